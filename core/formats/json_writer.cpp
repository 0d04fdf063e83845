#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/base/text.h"
#include "core/formats/json.h"

namespace claves {
namespace {

#ifdef __cpp_lib_to_chars

// As below, several times as fast: the digits come in the scientific form, and stand as %g would have them.
void write_shortest(std::array<char, 40>& to, double number) {
  std::array<char, 40> form{};
  char const* const end =
      std::to_chars(form.data(), form.data() + form.size(), number, std::chars_format::scientific).ptr;
  char const* const exponent_sign = std::find<char const*>(form.data(), end, 'e');
  int const exponent = std::atoi(exponent_sign + 1);
  bool const negative = form[0] == '-';
  auto const letters = static_cast<int>(exponent_sign - form.data()) - (negative ? 1 : 0);
  int const count = letters > 1 ? letters - 1 : 1;  // digits, without the point
  if (exponent < -4 || exponent >= std::max(15, count)) {
    std::copy<char const*>(form.data(), end, to.data());
    return;
  }
  int const decimals = std::max(0, count - 1 - exponent);
  *std::to_chars(to.data(), to.data() + to.size() - 1, number, std::chars_format::fixed, decimals).ptr = '\0';
}

#else

void write_shortest(std::array<char, 40>& to, double number) {
  for (int precision = 15; precision <= 17; ++precision) {
    std::snprintf(to.data(), to.size(), "%.*g", precision, number);
    if (std::strtod(to.data(), nullptr) == number) break;
  }
}

#endif

}  // namespace

JsonWriter& JsonWriter::open(char bracket) {
  begin_value();
  written_ += bracket;
  levels_.push_back({bracket, true});
  return *this;
}

JsonWriter& JsonWriter::close() {
  assert(!levels_.empty() && !named_);
  Level const closed = levels_.back();
  levels_.pop_back();
  if (!closed.empty) written_ += '\n' + std::string(levels_.size() * 2, ' ');
  written_ += closed.bracket == '{' ? '}' : ']';
  return *this;
}

// Commas and line ends between what stands side by side.
void JsonWriter::begin_value() {
  bool const member = named_;
  named_ = false;
  if (member || levels_.empty()) return;
  assert(levels_.back().bracket == '[');
  if (!levels_.back().empty) written_ += ',';
  levels_.back().empty = false;
  written_ += '\n' + std::string(levels_.size() * 2, ' ');
}

JsonWriter& JsonWriter::name(std::string_view name) {
  assert(!levels_.empty() && levels_.back().bracket == '{' && !named_);
  if (!levels_.back().empty) written_ += ',';
  levels_.back().empty = false;
  written_ += '\n' + std::string(levels_.size() * 2, ' ');
  write_quoted(name);
  written_ += ": ";
  named_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  begin_value();
  write_quoted(text);
  return *this;
}

JsonWriter& JsonWriter::number(double number) {
  if (!std::isfinite(number)) return null();
  if (number == 0) number = 0;  // minus zero too, which would be read back as the integer
  begin_value();
  std::array<char, 40> digits{};
  write_shortest(digits, number);
  written_ += digits.data();
  return *this;
}

JsonWriter& JsonWriter::flag(bool flag) {
  begin_value();
  written_ += flag ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_value();
  written_ += "null";
  return *this;
}

void JsonWriter::write_quoted(std::string_view text) {
  written_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    char32_t const code = next_code(text, at);
    if (code == '"' || code == '\\') {
      written_ += '\\';
      written_ += static_cast<char>(code);
    } else if (code == '\n') {
      written_ += "\\n";
    } else if (code < 0x20 || code == 0x7F || code == 0x2028 || code == 0x2029) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(code));
      written_ += escape.data();
    } else {
      append_utf8(written_, code);
    }
  }
  written_ += '"';
}

std::string JsonWriter::take() {
  assert(levels_.empty() && !named_);
  written_ += '\n';
  return std::move(written_);
}

}  // namespace claves
