// How many key accounts of one sector there shall be at least.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct SegmentRule {
  static constexpr Kind kind = Kind::SegmentRule;

  Id<Kind::SegmentRule> id;
  bool removed = false;
  std::string sector;
  double at_least = 0;

  static constexpr void fields(auto field) {
    field(1, "sector", &SegmentRule::sector, required, up_to(200));
    field(2, "at_least", &SegmentRule::at_least, between(0, 10'000));
  }
};

}  // namespace claves
