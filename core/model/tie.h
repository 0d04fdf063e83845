// Who of us knows whom at a customer (D6).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Tie {
  static constexpr Kind kind = Kind::Tie;

  Id<Kind::Tie> id;
  bool removed = false;
  ContactId contact;
  PersonId person;
  double strength = 0;
  Date last_contact;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "contact", &Tie::contact);
    field(2, "person", &Tie::person);
    field(3, "strength", &Tie::strength, between(0, 10));
    field(4, "last_contact", &Tie::last_contact);
    field(5, "note", &Tie::note);
  }
};

}  // namespace claves
