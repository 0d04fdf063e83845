// A part of the screen drawn once more for a file: in the light theme, as wide as a page, whatever the screen
// is, with nothing under the pointer.
#pragma once

#include <string>
#include <string_view>

#include "web/widgets/ui.h"

namespace claves {

struct SheetOptions {
  std::string_view title = {};
  float width = 960;  // of the body, CSS px
};
// Draws `body` to the side and answers it as an SVG file; the screen stays as it is. What the body answers
// means nothing meanwhile: no control is pressed.
std::string recorded(Ui& ui, SheetOptions const& options, Body body);

}  // namespace claves
