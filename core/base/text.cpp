#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace claves {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Reads a sequence at `at`; answers its length, or 0 where it is none (overlong and surrogates included).
std::size_t read_sequence(std::string_view text, std::size_t at, char32_t& code) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  unsigned const first = byte(0);
  if (first < 0x80) {
    code = first;
    return 1;
  }
  std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
  code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return 0;
    code = code << 6 | (byte(i) & 0x3FU);
  }
  bool const overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
  return overlong || surrogate || code > 0x10FFFF ? 0 : length;
}

// U+00C0..U+017F without case and accents, two bytes each where a letter has two ("ss", "ae"); ' ' pads.
constexpr std::string_view latin_from_c0 =
    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";
static_assert(latin_from_c0.size() == (0x180 - 0xC0) * 2);

bool is_space(char32_t code) {
  return code == ' ' || (code >= 9 && code <= 13) || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

// Greek and Cyrillic: lower case without accents.
char32_t plain(char32_t code) {
  constexpr std::u32string_view accented = U"άέήίΰϊϋόύώΐΆΈΉΊΌΎΏςЁёЙй";
  constexpr std::u32string_view bare = U"αεηιυιυουωιαεηιουωσеейй";
  static_assert(accented.size() == bare.size());
  if (std::size_t const at = accented.find(code); at != std::u32string_view::npos) return bare[at];
  if ((code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F)) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  return code;
}

void append_folded(std::string& to, char32_t code) {
  if (code < 0x80) {
    to += static_cast<char>(code >= 'A' && code <= 'Z' ? code + 32 : code);
  } else if (code >= 0xC0 && code < 0x180) {
    std::string_view const letters = latin_from_c0.substr((code - 0xC0) * 2, 2);
    for (char const letter : letters)
      if (letter != ' ') to += letter;
  } else if (code < 0x300 || code > 0x36F) {  // combining accents are dropped
    append_utf8(to, plain(code));
  }
}

}  // namespace

bool is_utf8(std::string_view text) {
  char32_t code = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = read_sequence(text, at, code);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

char32_t next_code(std::string_view text, std::size_t& at) {
  char32_t code = 0;
  std::size_t const length = read_sequence(text, at, code);
  at += length == 0 ? 1 : length;
  return length == 0 ? replacement : code;
}

void append_utf8(std::string& to, char32_t code) {
  auto add = [&](char32_t byte) { to += static_cast<char>(byte); };
  if (code < 0x80) return add(code);
  if (code < 0x800) {
    add(0xC0 | code >> 6);
  } else if (code < 0x10000) {
    add(0xE0 | code >> 12);
    add(0x80 | (code >> 6 & 0x3F));
  } else {
    add(0xF0 | code >> 18);
    add(0x80 | (code >> 12 & 0x3F));
    add(0x80 | (code >> 6 & 0x3F));
  }
  add(0x80 | (code & 0x3F));
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const from = at;
    if (is_space(next_code(text, at))) continue;
    first = std::min(first, from);
    last = at;
  }
  return first < last ? text.substr(first, last - first) : std::string_view{};
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) next_code(text, at);
  return count;
}

std::string folded(std::string_view text) {
  std::string result;
  text = trimmed(text);
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t const code = next_code(text, at);
    if (is_space(code)) {
      gap = true;
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    append_folded(result, code);
  }
  return result;
}

std::string squeezed(std::string_view text) {
  std::string result;
  for (char const c : folded(text)) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0;
    if (letter) result += c;
  }
  return result;
}

bool reads_before(std::string_view a, std::string_view b) {
  std::string const plain_a = folded(a);
  std::string const plain_b = folded(b);
  return plain_a != plain_b ? plain_a < plain_b : a < b;
}

double likeness(std::string_view a, std::string_view b) {
  std::size_t const longer = std::max(a.size(), b.size());
  if (longer == 0) return 1;
  // Three rows of the edit-distance table, so that swaps of neighbours can look two back.
  std::array<std::vector<std::size_t>, 3> rows;
  for (auto& row : rows) row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    auto const& above = rows[(i - 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t const same = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + same});
      bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return 1 - static_cast<double>(rows[a.size() % 3][b.size()]) / static_cast<double>(longer);
}

}  // namespace claves
