// A sale to an account: won, lost or still open.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// How a deal stands.
enum class Outcome : std::uint8_t { Open, Won, Lost };
template <>
struct Choices<Outcome> {
  static constexpr std::array<std::string_view, 3> names{"open", "won", "lost"};
};

struct Deal {
  static constexpr Kind kind = Kind::Deal;

  Id<Kind::Deal> id;
  bool removed = false;
  AccountId account;  // none: the list named no account
  OfferingId offering;
  Outcome outcome = Outcome::Open;
  double amount = 0;  // in the firm's currency
  Date opened;
  Date closed;
  PersonId owner;
  std::string code;  // its identity in the CRM

  static constexpr void fields(auto field) {
    field(1, "account", &Deal::account);
    field(2, "offering", &Deal::offering);
    field(3, "outcome", &Deal::outcome);
    field(4, "amount", &Deal::amount, between(-1e15, 1e15));
    field(5, "opened", &Deal::opened);
    field(6, "closed", &Deal::closed);
    field(7, "owner", &Deal::owner);
    field(8, "code", &Deal::code, up_to(100));
  }
};

}  // namespace claves
