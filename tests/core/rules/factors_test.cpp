#include "core/rules/factors.h"

#include <doctest/doctest.h>

#include "core/rules/group_weights.h"
#include "core/rules/matrix.h"
#include "core/rules/why.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

constexpr std::size_t first_own = factor_count;

FirmFactorId own_factor(Made& made, std::string name, double weight) {
  return made.add<FirmFactor>([&](FirmFactor& row) {
    row.own = true;
    row.name = std::move(name);
    row.weight = weight;
  });
}

void rate_own(Made& made, AccountId account, FirmFactorId factor, double value) {
  made.add<Rating>([&](Rating& row) {
    row.account = account;
    row.own_factor = factor;
    row.value = value;
  });
}

void rate_as(Made& made, AccountId account, Factor factor, PersonId person, double value) {
  made.add<Rating>([&](Rating& row) {
    row.account = account;
    row.factor = factor;
    row.rated_by = person;
    row.value = value;
  });
}

void weigh_nothing(Made& made) {
  for (std::size_t i = 0; i < factor_count; ++i) made.weigh(factor_at(i), 0);
}

FirmFactorId row_of(Made const& made, Factor factor) { return factor_list(made).at(place_of(factor)).row; }

}  // namespace

TEST_CASE("a factor of the firm's own is weighed and scored beside the eight") {
  Made made;
  weigh_nothing(made);
  FirmFactorId const safety = own_factor(made, "Safety", 60);
  made.change<FirmFactor>(row_of(made, Factor::F2), [](FirmFactor& row) { row.weight = 40; });
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F2, 5);
  rate_own(made, account, safety, 10);
  Scoring const scored = scoring(made);
  CHECK(scored.factors.size() == factor_count + 1);
  CHECK(scored.weights[first_own] == 0.6);
  ScoreCard const& card = *scored.find(account);
  CHECK(card.score == 80);
  CHECK(card.shares[first_own] == 60);
  CHECK(card.known == 1);
  made.change<FirmFactor>(safety, [](FirmFactor& row) { row.less_is_better = true; });
  CHECK(scoring(made).find(account)->score == 20);
}

TEST_CASE("a retired factor weighs nothing and keeps its ratings") {
  Made made;
  weigh_nothing(made);
  FirmFactorId const safety = own_factor(made, "Safety", 60);
  made.change<FirmFactor>(row_of(made, Factor::F2), [](FirmFactor& row) { row.weight = 40; });
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F2, 5);
  rate_own(made, account, safety, 10);
  made.change<FirmFactor>(safety, [](FirmFactor& row) { row.off = true; });
  Scoring const scored = scoring(made);
  CHECK(scored.find(account)->score == 50);
  CHECK(scored.find(account)->factors[first_own].value == 10);
  CHECK(scored.weights[first_own] == 0);
  CHECK(why(scored, account, 1).contributions.size() == factor_count);
  made.change<FirmFactor>(safety, [](FirmFactor& row) { row.off = false; });
  CHECK(scoring(made).find(account)->score == 80);
}

TEST_CASE("where everything that weighed is retired, the others hold") {
  Made made;
  for (std::size_t i = 0; i < factor_count; ++i) {
    made.weigh(factor_at(i), 10);
    made.change<FirmFactor>(row_of(made, factor_at(i)), [](FirmFactor& row) { row.off = true; });
  }
  own_factor(made, "Safety", 0);
  own_factor(made, "Speed", 0);
  Weights const found = weights(made);
  CHECK(found[first_own] == 0.5);
  CHECK(found[first_own + 1] == 0.5);
  CHECK(found[0] == 0);
}

TEST_CASE("a value function says what a rating is worth, in the better direction") {
  Made made;
  weigh_nothing(made);
  auto shape = [&](Factor factor) {
    made.change<FirmFactor>(row_of(made, factor), [](FirmFactor& row) {
      row.weight = 10;
      row.points = "0:0 5:0.8 10:1";
    });
  };
  shape(Factor::F2);
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F2, 5);
  CHECK(scoring(made).find(account)->score == 80);
  made.change<FirmFactor>(row_of(made, Factor::F2), [](FirmFactor& row) { row.weight = 0; });
  shape(Factor::F5);
  made.rate(account, Factor::F5, 7.5);
  CHECK(scoring(made).find(account)->score == 40);
  FactorUse const use = factor_list(made).at(place_of(Factor::F5));
  CHECK(*use.rating_worth(4) == 7.5);
  CHECK(*use.rating_worth(10) == 0);
  CHECK(use.goodness(0) == 10);
}

