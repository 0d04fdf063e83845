// The user's own firm: what holds for the whole workspace. There is one, with id 1.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Firm {
  static constexpr Kind kind = Kind::Firm;

  Id<Kind::Firm> id;
  bool removed = false;
  std::string name;
  std::string note;
  double key_account_cap = 0;  // 0: none chosen yet
  std::string currency;        // ISO 4217; empty: not chosen
  std::string definition;      // what a key account is, to this firm (D1)

  static constexpr auto fields() {
    return declare(field<1>("name", &Firm::name, up_to(200)), field<2>("note", &Firm::note),
                   field<3>("key_account_cap", &Firm::key_account_cap, between(0, 10'000)),
                   field<4>("currency", &Firm::currency, up_to(3)), field<5>("definition", &Firm::definition));
  }
};

inline constexpr Id<Kind::Firm> the_firm{1};

}  // namespace claves
