// One edit, as data: set one field of one entity to a value. There is no other kind of edit: an entity exists
// once any of its fields has been set, and removing it is setting field 0, `removed`.
#pragma once

#include "core/model/workspace.h"

namespace claves {

struct Operation {
  Kind kind = Kind::Firm;
  std::uint64_t id = 0;    // of the entity; never 0
  std::uint8_t field = 0;  // its number
  Value value;             // of the field's type

  friend bool operator==(Operation const&, Operation const&) = default;
};

}  // namespace claves
