// The bits of a value as another type of the same size: std::bit_cast, which one of our C++ libraries lacks.
#pragma once

#include <cstring>
#include <type_traits>

namespace claves {

template <class To, class From>
To bits_as(From const& from) {
  static_assert(sizeof(To) == sizeof(From));
  static_assert(std::is_trivially_copyable_v<To> && std::is_trivially_copyable_v<From>);
  To to{};
  std::memcpy(&to, &from, sizeof to);
  return to;
}

}  // namespace claves
