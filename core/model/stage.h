// The five stages of the process that an account is walked through (D4).
#pragma once

#include "core/model/fields.h"

namespace claves {

enum class Stage : std::uint8_t { None, E1, E2, E3, E4, E5 };
template <>
struct Choices<Stage> {
  static constexpr std::array<std::string_view, 6> names{"none", "E1", "E2", "E3", "E4", "E5"};
};

}  // namespace claves
