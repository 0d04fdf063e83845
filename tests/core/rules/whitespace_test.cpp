#include "core/rules/whitespace.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

// One account with a plant, and two offerings.
struct Customer {
  Made made;
  AccountId account = made.account("One");
  OfferingId filters = offering("Filters");
  OfferingId service = offering("Service");
  UnitId plant = made.add<Unit>([&](Unit& row) {
    row.account = account;
    row.name = "Plant";
  });

  OfferingId offering(std::string_view name) {
    return made.add<Offering>([&](Offering& row) { row.name = name; });
  }
  void say(UnitId unit, OfferingId offering, Space space, double value,
           Awareness awareness = Awareness::Unknown) {
    made.add<Whitespace>([&](Whitespace& row) {
      row.account = account;
      row.unit = unit;
      row.offering = offering;
      row.space = space;
      row.value = value;
      row.awareness = awareness;
    });
  }
  void chance(UnitId unit, OfferingId offering, double value, OpportunityState state) {
    made.add<Opportunity>([&](Opportunity& row) {
      row.account = account;
      row.unit = unit;
      row.offering = offering;
      row.value = value;
      row.state = state;
    });
  }
  void buy(OfferingId offering, double amount) {
    made.change<Deal>(made.deal(account, Outcome::Won, amount, "2026-01-01"),
                      [&](Deal& row) { row.offering = offering; });
  }
  WhitespaceGrid grid() const { return whitespace(made, account, purchases(made).of(account)); }
};

}  // namespace

TEST_CASE("won deals fill the account's own row, for they name no unit") {
  Customer customer;
  customer.buy(customer.filters, 500);
  WhitespaceGrid const grid = customer.grid();
  REQUIRE(grid.units == std::vector<UnitId>{UnitId{}, customer.plant});
  REQUIRE(grid.offerings.size() == 2);
  CHECK(grid.at(0, 0).space == Space::Bought);
  CHECK(grid.at(0, 0).origin == SpaceOrigin::Deals);
  CHECK(grid.at(0, 0).bought == 500);
  CHECK(grid.at(1, 0).space == Space::Unknown);
  CHECK(grid.at(0, 1).space == Space::Unknown);
  CHECK(grid.at(0, 1).move() == SpaceMove::FindOut);
}

TEST_CASE("what was said stands over the deals, and the contradiction is told") {
  Customer customer;
  customer.buy(customer.filters, 500);
  customer.say({}, customer.filters, Space::Possible, 900);
  SpaceCell const cell = customer.grid().at(0, 0);
  CHECK(cell.space == Space::Possible);
  CHECK(cell.origin == SpaceOrigin::Said);
  CHECK(cell.is_contradicted);
}

TEST_CASE("a value alone leaves the state to what deals tell") {
  Customer customer;
  customer.buy(customer.filters, 500);
  customer.say({}, customer.filters, Space::Unknown, 900);
  CHECK(customer.grid().at(0, 0).space == Space::Bought);
  CHECK_FALSE(customer.grid().at(0, 0).is_contradicted);
}

TEST_CASE("opportunities tell of the cell that they name") {
  Customer customer;
  customer.chance(customer.plant, customer.filters, 300, OpportunityState::Open);
  customer.chance(customer.plant, customer.service, 300, OpportunityState::Won);
  customer.chance({}, customer.service, 300, OpportunityState::Lost);
  WhitespaceGrid const grid = customer.grid();
  CHECK(grid.at(1, 0).space == Space::InProgress);
  CHECK(grid.at(1, 0).open_opportunities == 1);
  CHECK(grid.at(1, 0).value == 300);
  CHECK(grid.at(1, 0).move() == SpaceMove::None);
  CHECK(grid.at(1, 1).space == Space::Bought);
  CHECK(grid.at(0, 1).space == Space::Unknown);
}

TEST_CASE("an offering's value is its units', and the whole account's only where they have none") {
  Customer customer;
  customer.say({}, customer.filters, Space::Possible, 1000);
  customer.say(customer.plant, customer.filters, Space::Possible, 400);
  customer.say({}, customer.service, Space::Possible, 70);
  WhitespaceGrid const grid = customer.grid();
  CHECK(grid.by_offering[0].value == 400);
  CHECK(grid.by_offering[1].value == 70);
  CHECK(grid.value == 470);
  CHECK(grid.by_unit[0].value == 1070);
  CHECK(grid.by_unit[1].value == 400);
  CHECK(grid.by_unit[1].count(Space::Possible) == 1);
}

TEST_CASE("what the customer knows says what to do next, the largest first") {
  Customer customer;
  customer.say({}, customer.filters, Space::Possible, 10, Awareness::NotAware);
  customer.say({}, customer.service, Space::Possible, 20, Awareness::NotLinked);
  customer.say(customer.plant, customer.filters, Space::Possible, 40, Awareness::Knows);
  customer.say(customer.plant, customer.service, Space::Possible, 30, Awareness::NotValued);
  WhitespaceGrid const grid = customer.grid();
  std::vector<SpaceMove> moves;
  for (SpaceCell const* each : grid.next()) moves.push_back(each->move());
  CHECK(moves ==
        std::vector<SpaceMove>{SpaceMove::Open, SpaceMove::ProveValue, SpaceMove::Link, SpaceMove::Show});
}

TEST_CASE("of two rows for one cell the one written last stands, and removed units and offerings are gone") {
  Customer customer;
  customer.say(customer.plant, customer.filters, Space::Possible, 10);
  customer.say(customer.plant, customer.filters, Space::NotApplicable, 0);
  CHECK(customer.grid().at(1, 0).space == Space::NotApplicable);
  customer.made.remove<Unit>(customer.plant);
  customer.made.remove<Offering>(customer.service);
  WhitespaceGrid const grid = customer.grid();
  CHECK(grid.units.size() == 1);
  CHECK(grid.offerings.size() == 1);
  CHECK(grid.cells.size() == 1);
}

}  // namespace claves
