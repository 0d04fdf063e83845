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

  static constexpr auto fields() {
    return declare(field<1>("name", &Person::name, required, up_to(200)),
                   field<2>("job", &Person::job, up_to(200)), field<3>("manager", &Person::manager, up_to(200)),
                   field<4>("region", &Person::region, up_to(200)));
  }
};

}  // namespace claves
