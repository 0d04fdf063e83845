// How much of what could be done for ever a test does: little, or with CLAVES_SOAK=1 in the environment, much.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace claves::test {

// How many times less a build does that is slow for the sake of its checks. Not even, so that a walk over bits
// in such strides meets each place in a byte.
#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if __has_feature(address_sanitizer) || defined(__SANITIZE_ADDRESS__)
inline constexpr std::size_t slowness = 9;
#else
inline constexpr std::size_t slowness = 1;
#endif

inline std::size_t amount(std::size_t usual, std::size_t soak) {
  char const* const wanted = std::getenv("CLAVES_SOAK");
  return wanted != nullptr && std::string_view(wanted) == "1" ? soak : usual / slowness;
}

}  // namespace claves::test
