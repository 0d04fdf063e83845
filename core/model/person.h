// Somebody of the user's own firm.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Person {
  static constexpr Kind kind = Kind::Person;

  Id<Kind::Person> id;
  bool removed = false;
  std::string name;
  std::string job;
  std::string manager;
  std::string region;
  double capacity_hours_per_month = 0;  // for key accounts; 0: not known
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "name", &Person::name, required, up_to(200));
    field(2, "job", &Person::job, up_to(200));
    field(3, "manager", &Person::manager, up_to(200));
    field(4, "region", &Person::region, up_to(200));
    field(5, "capacity_hours_per_month", &Person::capacity_hours_per_month, between(0, 1e4));
    field(6, "note", &Person::note);
  }
};

}  // namespace claves
