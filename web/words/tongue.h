// The languages of the interface.
#pragma once

#include <cstdint>

namespace claves {

enum class Tongue : std::uint8_t { Spanish, English };

}  // namespace claves
