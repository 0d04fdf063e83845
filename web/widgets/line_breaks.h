// Where a line may end between two letters: by the Unicode Line Breaking Algorithm (UAX #14), as browsers have
// it.
#pragma once

#include <cstdint>

namespace claves {

// The letters on either side of a place in a text; 0 where the paragraph begins or ends.
struct LettersAround {
  char32_t earlier = 0;
  char32_t before = 0;  // no space: after spaces a line may always end
  char32_t after = 0;   // no space either
  char32_t later = 0;
};

bool may_end_line(LettersAround const& at);

// Between two ASCII letters browsers differ: some keep an older table for the sake of old pages. There is one
// browser, so this is set once.
enum class AsciiBreaks : std::uint8_t { ByTable, ByAlgorithm };
void set_ascii_breaks(AsciiBreaks breaks);

}  // namespace claves
