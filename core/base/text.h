// Text as UTF-8: validity, trimming, and the comparison people expect (case and accents do not count).
#pragma once

#include <string>
#include <string_view>

namespace claves {

bool is_utf8(std::string_view text);
std::string_view trimmed(std::string_view text);   // without white space at both ends, no-break space included
std::size_t count_letters(std::string_view text);  // Unicode code points

// Appends one code point as UTF-8. `code` is a Unicode scalar value.
void append_utf8(std::string& to, char32_t code);
// Reads the code point at `at` and moves `at` past it; U+FFFD for a broken sequence, one byte consumed.
char32_t next_code(std::string_view text, std::size_t& at);

// For searching and matching: lower case, accents dropped (Latin, Greek, Cyrillic), runs of white space as one
// space. "  Muñoz   ENERGÍA" -> "munoz energia".
std::string folded(std::string_view text);
// As `folded`, letters and digits only. "GTX Pro" and "GTXPro" -> "gtxpro".
std::string squeezed(std::string_view text);
// Orders as people do: folded first, then by bytes.
bool reads_before(std::string_view a, std::string_view b);

// How alike two folded texts are, 0..1: 1 minus the edit distance (Damerau-Levenshtein, adjacent swaps count
// one) over the longer length.
double likeness(std::string_view a, std::string_view b);

}  // namespace claves
