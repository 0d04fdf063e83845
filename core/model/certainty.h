// How sure we are of what we wrote down: an answer, a rating.
#pragma once

#include "core/model/fields.h"

namespace claves {

enum class Certainty : std::uint8_t { Assumed, Told, Verified };
template <>
struct Choices<Certainty> {
  static constexpr std::array<std::string_view, 3> names{"assumed", "told", "verified"};
};

}  // namespace claves
