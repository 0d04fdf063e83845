// Where in the product the user is, as the address bar's fragment says it: "#/account/9f2c/process".
#pragma once

#include <string>
#include <string_view>

#include "core/model/kind.h"

namespace claves {

enum class Page : std::uint8_t { Welcome, Accounts, Account, Agenda, Programme, Import, Method };

// The three ways to look at the accounts: one by one, all together under limits, how far each is.
enum class AccountsWay : std::uint8_t { List, Portfolio, Board };

// The parts of an account's page.
enum class AccountPart : std::uint8_t {
  Summary,
  Questions,
  Plan,
  People,
  Relationships,
  Growth,
  Competition,
  Process,
  Review,
};

// The parts of the programme's page.
enum class ProgrammePart : std::uint8_t {
  Definition,
  Register,
  Investment,
  Pipeline,
  People,
  Knowledge,
  Keys,
  Cases,
  Questions,
  Process,
};

struct Route {
  Page page = Page::Welcome;
  AccountsWay way = AccountsWay::List;                  // of Page::Accounts
  AccountId account{};                                  // of Page::Account
  AccountPart part = AccountPart::Summary;              // of Page::Account
  ProgrammePart programme = ProgrammePart::Definition;  // of Page::Programme

  friend bool operator==(Route const&, Route const&) = default;
};

std::string to_fragment(Route const& route);
// A fragment that names no route is the welcome page.
Route parse_fragment(std::string_view fragment);

}  // namespace claves
