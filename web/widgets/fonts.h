// The faces that the platform rasterised, one per style of the type scale, at its size x zoom x device scale.
#pragma once

#include <array>

#include "web/theme.h"

struct ImFont;

namespace claves {

struct Fonts {
  std::array<ImFont*, type_count> faces{};  // by Type
  ImFont* icons = nullptr;                  // 16 px
  ImFont* large_icons = nullptr;            // 20 px; without it the others are enlarged
  // ImGui's font size over CSS font size: (ascent - descent) / em of the typeface. Inter: 2478/2048.
  float size_per_px = 1;
};

}  // namespace claves
