// What is put into a key account in one year, and what comes back (D1.5, D1.6).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Investment {
  static constexpr Kind kind = Kind::Investment;

  Id<Kind::Investment> id;
  bool removed = false;
  AccountId account;
  double year = 1900;
  double planned_hours = 0;
  double spent_hours = 0;
  double planned_money = 0;  // in the firm's currency
  double spent_money = 0;
  std::string purpose;
  double other_return = 0;  // of the year, beyond the margin of the deals won

  static constexpr void fields(auto field) {
    field(1, "account", &Investment::account);
    field(2, "year", &Investment::year, between(1900, 9999));
    field(3, "planned_hours", &Investment::planned_hours, between(0, 1e6));
    field(4, "spent_hours", &Investment::spent_hours, between(0, 1e6));
    field(5, "planned_money", &Investment::planned_money, between(0, 1e15));
    field(6, "spent_money", &Investment::spent_money, between(0, 1e15));
    field(7, "purpose", &Investment::purpose);
    field(8, "other_return", &Investment::other_return, between(-1e15, 1e15));
  }
};

}  // namespace claves
