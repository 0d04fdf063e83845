#include "core/rules/investment.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {

TEST_CASE("the return of a year is the margin of what was won and what came beside it, less the money spent") {
  Made made;
  AccountId const account = made.account("One");
  made.deal(account, Outcome::Won, 1000, "2025-05-01");
  made.deal(account, Outcome::Won, 3000, "2026-05-01");
  made.add<Investment>([&](Investment& row) {
    row.account = account;
    row.year = 2026;
    row.spent_hours = 100;
    row.spent_money = 400;
    row.other_return = 100;
  });
  Purchases const bought = purchases(made).of(account);
  CHECK_FALSE(returns(made, bought, account, 2026, 2)[1].net);  // no margin is known
  made.add<Firm>([](Firm& row) { row.margin = 30; });
  auto const years = returns(made, bought, account, 2026, 2);
  REQUIRE(years.size() == 2);
  CHECK(*years[0].net == doctest::Approx(300));
  CHECK_FALSE(years[0].per_hour);
  CHECK(*years[1].net == doctest::Approx(900 + 100 - 400));
  CHECK(*years[1].per_hour == doctest::Approx(6));
  CHECK(*total_of(years).net == doctest::Approx(900));
  CHECK(total_of(years).won == doctest::Approx(4000));
}

TEST_CASE("the account's own margin stands over the firm's") {
  Made made;
  AccountId const account = made.account("One");
  CHECK_FALSE(margin_of(made, account));
  made.add<Firm>([](Firm& row) { row.margin = 30; });
  made.change<Account>(account, [](Account& row) { row.margin = 12; });
  CHECK(*margin_of(made, account) == 12);
}

TEST_CASE("without a row of the year the account's plan speaks, of this year only") {
  Made made;
  AccountId const account = made.account("One");
  made.change<Account>(account, [](Account& row) {
    row.planned_hours_per_month = 10;
    row.invested = 500;
  });
  YearOfInvestment const now = invested_in(made, account, 2026, 2026);
  CHECK(now.from_plan);
  CHECK(now.planned_hours == 120);
  CHECK(now.spent_money == 500);
  CHECK_FALSE(invested_in(made, account, 2025, 2026).is_planned());
}

}  // namespace claves
