// What a field can hold, once its type is no longer known at compile time.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <variant>

#include "core/base/date.h"

namespace claves {

// An enumerator, by its place in the enumeration's list of names.
struct Choice {
  std::uint8_t place = 0;
  friend constexpr bool operator==(Choice, Choice) = default;
};

// An entity of the kind that the field refers to; 0 is none.
struct Reference {
  std::uint64_t id = 0;
  friend constexpr bool operator==(Reference, Reference) = default;
};

// In the order of ValueType.
using Value = std::variant<bool, double, std::string, Date, Choice, Reference>;

enum class ValueType : std::uint8_t { Flag, Number, Text, Day, Choice, Reference };

constexpr ValueType type_of(Value const& value) { return static_cast<ValueType>(value.index()); }

}  // namespace claves
