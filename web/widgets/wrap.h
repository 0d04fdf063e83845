// Where lines of text break: as the browser breaks a <textarea> with `white-space: pre-wrap; overflow-wrap:
// break-word`, so that text does not move when it is edited.
#pragma once

#include <string_view>
#include <vector>

#include "web/widgets/call.h"

namespace claves {

struct TextLine {
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;    // without the spaces that hang over the edge and the newline
  float width = 0;
};

// Always at least one line. `advance` is the width of one code point.
std::vector<TextLine> wrapped(std::string_view text, float width, Call<float(char32_t)> advance);

}  // namespace claves
