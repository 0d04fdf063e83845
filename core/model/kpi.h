// A key performance indicator of an account, with its target.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Kpi {
  static constexpr Kind kind = Kind::Kpi;

  Id<Kind::Kpi> id;
  bool removed = false;
  AccountId account;
  std::string name;
  std::string unit;
  double target = 0;
  double standard = 0;  // number in core/model/kpi_catalogue.def; 0: one of the firm's own
  bool less_is_better = false;
  std::string meaning;  // what it measures and how
  double baseline = 0;  // where it stood when it was chosen

  static constexpr void fields(auto field) {
    field(1, "account", &Kpi::account);
    field(2, "name", &Kpi::name, required, up_to(200));
    field(3, "unit", &Kpi::unit, up_to(50));
    field(4, "target", &Kpi::target, between(-1e15, 1e15));
    field(5, "standard", &Kpi::standard, between(0, 65'535));
    field(6, "less_is_better", &Kpi::less_is_better);
    field(7, "meaning", &Kpi::meaning);
    field(8, "baseline", &Kpi::baseline, between(-1e15, 1e15));
  }
};

}  // namespace claves
