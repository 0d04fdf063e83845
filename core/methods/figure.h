// A number as the detail of an error shows it: six digits, "1e+308".
#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace claves {

inline std::string figure(double number) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%g", number);
  return digits.data();
}

// "values[3]": how errors name one of several.
inline std::string numbered(std::string_view name, std::size_t place) {
  return std::string(name) + '[' + std::to_string(place) + ']';
}

}  // namespace claves
