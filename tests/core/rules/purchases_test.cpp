#include "core/rules/purchases.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {

TEST_CASE("an empty workspace has bought nothing") {
  PurchaseBook const book = purchases(Workspace{});
  CHECK_FALSE(book.reference);
  CHECK(book.whole.won == 0);
  CHECK_FALSE(book.whole.win_rate());
  CHECK_FALSE(book.whole.growth());
  CHECK(book.of({7}).won == 0);
}

TEST_CASE("an account's deals add up by year, by twelve months and by offering") {
  Made made;
  AccountId const account = made.account("Cantalar");
  auto sell = [&](double amount, std::string_view closed, OfferingId offering) {
    auto const id = made.deal(account, Outcome::Won, amount, closed);
    made.change<Deal>(id, [&](Deal& deal) { deal.offering = offering; });
  };
  sell(100, "2023-01-10", {1});
  sell(40, "2023-12-31", {2});
  sell(60, "2024-01-01", {1});
  sell(500, "2021-05-05", {2});
  made.deal(account, Outcome::Lost, 999, "2024-01-10");
  made.deal(account, Outcome::Open, 70);

  PurchaseBook const book = purchases(made);
  Purchases const& bought = book.of(account);
  CHECK(iso(book.reference) == "2024-01-10");
  CHECK(bought.won == 700);
  CHECK(bought.won_in(2023) == 140);
  CHECK(bought.won_in(2022) == 0);
  CHECK(bought.by_year.size() == 3);
  CHECK(bought.by_year.front().year == 2021);
  CHECK(bought.won_12_months == 100);         // a year before the reference day is outside
  CHECK(bought.won_12_months_before == 100);  // and belongs to the twelve months before
  CHECK(bought.growth() == 0);
  CHECK(bought.win_rate() == 0.8);
  CHECK(bought.open_amount == 70);
  CHECK(bought.open_deals == 1);
  REQUIRE(bought.bought.size() == 2);
  CHECK(bought.bought[0].offering == OfferingId{2});
  CHECK(bought.bought[0].won == 540);
  CHECK(iso(bought.bought[0].last) == "2023-12-31");
  CHECK(bought.bought[1].deals == 2);
  CHECK(iso(bought.first_deal) == "2021-05-05");
  CHECK(iso(bought.last_deal) == "2024-01-10");
  CHECK(iso(bought.last_won) == "2024-01-01");
}

TEST_CASE("deals without an account that exists are kept apart and in the whole") {
  Made made;
  AccountId const here = made.account("Here");
  AccountId const gone = made.account("Gone");
  made.deal({}, Outcome::Won, 1, "2024-01-01");
  made.deal(gone, Outcome::Won, 2, "2024-01-01");
  made.deal({99}, Outcome::Lost, 3, "2024-01-01");
  made.deal(here, Outcome::Won, 4, "2024-01-01");
  auto const removed = made.deal(here, Outcome::Won, 8, "2025-01-01");
  made.remove<Account>(gone);
  made.remove<Deal>(removed);

  PurchaseBook const book = purchases(made);
  CHECK(iso(book.reference) == "2024-01-01");
  CHECK(book.without_account.won == 3);
  CHECK(book.without_account.decided_deals() == 3);
  CHECK(book.whole.won == 7);
  CHECK(book.of(here).won == 4);
  CHECK(book.accounts.values().size() == 1);
}

TEST_CASE("a won deal without a day counts in the total and in no year") {
  Made made;
  AccountId const account = made.account("Undated");
  made.deal(account, Outcome::Won, 5);
  Purchases const bought = purchases(made).of(account);
  CHECK(bought.won == 5);
  CHECK(bought.by_year.empty());
  CHECK(bought.won_12_months == 0);
  CHECK_FALSE(bought.last_won);
}

TEST_CASE("the offerings that an account has not bought are the others of the firm") {
  Made made;
  AccountId const account = made.account("Account");
  auto const one = made.add<Offering>([](Offering& row) { row.name = "One"; });
  auto const two = made.add<Offering>([](Offering& row) { row.name = "Two"; });
  auto const old = made.add<Offering>([](Offering& row) { row.name = "Old"; });
  made.remove<Offering>(old);
  auto const deal = made.deal(account, Outcome::Won, 5, "2024-01-01");
  made.change<Deal>(deal, [&](Deal& row) { row.offering = one; });
  CHECK(offerings_not_bought(made, purchases(made).of(account)) == std::vector{two});
  CHECK(offerings_not_bought(made, Purchases{}) == std::vector{one, two});
}

}  // namespace claves
