// The eight factors that make an account key (domain D2).
#pragma once

#include "core/model/fields.h"

namespace claves {

// F5, the effort of moving forward, is the only one of which less is better.
enum class Factor : std::uint8_t { F1, F2, F3, F4, F5, F6, F7, F8 };
template <>
struct Choices<Factor> {
  static constexpr std::array<std::string_view, 8> names{"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"};
};

constexpr bool is_less_better(Factor factor) { return factor == Factor::F5; }

}  // namespace claves
