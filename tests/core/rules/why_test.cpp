#include "core/rules/why.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/base/random.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

// Accounts with drawn ratings, some missing; weights are whole points.
Made drawn_portfolio(Random& random, int accounts) {
  Made made;
  for (std::size_t f = 0; f < factor_count; ++f)
    made.weigh(factor_at(f), static_cast<double>(random.next() % 5 == 0 ? 0 : random.next() % 20));
  for (int i = 0; i < accounts; ++i) {
    AccountId const account = made.account("A" + std::to_string(i));
    for (std::size_t f = 0; f < factor_count; ++f)
      if (random.next() % 5 != 0)
        made.rate(account, factor_at(f), static_cast<double>(random.next() % 101) / 10);
  }
  return made;
}

AccountId any_account(Random& random, int accounts) {
  return {random.next() % static_cast<std::uint64_t>(accounts) + 1};
}

int rank_with_rating(Made made, AccountId account, Factor factor, double value) {
  made.rate(account, factor, value);
  return scoring(made).find(account)->rank;
}

bool is_in_top(Made const& made, AccountId account, Weights weights, Factor moved, double to, int top) {
  std::size_t const at = place_of(moved);
  double others = 0;
  for (std::size_t i = 0; i < factor_count; ++i) others += i == at ? 0 : weights[i];
  for (std::size_t i = 0; i < factor_count; ++i)
    if (i != at) weights[i] = others > 0 ? weights[i] / others * (1 - to) : (1 - to) / (factor_count - 1);
  weights[at] = to;
  return scoring(made, purchases(made), weights).find(account)->rank <= top;
}

}  // namespace

TEST_CASE("a score is explained by its parts, the largest first, beside the average") {
  Made made;
  for (std::size_t f = 0; f < factor_count; ++f) made.weigh(factor_at(f), f == 1 ? 75 : f == 2 ? 25 : 0);
  AccountId const one = made.account("One");
  AccountId const two = made.account("Two");
  made.rate(one, Factor::F2, 4);
  made.rate(one, Factor::F3, 8);
  made.rate(two, Factor::F2, 8);
  made.rate(two, Factor::F3, 0);
  Why const found = why(scoring(made), one, 1);
  CHECK(found.average_score == 55);
  CHECK_FALSE(found.in_top);
  REQUIRE(found.contributions.size() == factor_count);
  CHECK(found.contributions[0].factor == place_of(Factor::F2));
  CHECK(found.contributions[0].share == 30);
  CHECK(found.contributions[0].average == 45);
  CHECK(found.contributions[1].factor == place_of(Factor::F3));
  CHECK(found.contributions[1].above_average() == 10);

  // One has 50, Two 60: ten points are a rating of F2 higher by 4/3, or one of F3 that does not exist.
  RatingChange const& potential = found.ratings[place_of(Factor::F2)];
  CHECK(*potential.up_one == doctest::Approx(4 + 4.0 / 3));
  CHECK(*potential.into_top == doctest::Approx(4 + 4.0 / 3));
  CHECK_FALSE(potential.out_of_top);
  CHECK_FALSE(found.ratings[place_of(Factor::F3)].up_one);
  CHECK_FALSE(found.ratings[place_of(Factor::F1)].up_one);  // it weighs nothing

  // With F3 at w: One has 4 + 4 w, Two has 8 - 8 w; they meet at a third.
  WeightChange const& renewal = found.weights[place_of(Factor::F3)];
  CHECK(renewal.now == 0.25);
  REQUIRE(renewal.inside.size() == 1);
  CHECK(*renewal.smallest_inside() == doctest::Approx(1.0 / 3));
  CHECK(renewal.inside[0].to == 1);
  CHECK(*renewal.above == doctest::Approx(1.0 / 3));
  CHECK_FALSE(renewal.below);
  CHECK(*why(scoring(made), two, 1).weights[place_of(Factor::F3)].above == doctest::Approx(1.0 / 3));
}

TEST_CASE("the least change of all weights is told against the account that matters most") {
  Made made;
  for (std::size_t f = 0; f < factor_count; ++f) made.weigh(factor_at(f), f == 1 ? 60 : f == 2 ? 40 : 0);
  AccountId const one = made.account("One");
  AccountId const two = made.account("Two");
  for (Factor const factor : {Factor::F2, Factor::F3}) {
    made.rate(one, factor, factor == Factor::F2 ? 8 : 2);
    made.rate(two, factor, factor == Factor::F2 ? 3 : 7);
  }
  LeastSwap const up = *why(scoring(made), two, 1).swap;  // level at a half each
  CHECK(up.rival == one);
  CHECK(up.rises);
  CHECK(up.move->moved == doctest::Approx(0.1));
  CHECK(up.move->weights[place_of(Factor::F3)] == doctest::Approx(0.5));
  LeastSwap const down = *why(scoring(made), one, 1).swap;
  CHECK(down.rival == two);
  CHECK_FALSE(down.rises);
  CHECK(why(scoring(made), two, 0).swap->rival == one);
  CHECK_FALSE(why(scoring(made), one, 5).swap);
}

TEST_CASE("one account is first, whatever is changed") {
  Made made;
  AccountId const only = made.account("Only");
  made.rate(only, Factor::F2, 3);
  Why const found = why(scoring(made), only, 1);
  CHECK(found.in_top);
  CHECK(found.best_rank == 1);
  CHECK(found.worst_rank == 1);
  for (RatingChange const& change : found.ratings) {
    CHECK_FALSE(change.up_one);
    CHECK_FALSE(change.out_of_top);
  }
  for (WeightChange const& change : found.weights) {
    REQUIRE(change.inside.size() == 1);
    CHECK(change.inside[0].from == 0);
    CHECK(change.inside[0].to == 1);
    CHECK_FALSE(change.below);
    CHECK_FALSE(change.above);
  }
}

