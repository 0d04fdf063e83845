#include "core/rules/selection.h"

#include <doctest/doctest.h>

#include "core/rules/kinds.h"
#include "core/rules/matrix.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

// Only potential weighs; revenue is there to be compared with.
struct Portfolio {
  Made made;

  Portfolio() {
    for (std::size_t i = 0; i < factor_count; ++i) made.weigh(factor_at(i), i == 1 ? 100 : 0);
  }
  AccountId account(double potential, double revenue, bool key) {
    AccountId const account = made.account("Account");
    made.rate(account, Factor::F2, potential);
    made.deal(account, Outcome::Won, revenue, "2026-01-01");
    made.change<Account>(account, [&](Account& row) { row.key = key; });
    return account;
  }
  KeyList list() const { return key_list(made, scoring(made)); }
};

Factors known(std::initializer_list<std::pair<Factor, double>> values) {
  Factors factors(factor_count);
  for (auto const& [factor, value] : values) {
    factors[place_of(factor)].origin = FactorOrigin::Rated;
    factors[place_of(factor)].value = value;
    factors[place_of(factor)].goodness = is_less_better(factor) ? 10 - value : value;
  }
  return factors;
}

}  // namespace

TEST_CASE("the list knows its cap") {
  Portfolio portfolio;
  portfolio.account(5, 10, true);
  portfolio.account(6, 10, true);
  CHECK(portfolio.list().state == ListState::NoCap);
  CHECK_FALSE(portfolio.list().is_full());
  portfolio.made.cap(3);
  auto cap = [&](double accounts) {
    portfolio.made.change<Firm>({1}, [&](Firm& row) { row.key_account_cap = accounts; });
    return portfolio.list();
  };
  CHECK(cap(3).state == ListState::Under);
  CHECK(cap(3).room == 1);
  CHECK(cap(2).state == ListState::AtCap);
  CHECK(cap(2).is_full());
  CHECK(cap(1).state == ListState::Over);
  CHECK(cap(1).room == -1);
  CHECK(cap(1).is_full());
}

TEST_CASE("who would leave is the lowest inside, who presses is higher outside") {
  Portfolio portfolio;
  AccountId const best = portfolio.account(9, 10, true);
  AccountId const outside = portfolio.account(7, 10, false);
  AccountId const lowest = portfolio.account(4, 10, true);
  portfolio.account(4, 10, false);
  portfolio.account(3, 10, false);
  KeyList const list = portfolio.list();
  CHECK(list.key == std::vector{best, lowest});
  CHECK(list.leavers == std::vector{lowest, best});
  CHECK(list.challengers == std::vector{outside});
}

TEST_CASE("an empty portfolio has an empty list") {
  KeyList const list = key_list(Workspace{}, scoring(Workspace{}));
  CHECK(list.key.empty());
  CHECK(list.revenue.size == 0);
  CHECK_FALSE(list.revenue.all_but_equal);
  CHECK_FALSE(list.revenue.correlation);
}

TEST_CASE("a list that is the largest customers is told so") {
  Portfolio portfolio;
  portfolio.account(9, 100, true);
  portfolio.account(8, 90, true);
  portfolio.account(7, 80, true);
  portfolio.account(2, 70, false);
  RevenueLikeness const likeness = portfolio.list().revenue;
  CHECK(likeness.size == 3);
  CHECK(likeness.shared == 3);
  CHECK(*likeness.correlation == doctest::Approx(1));
  CHECK(likeness.all_but_equal);
}

TEST_CASE("a list chosen for something else is not the largest customers") {
  Portfolio portfolio;
  portfolio.account(9, 10, true);
  portfolio.account(8, 20, true);
  portfolio.account(7, 80, true);
  portfolio.account(2, 70, false);
  portfolio.account(2, 60, false);
  RevenueLikeness const likeness = portfolio.list().revenue;
  CHECK(likeness.shared == 1);
  CHECK(*likeness.correlation == doctest::Approx(-1));
  CHECK_FALSE(likeness.all_but_equal);
}

TEST_CASE("Spearman's correlation is that of a worked example with ties") {
  Portfolio portfolio;  // ranks of score 1 2 3 4, of revenue 1.5 1.5 4 3: rho = 3.5 / sqrt(5 * 4.5)
  portfolio.account(9, 50, true);
  portfolio.account(8, 50, true);
  portfolio.account(7, 10, true);
  portfolio.account(6, 20, true);
  CHECK(*portfolio.list().revenue.correlation == doctest::Approx(0.737865));
}

TEST_CASE("two accounts are too few to compare, and accounts that bought nothing are not large") {
  Portfolio portfolio;
  portfolio.account(9, 0, true);
  portfolio.account(8, 10, true);
  CHECK(portfolio.list().revenue.shared == 1);
  CHECK_FALSE(portfolio.list().revenue.correlation);
  CHECK_FALSE(portfolio.list().revenue.all_but_equal);
}

