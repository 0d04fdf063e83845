// How many times more one factor counts than another, to somebody (AHP, Saaty 1980).
#pragma once

#include <string>

#include "core/model/factor.h"
#include "core/model/fields.h"

namespace claves {

struct Comparison {
  static constexpr Kind kind = Kind::Comparison;

  Id<Kind::Comparison> id;
  bool removed = false;
  PersonId person;  // none: the firm
  Factor factor = Factor::F1;
  FirmFactorId own_factor;
  Factor other = Factor::F1;
  FirmFactorId other_own;
  double ratio = 1;

  static constexpr void fields(auto field) {
    field(1, "person", &Comparison::person);
    field(2, "factor", &Comparison::factor);
    field(3, "own_factor", &Comparison::own_factor);
    field(4, "other", &Comparison::other);
    field(5, "other_own", &Comparison::other_own);
    field(6, "ratio", &Comparison::ratio, between(1.0 / 9, 9));
  }
};

}  // namespace claves
