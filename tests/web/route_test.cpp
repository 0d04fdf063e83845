#include "web/route.h"

#include <doctest/doctest.h>

namespace claves {

TEST_CASE("every route survives the address bar") {
  for (Page const page : {Page::Welcome, Page::Accounts, Page::Agenda, Page::Programme, Page::Import}) {
    Route route;
    route.page = page;
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
  for (AccountPart const part : {AccountPart::Summary, AccountPart::Questions, AccountPart::Plan,
                                 AccountPart::People, AccountPart::Process, AccountPart::Review}) {
    Route const route{Page::Account, AccountId{0xFEDC'BA98'7654'3210U}, part};
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
}

}  // namespace claves
