// A competitor at one account: where it sits, how strong it is there, and what neutralises it (C6, D4).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Rivalry {
  static constexpr Kind kind = Kind::Rivalry;

  Id<Kind::Rivalry> id;
  bool removed = false;
  AccountId account;
  CompetitorId competitor;
  UnitId unit;          // none: everywhere
  OfferingId offering;  // which of our offerings; none: all
  double their_strength = 0;
  double our_strength = 0;
  std::string position;
  std::string answer;
  Date seen_on;

  static constexpr void fields(auto field) {
    field(1, "account", &Rivalry::account);
    field(2, "competitor", &Rivalry::competitor);
    field(3, "unit", &Rivalry::unit);
    field(4, "offering", &Rivalry::offering);
    field(5, "their_strength", &Rivalry::their_strength, between(0, 10));
    field(6, "our_strength", &Rivalry::our_strength, between(0, 10));
    field(7, "position", &Rivalry::position);
    field(8, "answer", &Rivalry::answer);
    field(9, "seen_on", &Rivalry::seen_on);
  }
};

}  // namespace claves
