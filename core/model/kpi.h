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

  static constexpr auto fields() {
    return declare(field<1>("account", &Kpi::account), field<2>("name", &Kpi::name, required, up_to(200)),
                   field<3>("unit", &Kpi::unit, up_to(50)),
                   field<4>("target", &Kpi::target, between(-1e15, 1e15)));
  }
};

}  // namespace claves
