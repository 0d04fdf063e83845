// Numbers as programs write them.
#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace claves {

// "3", "0.5", "2e-1"; nothing else of what strtod would take (hexadecimal, nan, inf).
inline std::optional<double> plain_number(std::string_view text) {
  std::string const written(trimmed(text));
  if (written.empty() || written.find_first_not_of("0123456789.eE+-") != std::string::npos) return {};
  char* end = nullptr;
  double const number = std::strtod(written.c_str(), &end);
  if (end != written.c_str() + written.size()) return {};
  return number;
}

}  // namespace claves