TEST_CASE("value functions are written and read, and what is none is a straight line") {
  CHECK(read_worth("0:0 10:1"));
  CHECK(read_worth("0:0 2.5:0.1 5:0.25 7.5:0.5 10:1")->at(5) == 0.25);
  for (char const* const text : {"", "0:0", "0:0 9:1", "0:0.1 10:1", "0:0 10:0.9", "0:0 5:1.2 10:1",
                                 "0:0 5:0.5 5:0.6 10:1", "0:0 6:0.5 5:0.6 10:1", "0:0 x:1 10:1", "0:0  10:1",
                                 ":0 10:1", "0: 10:1", "0:0 5 10:1", "0:0 1e0:1 10:1", "0:0 5:0.5:1 10:1"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(read_worth(text));
  }
  CHECK(write_worth({{0, 0, {}}, {5, 0.5, {}}, {10, 1, {}}}) == "");
  CHECK(write_worth({{0, 0, {}}, {2.5, 0.125, {}}, {10, 1, {}}}) == "0:0 2.5:0.125 10:1");
}

TEST_CASE("a factor that is not rated is left out, or counts as worst or middle, as the firm decides") {
  Made made;
  weigh_nothing(made);
  for (Factor const factor : {Factor::F2, Factor::F3})
    made.change<FirmFactor>(row_of(made, factor), [](FirmFactor& row) { row.weight = 50; });
  made.cap(1);
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F2, 8);
  auto score_under = [&](MissingPolicy policy) {
    made.change<Firm>(the_firm, [&](Firm& row) { row.missing = policy; });
    return scoring(made).find(account)->score;
  };
  CHECK(score_under(MissingPolicy::Excluded) == 80);
  CHECK(score_under(MissingPolicy::Worst) == 40);
  CHECK(score_under(MissingPolicy::Middle) == 65);
  ScoreCard const card = *scoring(made).find(account);
  CHECK(card.known == 0.5);
  CHECK(card.factors[place_of(Factor::F3)].assumed);
  CHECK_FALSE(card.factors[place_of(Factor::F3)].is_known());
  REQUIRE(why(scoring(made), account, 1).missing.size() == 7);
}

TEST_CASE("what was agreed stands over what people say, and their mean counts until then") {
  Made made;
  AccountId const account = made.account("Account");
  PersonId const marta = made.person("Marta");
  PersonId const luis = made.person("Luis");
  rate_as(made, account, Factor::F2, marta, 4);
  rate_as(made, account, Factor::F2, luis, 9);
  rate_as(made, account, Factor::F2, luis, 8);  // on another device; the last one counts
  FactorValue value = scoring(made).find(account)->factors[place_of(Factor::F2)];
  CHECK(value.value == 6);
  CHECK(value.people == 2);
  CHECK_FALSE(value.rating);
  auto const agreed = made.rate(account, Factor::F2, 7);
  value = scoring(made).find(account)->factors[place_of(Factor::F2)];
  CHECK(value.value == 7);
  CHECK(value.people == 0);
  CHECK(value.rating == agreed);
}

TEST_CASE("the firm places its factors on the map's axes") {
  Made made;
  AccountId const account = made.account("Account");
  FirmFactorId const safety = own_factor(made, "Safety", 20);
  made.rate(account, Factor::F2, 8);
  rate_own(made, account, safety, 3);
  CHECK(matrix(made, scoring(made)).points.empty());  // nothing is known of the position
  made.change<FirmFactor>(safety, [](FirmFactor& row) { row.axis = Axis::Position; });
  Matrix const placed = matrix(made, scoring(made));
  REQUIRE(placed.points.size() == 1);
  CHECK(placed.points[0].attractiveness == 80);
  CHECK(placed.points[0].position == 30);
}

TEST_CASE("several people's weights are kept apart and combined") {
  Made made;
  FirmFactorId const safety = own_factor(made, "Safety", 20);
  PersonId const marta = made.person("Marta");
  PersonId const luis = made.person("Luis");
  auto weigh_as = [&](PersonId person, FirmFactorId own, double weight) {
    made.add<PersonWeight>([&](PersonWeight& row) {
      row.person = person;
      row.factor = Factor::F2;
      row.own_factor = own;
      row.weight = weight;
      row.method = WeighingMethod::Swing;
    });
  };
  weigh_as(marta, {}, 30);
  weigh_as(marta, safety, 10);
  weigh_as(luis, {}, 50);
  weigh_as(luis, safety, 50);
  FactorList const factors = factor_list(made);
  std::vector<PersonView> const views = person_views(made, factors);
  REQUIRE(views.size() == 2);
  CHECK(views[0].person == marta);
  CHECK(views[0].weights[place_of(Factor::F2)] == 0.75);
  CHECK(views[0].weights[first_own] == 0.25);
  CHECK(views[0].method == WeighingMethod::Swing);
  GroupWeights const group = *combined(views, Combination::Mean);
  CHECK(group.weights[first_own] == 0.375);
  CHECK(group.dispersion[first_own].range() == 0.25);
  made.remove<Person>(luis);
  CHECK(person_views(made, factors).size() == 1);
}

}  // namespace claves
