// How much a factor counts in this firm.
#pragma once

#include <string>

#include "core/model/factor.h"
#include "core/model/fields.h"

namespace claves {

struct FactorWeight {
  static constexpr Kind kind = Kind::FactorWeight;

  Id<Kind::FactorWeight> id;
  bool removed = false;
  Factor factor = Factor::F1;
  double weight = 0;  // share of the whole; any positive sum is normalised

  static constexpr auto fields() {
    return declare(field<1>("factor", &FactorWeight::factor),
                   field<2>("weight", &FactorWeight::weight, between(0, 100)));
  }
};

}  // namespace claves