TEST_CASE("an account that does not exist needs no reasons, and a top of none holds nobody") {
  Made made;
  AccountId const account = made.account("Account");
  CHECK(why(scoring(made), {99}, 3).contributions.empty());
  Why const found = why(scoring(made), account, 0);
  CHECK_FALSE(found.in_top);
  for (WeightChange const& change : found.weights) CHECK(change.inside.empty());
  for (RatingChange const& change : found.ratings) CHECK_FALSE(change.into_top);
}

TEST_CASE("an effort is rated down to rise") {
  Made made;
  for (std::size_t f = 0; f < factor_count; ++f) made.weigh(factor_at(f), f == 4 ? 1 : 0);
  AccountId const one = made.account("One");
  AccountId const two = made.account("Two");
  made.rate(one, Factor::F5, 7);
  made.rate(two, Factor::F5, 4);
  CHECK(*why(scoring(made), one, 1).ratings[place_of(Factor::F5)].into_top == doctest::Approx(4));
  CHECK(*why(scoring(made), two, 1).ratings[place_of(Factor::F5)].out_of_top == doctest::Approx(7));
}

TEST_CASE("what is missing is said with the ranks it could lead to") {
  Made made;
  for (std::size_t f = 0; f < factor_count; ++f) made.weigh(factor_at(f), f == 1 || f == 2 ? 50 : 0);
  AccountId const one = made.account("One");
  made.rate(one, Factor::F2, 5);
  for (double const value : {7.0, 4.0}) {
    AccountId const other = made.account("Other");
    made.rate(other, Factor::F2, value);
    made.rate(other, Factor::F3, value);
  }
  Why const found = why(scoring(made), one, 2);
  CHECK(found.missing.size() == 7);
  MissingFactor const& renewal = found.missing[1];
  CHECK(renewal.factor == place_of(Factor::F3));
  CHECK(renewal.best_rank == 1);   // (5 + 10) / 2
  CHECK(renewal.worst_rank == 3);  // (5 + 0) / 2
  CHECK(renewal.decides);
  CHECK_FALSE(found.missing[0].decides);  // F1 weighs nothing
  CHECK(found.best_rank == 1);
  CHECK(found.worst_rank == 3);
}

TEST_CASE("ratings that are said to change a place do so, and a little less does not") {
  Random random(21);
  constexpr double little = 1e-3;
  int seen = 0;
  for (int round = 0; round < 60; ++round) {
    Made const made = drawn_portfolio(random, 8);
    AccountId const account = any_account(random, 8);
    Scoring const scored = scoring(made);
    int const rank = scored.find(account)->rank;
    constexpr int top = 3;
    for (RatingChange const& change : why(scored, account, top).ratings) {
      double const worse = is_less_better(factor_at(change.factor)) ? little : -little;
      auto rank_at = [&](double value) {
        return rank_with_rating(made, account, factor_at(change.factor), value);
      };
      auto is_rating = [](double value) { return value >= 0 && value <= 10; };
      if (change.up_one) {
        REQUIRE(rank_at(*change.up_one) < rank);
        if (is_rating(*change.up_one + worse)) REQUIRE(rank_at(*change.up_one + worse) >= rank);
      }
      if (change.into_top) {
        REQUIRE(rank_at(*change.into_top) <= top);
        if (is_rating(*change.into_top + worse)) REQUIRE(rank_at(*change.into_top + worse) > top);
      }
      if (change.out_of_top) {
        REQUIRE(rank_at(*change.out_of_top) <= top);
        if (is_rating(*change.out_of_top + worse)) REQUIRE(rank_at(*change.out_of_top + worse) > top);
      }
      double const best = is_less_better(factor_at(change.factor)) ? 0 : 10;
      if (!change.into_top && rank > top) REQUIRE(rank_at(best) > top);
      if (!change.up_one) REQUIRE(rank_at(best) >= rank);
      ++seen;
    }
  }
  CHECK(seen == 60 * 8);
}

TEST_CASE("weights that are said to change the top do so on both sides of the threshold") {
  Random random(22);
  constexpr double little = 1e-4;
  int thresholds = 0;
  for (int round = 0; round < 80; ++round) {
    Made const made = drawn_portfolio(random, 10);
    AccountId const account = any_account(random, 10);
    Scoring const scored = scoring(made);
    int const top = static_cast<int>(random.next() % 5) + 1;
    for (WeightChange const& change : why(scored, account, top).weights) {
      std::vector<double> edges{0};
      for (WeightInterval const& range : change.inside) {
        edges.push_back(range.from);
        edges.push_back(range.to);
      }
      edges.push_back(1);
      auto is_said = [&](double weight) {
        return std::any_of(change.inside.begin(), change.inside.end(), [&](WeightInterval const& range) {
          return range.from <= weight && weight <= range.to;
        });
      };
      auto agrees = [&](double weight) {
        return is_in_top(made, account, scored.weights, factor_at(change.factor), weight, top) ==
               is_said(weight);
      };
      for (std::size_t i = 1; i < edges.size(); ++i) {
        if (edges[i] - edges[i - 1] < 4 * little) continue;
        REQUIRE(agrees(edges[i - 1] + little));
        REQUIRE(agrees(edges[i] - little));
        REQUIRE(agrees((edges[i] + edges[i - 1]) / 2));
        ++thresholds;
      }
      for (int step = 1; step < 20; ++step) {
        double const weight = step / 20.0;
        bool const is_near = std::any_of(edges.begin(), edges.end(),
                                         [&](double edge) { return std::abs(edge - weight) < little; });
        if (!is_near) REQUIRE(agrees(weight));
      }
    }
  }
  CHECK(thresholds > 200);
}

}  // namespace claves
