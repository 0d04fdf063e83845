#include "core/rules/pipeline.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

OpportunityId chance(Made& made, AccountId account, double value, double probability,
                     std::string_view expected = {}, OpportunityState state = OpportunityState::Open,
                     Theme theme = Theme::Penetration) {
  return made.add<Opportunity>([&](Opportunity& row) {
    row.account = account;
    row.title = "Filters";
    row.value = value;
    row.probability = probability;
    row.expected = day(expected);
    row.state = state;
    row.theme = theme;
  });
}

}  // namespace

TEST_CASE("odds are the literature's until the firm says otherwise, and say so") {
  Made made;
  Purchases const none;
  CHECK(usual_odds(made, none, Buyer::KeyAccount).percent == 65);
  CHECK(usual_odds(made, none, Buyer::KeyAccount).origin == OddsOrigin::Literature);
  CHECK(usual_odds(made, none, Buyer::NewCustomer).percent == 12.5);
  made.add<BusinessCase>([](BusinessCase& row) { row.key_win_rate = 40; });
  CHECK(usual_odds(made, none, Buyer::KeyAccount).percent == 40);
  CHECK(usual_odds(made, none, Buyer::KeyAccount).origin == OddsOrigin::Firm);
  CHECK(usual_odds(made, none, Buyer::NewCustomer).origin == OddsOrigin::Literature);
}

TEST_CASE("other customers' odds are the firm's own win rate, once enough deals were decided") {
  Made made;
  Purchases all;
  all.won_deals = 9;
  all.lost_deals = 10;
  CHECK(usual_odds(made, all, Buyer::Customer).origin == OddsOrigin::Unknown);
  CHECK(usual_odds(made, all, Buyer::Customer).percent == 50);
  all.lost_deals = 21;
  Odds const odds = usual_odds(made, all, Buyer::Customer);
  CHECK(odds.percent == doctest::Approx(30));
  CHECK(odds.origin == OddsOrigin::Measured);
  CHECK(odds.decided == 30);
}

TEST_CASE("an account is a key account, a customer that has bought, or a new one") {
  Purchases bought;
  CHECK(buyer_of(false, bought) == Buyer::NewCustomer);
  CHECK(buyer_of(true, bought) == Buyer::KeyAccount);
  bought.won_deals = 1;
  CHECK(buyer_of(false, bought) == Buyer::Customer);
}

TEST_CASE("a pipeline adds up what is open, by theme, beside what the objectives are worth") {
  Made made;
  AccountId const account = made.account("One");
  AccountId const other = made.account("Other");
  chance(made, account, 1000, 50);
  chance(made, account, 2000, 25, "2026-09-01", OpportunityState::Open, Theme::Expansion);
  chance(made, account, 700, 60, "2026-01-01", OpportunityState::Won);
  chance(made, account, 900, 60, "2026-01-01", OpportunityState::Dropped);
  chance(made, other, 5000, 100);
  made.remove<Opportunity>(chance(made, account, 9000, 100));
  CHECK_FALSE(pipeline(made, account, day("2026-06-01")).coverage());
  for (ObjectiveState const state : {ObjectiveState::Open, ObjectiveState::Dropped})
    made.add<Objective>([&](Objective& row) {
      row.account = account;
      row.worth = 4000;
      row.state = state;
    });
  Pipeline const found = pipeline(made, account, day("2026-06-01"));
  CHECK(found.whole.count == 2);
  CHECK(found.whole.value == 3000);
  CHECK(found.whole.expected == doctest::Approx(1000));
  CHECK(found.of(Theme::Penetration).expected == doctest::Approx(500));
  CHECK(found.of(Theme::Expansion).value == 2000);
  CHECK(found.of(Theme::Protection).count == 0);
  CHECK(found.overdue.count == 0);
  CHECK(found.won.value == 700);
  CHECK(*found.coverage() == doctest::Approx(0.25));
}

TEST_CASE("what is overdue comes first, oldest first, then what is worth most") {
  Made made;
  AccountId const account = made.account("One");
  OpportunityId const small = chance(made, account, 10, 50, "2026-09-01");
  OpportunityId const late = chance(made, account, 1, 50, "2026-05-31");
  OpportunityId const large = chance(made, account, 100, 50);
  OpportunityId const later = chance(made, account, 1, 50, "2026-05-01");
  Pipeline const found = pipeline(made, account, day("2026-06-01"));
  std::vector<OpportunityId> order;
  for (Opportunity const* each : found.open) order.push_back(each->id);
  CHECK(order == std::vector<OpportunityId>{later, late, large, small});
  CHECK(found.overdue.count == 2);
}

TEST_CASE("an open opportunity says what it lacks; a decided one lacks nothing") {
  Opportunity row;
  row.expected = day("2026-05-31");
  Shortfall const found = shortfall(row, day("2026-06-01"));
  CHECK(found.is_overdue);
  CHECK_FALSE(found.no_date);
  CHECK(found.no_next_step);
  CHECK(found.no_owner);
  CHECK(found.no_value);
  CHECK(found.no_condition);
  CHECK_FALSE(shortfall(row, day("2026-05-31")).is_overdue);
  row.state = OpportunityState::Lost;
  CHECK_FALSE(shortfall(row, day("2026-06-01")).any());
}

TEST_CASE("the firm's pipeline is the sum of the accounts', the one furthest from its target first") {
  Made made;
  AccountId const near = made.account("Near");
  AccountId const far = made.account("Far");
  AccountId const gone = made.account("Gone");
  AccountId const free = made.account("Free");
  auto const target = [&](AccountId account, double worth) {
    made.add<Objective>([&](Objective& row) {
      row.account = account;
      row.worth = worth;
    });
  };
  target(near, 100);
  target(far, 1000);
  target(gone, 5000);
  chance(made, near, 100, 50);
  chance(made, free, 10, 50);
  chance(made, gone, 700, 50);
  made.remove<Account>(gone);
  FirmPipeline const found = firm_pipeline(made, day("2026-06-01"));
  CHECK(found.whole.whole.count == 2);
  CHECK(found.whole.whole.expected == doctest::Approx(55));
  CHECK(found.whole.target == 1100);
  std::vector<AccountId> order;
  for (AccountPipeline const& each : found.accounts) order.push_back(each.account);
  CHECK(order == std::vector<AccountId>{far, near, free});
  CHECK(found.accounts[0].gap() == 1000);
  CHECK(found.accounts[1].gap() == doctest::Approx(50));
  CHECK(found.accounts[2].gap() == 0);
}

}  // namespace claves
