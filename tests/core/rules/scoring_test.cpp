#include "core/rules/scoring.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>

#include "core/base/random.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

FactorValue const& factor(Scoring const& scoring, AccountId account, Factor factor) {
  return scoring.find(account)->factors[place_of(factor)];
}

void only_weigh(Made& made, std::initializer_list<std::pair<Factor, double>> weights) {
  for (std::size_t i = 0; i < factor_count; ++i) {
    double weight = 0;
    for (auto const& [which, chosen] : weights)
      if (which == factor_at(i)) weight = chosen;
    made.weigh(factor_at(i), weight);
  }
}

Factors drawn_factors(Random& random) {
  Factors factors(factor_count);
  for (std::size_t i = 0; i < factor_count; ++i) {
    if (random.next() % 4 == 0) continue;
    factors[i].origin = FactorOrigin::Rated;
    factors[i].value = static_cast<double>(random.next() % 101) / 10;
    factors[i].goodness = is_less_better(factor_at(i)) ? 10 - factors[i].value : factors[i].value;
  }
  return factors;
}

Weights drawn_weights(Random& random) {
  Weights weights(factor_count);
  for (double& weight : weights) weight = static_cast<double>(random.next() % 3 == 0 ? 0 : random.next() % 30);
  return weights;
}

}  // namespace

TEST_CASE("revenue is rated by the written anchors") {
  Made made;
  std::vector<AccountId> accounts;
  for (double const amount : {0.0, 10.0, 20.0, 60.0, 80.0, 130.0}) {
    accounts.push_back(made.account("A" + std::to_string(amount)));
    if (amount > 0) made.deal(accounts.back(), Outcome::Won, amount, "2024-06-01");
  }
  Scoring const found = scoring(made);
  CHECK(found.revenue.buyers == 5);
  CHECK(found.revenue.average == 60);
  CHECK(found.revenue.top == 80);  // the third largest is not above the average, so the second is the anchor
  CHECK(factor(found, accounts[0], Factor::F1).value == 0);
  CHECK(factor(found, accounts[1], Factor::F1).value == doctest::Approx(5.0 / 6));
  CHECK(factor(found, accounts[3], Factor::F1).value == 5);
  CHECK(factor(found, accounts[4], Factor::F1).value == 10);
  CHECK(factor(found, accounts[5], Factor::F1).value == 10);
  CHECK(RevenueScale{9, 100, 300}.value(200) == 7.5);
  CHECK(RevenueScale{9, 100, 300}.value(-5) == 0);
}

TEST_CASE("where all buy the same, all buy like the average") {
  Made made;
  AccountId const one = made.account("One");
  AccountId const two = made.account("Two");
  made.deal(one, Outcome::Won, 50, "2024-06-01");
  CHECK(factor(scoring(made), one, Factor::F1).value == 5);
  CHECK(factor(scoring(made), two, Factor::F1).value == 0);
  made.deal(two, Outcome::Won, 50, "2024-06-01");
  CHECK(factor(scoring(made), two, Factor::F1).value == 5);
}

TEST_CASE("without any decided deal revenue and success are missing, not zero") {
  Made made;
  AccountId const account = made.account("New");
  made.deal(account, Outcome::Open, 500);
  Scoring const found = scoring(made);
  CHECK(factor(found, account, Factor::F1).origin == FactorOrigin::Missing);
  CHECK(factor(found, account, Factor::F4).origin == FactorOrigin::Missing);
  CHECK(found.find(account)->score == 0);
  CHECK(found.find(account)->known == 0);
  CHECK(found.find(account)->rank == 1);
}

TEST_CASE("success comes from the win rate, from three decided deals on") {
  struct {
    double rate;
    double value;
  } const anchors[] = {{0, 0}, {0.25, 2.5}, {0.5, 5}, {0.65, 7.5}, {0.8, 10}, {1, 10}};
  for (auto const& [rate, value] : anchors) CHECK(success_value(rate) == doctest::Approx(value));
  Made made;
  AccountId const account = made.account("Account");
  made.deal(account, Outcome::Won, 1, "2024-06-01");
  made.deal(account, Outcome::Lost, 1, "2024-06-01");
  CHECK(factor(scoring(made), account, Factor::F4).origin == FactorOrigin::Missing);
  made.deal(account, Outcome::Lost, 1, "2024-06-01");
  FactorValue const success = factor(scoring(made), account, Factor::F4);
  CHECK(success.origin == FactorOrigin::Derived);
  CHECK(success.value == doctest::Approx(10.0 / 3));
  CHECK(scoring(made).find(account)->decided_deals == 3);
}

TEST_CASE("a rating stands over what the deals say, and says why") {
  Made made;
  AccountId const account = made.account("Account");
  made.deal(account, Outcome::Won, 10, "2024-06-01");
  auto const rating = made.rate(account, Factor::F1, 9, "It has just signed for three years");
  FactorValue revenue = factor(scoring(made), account, Factor::F1);
  CHECK(revenue.origin == FactorOrigin::Rated);
  CHECK(revenue.value == 9);
  CHECK(revenue.derived == 5);
  CHECK(revenue.rating == rating);
  made.remove<Rating>(rating);
  CHECK(factor(scoring(made), account, Factor::F1).origin == FactorOrigin::Derived);
}

