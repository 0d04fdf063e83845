// One edit, as data: set one field of one entity to a value. There is no other kind of edit: an entity exists
// once any of its fields has been set, and removing it is setting field 0, `removed`.
#pragma once

#include <type_traits>

#include "core/model/workspace.h"

namespace claves {

struct Operation {
  Kind kind = Kind::Firm;
  std::uint64_t id = 0;    // of the entity; never 0
  std::uint8_t field = 0;  // its number
  Value value;             // of the field's type

  friend bool operator==(Operation const&, Operation const&) = default;
};

// The number of the field that a member holds.
template <class Entity, class Type>
std::uint8_t number_of(Type Entity::*member) {
  std::uint8_t number = 255;
  auto look = [&](auto const& field) {
    if constexpr (std::is_same_v<decltype(field.member), Type Entity::*>)
      if (field.member == member) number = field.shape.number;
  };
  std::apply([&](auto const&... fields) { (look(fields), ...); }, all_fields<Entity>());
  assert(number != 255);
  return number;
}

}  // namespace claves