TEST_CASE("a kind is proposed for revenue, then potential, then reference") {
  struct {
    Factors factors;
    AccountKind kind;
    KindReason reason;
    double value;
  } const cases[] = {
      {known({{Factor::F1, 8}, {Factor::F2, 9}}), AccountKind::Existing, KindReason::Revenue, 8},
      {known({{Factor::F1, 2}, {Factor::F2, 7}}), AccountKind::Emerging, KindReason::Potential, 7},
      {known({{Factor::F1, 2}, {Factor::F2, 6}, {Factor::F8, 9}}), AccountKind::Emerging, KindReason::Reference,
       9},
      {known({{Factor::F1, 2}, {Factor::F2, 6}}), AccountKind::Ordinary, KindReason::NothingHigh, 2},
      {known({{Factor::F8, 3}}), AccountKind::Ordinary, KindReason::NothingHigh, 3},
      {known({{Factor::F3, 9}}), AccountKind::Ordinary, KindReason::Unknown, 0},
  };
  for (auto const& expected : cases) {
    ScoreCard card;
    card.factors = expected.factors;
    KindAdvice const advice = kind_advice(Account{}, card);
    CHECK(advice.proposed == expected.kind);
    CHECK(advice.reason == expected.reason);
    CHECK(advice.value == expected.value);
    CHECK(advice.agrees() == (expected.kind == AccountKind::Ordinary));
  }
}

TEST_CASE("the firm says from where on an account is existing, or emerging") {
  ScoreCard card;
  card.factors = known({{Factor::F1, 9}, {Factor::F2, 6}});
  card.won_12_months = 80'000;
  CHECK(kind_advice(Account{}, card, {100'000, 7}).proposed == AccountKind::Ordinary);
  CHECK(kind_advice(Account{}, card, {80'000, 7}).proposed == AccountKind::Existing);
  CHECK(kind_advice(Account{}, card, {100'000, 6}).proposed == AccountKind::Emerging);
  Made made;
  CHECK(kind_rules(made).emerging_from == high_potential);
  made.add<Firm>([](Firm& firm) {
    firm.id = the_firm;
    firm.existing_from = 50'000;
    firm.emerging_from = 5;
  });
  CHECK(kind_rules(made).existing_from == 50'000);
  CHECK(kind_rules(made).emerging_from == 5);
}

TEST_CASE("the matrix sets attractiveness against position, and leaves out what is not known") {
  Made made;
  for (std::size_t i = 0; i < factor_count; ++i) made.weigh(factor_at(i), 1);
  auto place = [&](double potential, double reference, double effort) {
    AccountId const account = made.account("Account");
    made.rate(account, Factor::F1, 6);
    made.rate(account, Factor::F2, potential);
    made.rate(account, Factor::F8, reference);
    made.rate(account, Factor::F5, effort);
    return account;
  };
  AccountId const invest = place(9, 9, 2);
  AccountId const develop = place(9, 9, 8);
  AccountId const maintain = place(1, 2, 5);
  AccountId const serve = place(0, 0, 9);
  AccountId const unplaced = made.account("Unplaced");
  made.rate(unplaced, Factor::F2, 9);
  Matrix const found = matrix(made, scoring(made));
  CHECK(found.unplaced == std::vector{unplaced});
  CHECK(found.by_quadrant == std::array{1, 1, 1, 1});
  for (MatrixPoint const& point : found.points) {
    Quadrant const expected = point.account == invest     ? Quadrant::Invest
                              : point.account == develop  ? Quadrant::Develop
                              : point.account == maintain ? Quadrant::Maintain
                                                          : Quadrant::Serve;
    CHECK(point.quadrant == expected);
    if (point.account == invest) CHECK(point.attractiveness == 80);
    if (point.account == invest) CHECK(point.position == 80);
    if (point.account == serve) CHECK(point.position == doctest::Approx(10));
  }
}

TEST_CASE("a side that weighs nothing is placed by its plain average") {
  Portfolio portfolio;  // position weighs nothing
  AccountId const account = portfolio.account(4, 10, false);
  portfolio.made.rate(account, Factor::F3, 9);
  portfolio.made.rate(account, Factor::F6, 5);
  Matrix const found = matrix(portfolio.made, scoring(portfolio.made));
  REQUIRE(found.points.size() == 1);
  CHECK(found.points[0].attractiveness == 40);
  CHECK(found.points[0].position == 70);
  CHECK(found.points[0].quadrant == Quadrant::Maintain);
  CHECK(found.largest == 10);
}

}  // namespace claves