TEST_CASE("less effort is better") {
  Made made;
  only_weigh(made, {{Factor::F5, 100}});
  AccountId const easy = made.account("Easy");
  AccountId const hard = made.account("Hard");
  made.rate(easy, Factor::F5, 1);
  made.rate(hard, Factor::F5, 10);
  Scoring const found = scoring(made);
  CHECK(found.find(easy)->score == 90);
  CHECK(found.find(hard)->score == 0);
  CHECK(factor(found, easy, Factor::F5).value == 1);
  CHECK(factor(found, easy, Factor::F5).goodness == 9);
}

TEST_CASE("missing factors leave their weight to the known ones") {
  Made made;
  only_weigh(made, {{Factor::F2, 30}, {Factor::F6, 10}, {Factor::F8, 60}});
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F2, 8);
  made.rate(account, Factor::F6, 4);
  ScoreCard const card = *scoring(made).find(account);
  CHECK(card.score == 70);  // (30 * 8 + 10 * 4) / 40 * 10
  CHECK(card.known == doctest::Approx(0.4));
  CHECK(card.shares[place_of(Factor::F2)] == 60);
  CHECK(card.shares[place_of(Factor::F6)] == 10);
}

TEST_CASE("equal scores share a rank and the next one counts them all") {
  Made made;
  only_weigh(made, {{Factor::F2, 50}, {Factor::F3, 50}});
  for (auto const& [name, two, three] :
       {std::tuple{"d", 1.0, 2.0}, {"b", 3.0, 7.0}, {"c", 7.0, 3.0}, {"a", 9.0, 9.0}}) {
    AccountId const account = made.account(name);
    made.rate(account, Factor::F2, two);
    made.rate(account, Factor::F3, three);
  }
  AccountId const gone = made.account("gone");
  made.rate(gone, Factor::F2, 10);
  made.remove<Account>(gone);
  std::string places;
  for (ScoreCard const& card : scoring(made).cards)
    places += made.workspace().table<Account>().find(card.account)->name + std::to_string(card.rank);
  CHECK(places == "a1b2c2d4");
  CHECK(scoring(made).find(gone) == nullptr);
}

TEST_CASE("accounts whose data weighs nothing have no score") {
  Made made;
  only_weigh(made, {{Factor::F2, 100}});
  AccountId const account = made.account("Account");
  made.rate(account, Factor::F8, 9);
  CHECK(scoring(made).find(account)->score == 0);
  CHECK(scoring(made).find(account)->known == 0);
}

TEST_CASE("shares add up exactly to the score, which stays between 0 and 100") {
  Random random(3);
  for (int round = 0; round < 5000; ++round) {
    ScoreCard card;
    card.factors = drawn_factors(random);
    Weights const weights = drawn_weights(random);
    weigh(card, weights);
    double forward = 0;
    double backward = 0;
    for (std::size_t i = 0; i < factor_count; ++i) {
      forward += card.shares[i];
      backward += card.shares[factor_count - 1 - i];
      REQUIRE(card.shares[i] >= 0);
    }
    REQUIRE(forward == card.score);
    REQUIRE(backward == card.score);
    REQUIRE(card.score == score_of(card.factors, weights));
    REQUIRE(card.score >= 0);
    REQUIRE(card.score <= 100);
  }
}

TEST_CASE("raising a known factor never lowers the score") {
  Random random(5);
  for (int round = 0; round < 5000; ++round) {
    Factors factors = drawn_factors(random);
    Weights const weights = drawn_weights(random);
    double const before = score_of(factors, weights);
    FactorValue& raised = factors[random.next() % factor_count];
    raised.goodness = std::min(10.0, raised.goodness + static_cast<double>(random.next() % 100) / 10);
    REQUIRE(score_of(factors, weights) >= before);
  }
}

TEST_CASE("the scale of the weights does not change a score") {
  Random random(8);
  for (int round = 0; round < 2000; ++round) {
    Factors const factors = drawn_factors(random);
    Weights weights = drawn_weights(random);
    double const before = score_of(factors, weights);
    for (double& weight : weights) weight *= 0.37;
    REQUIRE(std::abs(score_of(factors, weights) - before) < 1e-5);
  }
}

TEST_CASE("ten thousand accounts are scored while nobody notices") {
  Made made;
  Random random(1);
  for (int i = 0; i < 10'000; ++i) {
    AccountId const account = made.account("Account " + std::to_string(random.next() % 100'000));
    for (std::size_t f = 0; f < factor_count; ++f)
      if (random.next() % 3 == 0) made.rate(account, factor_at(f), static_cast<double>(random.next() % 11));
  }
  Date const first = day("2023-01-01");
  for (int i = 0; i < 100'000; ++i)
    made.deal({random.next() % 11'000 + 1}, static_cast<Outcome>(random.next() % 3),
              static_cast<double>(random.next() % 10'000), iso(first + static_cast<int>(random.next() % 1000)));
  auto milliseconds = [](auto work) {
    auto const start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  };
  PurchaseBook book;
  Scoring found;
  double const buying = milliseconds([&] { book = purchases(made); });
  double const scored = milliseconds([&] { found = scoring(made, book, weights(made)); });
  MESSAGE("10,000 accounts, 100,000 deals: purchases ", buying, " ms, scoring ", scored, " ms");
  CHECK(found.cards.size() == 10'000);
}

}  // namespace claves
