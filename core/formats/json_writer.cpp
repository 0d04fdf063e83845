#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/base/text.h"
#include "core/formats/json.h"

namespace claves {

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
  begin_value();
  std::array<char, 32> digits{};
  for (int precision = 15; precision <= 17; ++precision) {
    std::snprintf(digits.data(), digits.size(), "%.*g", precision, number);
    if (std::strtod(digits.data(), nullptr) == number) break;
  }
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
