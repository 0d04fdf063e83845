// How much of what could be done for ever a test does: little, or with CLAVES_SOAK=1 in the environment, much.
#pragma once

#include <cstdlib>
#include <string_view>

namespace claves::test {

inline std::size_t amount(std::size_t usual, std::size_t soak) {
  char const* const wanted = std::getenv("CLAVES_SOAK");
  return wanted != nullptr && std::string_view(wanted) == "1" ? soak : usual;
}

}  // namespace claves::test
