// What a key performance indicator was found to be on a day.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Measure {
  static constexpr Kind kind = Kind::Measure;

  Id<Kind::Measure> id;
  bool removed = false;
  KpiId kpi;
  Date date;
  double value = 0;

  static constexpr void fields(auto field) {
    field(1, "kpi", &Measure::kpi);
    field(2, "date", &Measure::date);
    field(3, "value", &Measure::value, between(-1e15, 1e15));
  }
};

}  // namespace claves
