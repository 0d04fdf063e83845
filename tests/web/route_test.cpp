#include "web/route.h"

#include <doctest/doctest.h>

namespace claves {

TEST_CASE("every route survives the address bar") {
  for (Page const page :
       {Page::Welcome, Page::Accounts, Page::Agenda, Page::Programme, Page::Import, Page::Method}) {
    Route route;
    route.page = page;
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
  for (AccountsWay const way : {AccountsWay::List, AccountsWay::Portfolio, AccountsWay::Board}) {
    Route const route{.page = Page::Accounts, .way = way};
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
  CHECK(to_fragment({.page = Page::Accounts}) == "#/accounts");
  for (int part = 0; part <= static_cast<int>(AccountPart::Review); ++part) {
    Route const route{.page = Page::Account,
                      .account = AccountId{0xFEDC'BA98'7654'3210U},
                      .part = static_cast<AccountPart>(part)};
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
  for (int part = 0; part <= static_cast<int>(ProgrammePart::Process); ++part) {
    Route const route{.page = Page::Programme, .programme = static_cast<ProgrammePart>(part)};
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
}

TEST_CASE("a fragment that names no route leads to the welcome page") {
  for (char const* text : {"", "#", "accounts", "#/nowhere", "#/account", "#/account/", "#/account/xyz/plan",
                           "#/account/0/plan", "#/account/12345678901234567/plan"}) {
    CAPTURE(text);
    CHECK(parse_fragment(text) == Route{});
  }
  CHECK(parse_fragment("#/account/1f/nothing").part == AccountPart::Summary);
  CHECK(parse_fragment("#/programme").programme == ProgrammePart::Definition);
}

}  // namespace claves
