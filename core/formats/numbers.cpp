// Numbers in cells.
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/base/text.h"
#include "core/formats/cells.h"

namespace claves {
namespace {

constexpr std::size_t longest_number = 60;  // longer texts are no numbers that anybody wrote

// What stands around the digits, taken off.
struct Bare {
  std::string digits;    // digits, points, commas, and ' ' for spaces and apostrophes between them
  std::string exponent;  // "", "10", "-3"
  bool negative = false;
  bool percent = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool take_front(std::string_view& text, std::string_view part) {
  if (text.substr(0, part.size()) != part) return false;
  text = trimmed(text.substr(part.size()));
  return true;
}

bool take_back(std::string_view& text, std::string_view part) {
  if (text.size() < part.size() || text.substr(text.size() - part.size()) != part) return false;
  text = trimmed(text.substr(0, text.size() - part.size()));
  return true;
}

bool take_currency(std::string_view& text) {
  constexpr std::array<std::string_view, 31> currencies{"US$", "R$",  "MX$", "C$",  "A$",  "$",   "€",   "£",
                                                        "¥",   "₹",   "USD", "EUR", "GBP", "JPY", "CHF", "MXN",
                                                        "ARS", "CLP", "COP", "PEN", "BRL", "CAD", "AUD", "CNY",
                                                        "INR", "UYU", "SEK", "NOK", "DKK", "PLN", "Fr."};
  for (std::string_view const currency : currencies)
    if (take_front(text, currency) || take_back(text, currency)) return true;
  return false;
}

bool take_minus(std::string_view& text) {
  for (std::string_view const minus : {"-", "\u2212", "\u2013"})
    if (take_front(text, minus) || take_back(text, minus)) return true;  // at the back: as SAP writes it
  return false;
}

// Spaces of any kind and apostrophes between digits as ' '; false where there is anything but a number.
bool keep_digits(std::string_view text, std::string& digits) {
  for (std::size_t at = 0; at < text.size();) {
    char32_t const code = next_code(text, at);
    bool const gap =
        code == ' ' || code == '\'' || code == 0xA0 || code == 0x202F || code == 0x2009 || code == 0x2019;
    if (!gap && code != '.' && code != ',' && (code < '0' || code > '9')) return false;
    digits += gap ? ' ' : static_cast<char>(code);
  }
  return digits.find_first_of("0123456789") != std::string::npos;
}

bool split_exponent(std::string_view& text, std::string& exponent) {
  std::size_t const e = text.find_first_of("eE");
  if (e == std::string_view::npos) return true;
  std::string_view power = text.substr(e + 1);
  text = text.substr(0, e);
  if (!power.empty() && power[0] == '+') power.remove_prefix(1);
  exponent = power;
  if (!power.empty() && power[0] == '-') power.remove_prefix(1);
  return !power.empty() && power.size() <= 4 && power.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Bare> bare(std::string_view cell) {
  std::string_view text = trimmed(cell);
  if (text.empty() || text.size() > longest_number) return {};
  Bare found;
  if (text.front() == '(' && text.back() == ')') {
    found.negative = true;
    text = trimmed(text.substr(1, text.size() - 2));
  }
  bool currency = false;
  bool sign = found.negative;
  for (bool taken = true; taken;) {
    taken = false;
    if (!currency) taken = currency = take_currency(text);
    if (!found.percent && take_back(text, "%")) taken = found.percent = true;
    if (!sign && take_minus(text)) taken = sign = found.negative = true;
    if (!sign && take_front(text, "+")) taken = sign = true;
  }
  if (!split_exponent(text, found.exponent) || !keep_digits(text, found.digits)) return {};
  return found;
}

// Whole digits in groups of three parted by one kind of sign, or in no groups.
bool in_threes(std::string_view whole, std::string& plain) {
  char group = 0;
  std::size_t run = 0;
  bool first = true;
  for (char const c : whole) {
    if (is_digit(c)) {
      plain += c;
      ++run;
      continue;
    }
    if (group != 0 && c != group) return false;
    if (first ? run < 1 || run > 3 : run != 3) return false;
    group = c;
    first = false;
    run = 0;
  }
  return group == 0 || run == 3;
}

std::optional<double> value_of(Bare const& number, DecimalSign sign) {
  char const decimal = sign == DecimalSign::Point ? '.' : ',';
  std::string_view const digits = number.digits;
  std::size_t const at = std::min(digits.find(decimal), digits.size());
  std::string plain = number.negative ? "-" : "";
  if (!in_threes(digits.substr(0, at), plain)) return {};
  if (at < digits.size()) {
    std::string_view const fraction = digits.substr(at + 1);
    if (fraction.find_first_not_of("0123456789") != std::string_view::npos) return {};
    plain += '.';
    plain += fraction;
  }
  if (!number.exponent.empty()) plain += 'e' + number.exponent;
  double const value = std::strtod(plain.c_str(), nullptr);
  if (!std::isfinite(value)) return {};
  return number.percent ? value / 100 : value;
}

}  // namespace

std::optional<double> read_number(std::string_view cell, DecimalSign sign) {
  auto const number = bare(cell);
  return number ? value_of(*number, sign) : std::nullopt;
}

void NumberEvidence::see(std::string_view cell) {
  auto const number = bare(cell);
  if (!number) return;
  auto const with_point = value_of(*number, DecimalSign::Point);
  auto const with_comma = value_of(*number, DecimalSign::Comma);
  if (with_point && with_comma) {
    bool const leading_zero = number->digits.substr(0, 1) == "0";  // 0.125 is no thousand
    if (*with_point == *with_comma) return;
    if (leading_zero) return void(number->digits.find('.') != std::string::npos ? ++point_ : ++comma_);
    ++either_;
  } else if (with_point) {
    ++point_;
  } else if (with_comma) {
    ++comma_;
  }
}

Result<DecimalSign> NumberEvidence::verdict() const {
  if (point_ != comma_) return point_ > comma_ ? DecimalSign::Point : DecimalSign::Comma;
  if (either_ + point_ > 0) return Error{Fault::Ambiguous, {}, {}};
  return DecimalSign::Point;
}

}  // namespace claves
