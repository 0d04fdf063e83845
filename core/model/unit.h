// A part of a customer: a site, a division, a subsidiary (D6).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Unit {
  static constexpr Kind kind = Kind::Unit;

  Id<Kind::Unit> id;
  bool removed = false;
  AccountId account;
  std::string name;
  UnitId parent;
  std::string place;
  double employees = 0;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "account", &Unit::account);
    field(2, "name", &Unit::name, required, up_to(200));
    field(3, "parent", &Unit::parent, acyclic);
    field(4, "place", &Unit::place, up_to(200));
    field(5, "employees", &Unit::employees, between(0, 1e9));
    field(6, "note", &Unit::note);
  }
};

}  // namespace claves
