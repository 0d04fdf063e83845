// Days in cells.
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/formats/cells.h"

namespace claves {
namespace {

constexpr std::size_t longest_date = 60;
constexpr int first_year_of_last_century = 70;  // of those written with two digits; as POSIX has it

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// A number or a month's name, and what stands between it and the next one.
struct Part {
  int number = 0;
  std::size_t digits = 0;  // 0: a month's name
  std::string gap;
};

struct Written {
  std::array<Part, 3> parts;
};

// The month whose name, in Spanish or English, begins with the word; 0 for none.
int month_named(std::string_view word) {
  constexpr std::array<std::string_view, 24> names{
      "enero",      "february", "marzo",     "abril",     "mayo",      "junio",   "julio",    "agosto",
      "septiembre", "octubre",  "noviembre", "diciembre", "january",   "febrero", "march",    "april",
      "may",        "june",     "july",      "august",    "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  if (word == "set") return 9;  // as in Argentina
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].substr(0, word.size()) == word) return static_cast<int>(i % 12) + 1;
  return 0;
}

std::optional<Part> take_part(std::string_view text, std::size_t& at) {
  Part part;
  std::size_t const begin = at;
  while (at < text.size() && is_digit(text[at]) && at - begin <= 4)
    part.number = part.number * 10 + (text[at++] - '0');
  part.digits = at - begin;
  if (part.digits > 0) return part.digits <= 4 ? std::optional(part) : std::nullopt;
  while (at < text.size() && is_letter(text[at])) ++at;
  part.number = month_named(text.substr(begin, at - begin));
  return part.number > 0 ? std::optional(part) : std::nullopt;
}

// Signs between parts, and the words that stand there in prose ("3 de octubre de 2026", "October 3rd, 2026").
std::string take_gap(std::string_view text, std::size_t& at) {
  std::string gap;
  for (std::string_view const word : {"st", "nd", "rd", "th"})
    if (text.substr(at, 2) == word) at += 2;
  while (at < text.size() &&
         (text[at] == '/' || text[at] == '-' || text[at] == '.' || text[at] == ' ' || text[at] == ','))
    gap += text[at++];
  for (std::string_view const word : {"de ", "del ", "of "})
    if (text.substr(at, word.size()) == word) at += word.size();
  return gap;
}

// What follows the day may be a time: "T10:30:00.000Z", " 3:04 PM".
bool is_time(std::string_view text) {
  if (text.empty()) return true;
  if (text[0] != 't' && text[0] != ' ' && text[0] != ',') return false;
  std::size_t at = text.find_first_not_of("t ,");
  if (at == std::string_view::npos || !is_digit(text[at])) return false;
  std::size_t const colon = text.find(':', at);
  if (colon == std::string_view::npos || colon - at > 2) return false;
  return text.find_first_not_of("0123456789:.+-apmzutc ", at) == std::string_view::npos;
}

std::optional<Written> compact(std::string_view text) {  // 20261231
  if (text.size() < 8 || text.find_first_not_of("0123456789") < 8 || !is_time(text.substr(8))) return {};
  auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (std::size_t i = at; i < at + length; ++i) value = value * 10 + (text[i] - '0');
    return value;
  };
  int const year = number(0, 4);
  if (year < 1900 || year > 2199) return {};
  return Written{{Part{year, 4, "-"}, Part{number(4, 2), 2, "-"}, Part{number(6, 2), 2, ""}}};
}

std::optional<Written> take_apart(std::string_view cell) {
  if (trimmed(cell).size() > longest_date) return {};
  std::string const text = folded(cell);
  if (auto const found = compact(text)) return found;
  Written written;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    auto part = take_part(text, at);
    if (!part) return {};
    if (i < 2) part->gap = take_gap(text, at);
    written.parts[i] = *part;
  }
  auto const& parts = written.parts;
  bool const all_numbers = parts[0].digits > 0 && parts[1].digits > 0 && parts[2].digits > 0;
  bool const even = parts[0].gap == parts[1].gap && parts[0].gap.size() == 1 && parts[0].gap != ",";
  if (all_numbers && !even) return {};
  return is_time(std::string_view(text).substr(at)) ? std::optional(written) : std::nullopt;
}

int full_year(Part const& part) {
  if (part.digits > 2) return part.number;
  return part.number + (part.number < first_year_of_last_century ? 2000 : 1900);
}

std::optional<Date> day(Part const& year, Part const& month, Part const& day_of_month) {
  if (year.digits != 2 && year.digits != 4) return {};
  if (day_of_month.digits == 0 || day_of_month.digits > 2 || month.digits > 2) return {};
  return make_date(full_year(year), month.number, day_of_month.number);
}

bool order_matters(Written const& written) {
  return written.parts[0].digits > 0 && written.parts[0].digits <= 2 && written.parts[1].digits > 0;
}

std::optional<Date> day_of(Written const& written, DateOrder order) {
  auto const& [first, second, third] = written.parts;
  if (first.digits == 0) return day(third, first, second);   // oct 3, 2026
  if (second.digits == 0) return day(third, second, first);  // 3 oct 2026
  if (!order_matters(written)) return day(first, second, third);
  return order == DateOrder::DayMonth ? day(third, second, first) : day(third, first, second);
}

}  // namespace

std::optional<Date> read_date(std::string_view cell, DateOrder order) {
  auto const written = take_apart(cell);
  return written ? day_of(*written, order) : std::nullopt;
}

void DateEvidence::see(std::string_view cell) {
  auto const written = take_apart(cell);
  if (!written || !order_matters(*written)) return;
  auto const day_first = day_of(*written, DateOrder::DayMonth);
  auto const month_first = day_of(*written, DateOrder::MonthDay);
  if (day_first && month_first) {
    if (day_first != month_first) ++either_;
  } else if (day_first) {
    ++day_first_;
  } else if (month_first) {
    ++month_first_;
  }
}

Result<DateOrder> DateEvidence::verdict() const {
  if (day_first_ != month_first_) return day_first_ > month_first_ ? DateOrder::DayMonth : DateOrder::MonthDay;
  if (either_ + day_first_ > 0) return Error{Fault::Ambiguous, {}, {}};
  return DateOrder::DayMonth;
}

}  // namespace claves
