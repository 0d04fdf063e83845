// The icons that widgets draw, by name; the value is the code point in the icon typeface.
#pragma once

#include <cstdint>

namespace claves {

enum class Icon : std::uint16_t {
  None = 0,
#define ICON(name, code) name = code,
#include "web/widgets/icons.def"
#undef ICON
};

}  // namespace claves
