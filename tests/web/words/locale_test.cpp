#include "web/words/locale.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "core/base/text.h"
#include "tests/support/files.h"
#include "tests/support/translations.h"
#include "web/words/words.h"

namespace claves {
namespace {

constexpr Locale es(Tongue::Spanish);
constexpr Locale en(Tongue::English);

Date day(int year, int month, int d) { return *make_date(year, month, d); }

std::vector<std::string> parts_of(std::string const& text, std::string_view by) {
  std::vector<std::string> parts{""};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::string_view(text).substr(i).starts_with(by)) {
      parts.emplace_back();
      i += by.size() - 1;
    } else {
      parts.back() += text[i];
    }
  }
  return parts;
}

std::string sorted(std::string const& list) {
  std::vector<std::string> names = parts_of(list, ", ");
  std::sort(names.begin(), names.end(), reads_before);
  std::string text;
  for (std::string const& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// A question of tests/fixtures/intl.
std::string answer(Language language, std::string const& question) {
  Locale const locale(language);
  std::vector<std::string> const words = parts_of(question, " ");
  std::string const& ask = words[0];
  auto number = [&](std::size_t place) { return std::stod(words[place]); };
  auto date = [&] { return *parse_iso_date(words[1]); };
  if (ask == "number") return locale.number(number(1), static_cast<int>(number(2)));
  if (ask == "percent") return locale.percent(number(1), static_cast<int>(number(2)));
  if (ask == "money") return locale.money(number(1), words[2]);
  if (ask == "compact") return locale.compact_money(number(1), words[2]);
  if (ask == "day") return locale.day(date());
  if (ask == "short_day") return locale.short_day(date());
  if (ask == "long_day") return locale.long_day(date());
  if (ask == "month") return locale.month(date());
  if (ask == "from_today")
    return locale.from_today(day(2026, 11, 24) + static_cast<int>(number(1)), day(2026, 11, 24));
  if (ask == "sorted") return sorted(question.substr(ask.size() + 1));
  constexpr std::array<char const*, plural_forms> forms{"one", "few", "many", "other"};
  if (ask == "plural") return forms[static_cast<std::size_t>(plural_form(language.tongue(), number(1)))];
  return "not understood";
}

}  // namespace

TEST_CASE("what Intl says of a language is what we say") {
  for (Tongue const tongue : offered_tongues()) {
    CAPTURE(tag_of(tongue));
    std::istringstream lines(read_fixture("intl/" + std::string(tag_of(tongue)) + ".txt"));
    int asked = 0;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('#')) continue;
      std::vector<std::string> const told = parts_of(line, " = ");
      CAPTURE(told[0]);
      CHECK(answer(test::language_of(tongue), told[0]) == told[1]);
      ++asked;
    }
    CHECK(asked > 50);
  }
}

TEST_CASE("numbers are grouped and pointed as the language does") {
  CHECK(es.number(1234.5, 1) == "1.234,5");
  CHECK(en.number(1234.5, 1) == "1,234.5");
  CHECK(es.number(1234567.891, 2) == "1.234.567,89");
  CHECK(es.number(12.0, 2) == "12");
  CHECK(es.fixed(12.0, 2) == "12,00");
  CHECK(en.number(-0.4) == "0");
  CHECK(en.number(-1500) == "\u22121,500");
  CHECK(en.number(999) == "999");
}

TEST_CASE("money carries its sign where the language puts it") {
  CHECK(es.money(1234.4, "EUR") == "1.234\u00A0€");
  CHECK(en.money(1234.4, "EUR") == "€1,234");
  CHECK(en.money(-20, "USD") == "\u2212$20");
  CHECK(en.money(20, "CHF") == "CHF\u00A020");
  CHECK(es.money(20, "") == "20");
  CHECK(es.compact_money(1'260'000, "EUR") == "1,3\u00A0M€");
  CHECK(en.compact_money(1'260'000, "EUR") == "€1.3M");
  CHECK(es.compact_money(132'000, "EUR") == "132\u00A0mil\u00A0€");
  CHECK(en.compact_money(132'000, "EUR") == "€132k");
  CHECK(es.compact_money(9'500, "EUR") == "9.500\u00A0€");
}

TEST_CASE("days are written out") {
  CHECK(es.day(day(2026, 11, 24)) == "24 nov 2026");
  CHECK(en.day(day(2026, 11, 24)) == "24 Nov 2026");
  CHECK(es.long_day(day(2026, 11, 24)) == "martes, 24 de noviembre de 2026");
  CHECK(en.long_day(day(2026, 11, 24)) == "Tuesday, 24 November 2026");
  CHECK(es.month(day(2026, 1, 1)) == "enero de 2026");
  CHECK(es.day(Date{}).empty());
  CHECK(es.time(Moment{0}, 90) == "01:30");
  CHECK(es.time(Moment{0}, -60) == "23:00");
}

TEST_CASE("a day is told from today") {
  Date const today = day(2026, 11, 24);
  CHECK(es.from_today(today, today) == "hoy");
  CHECK(es.from_today(today + 1, today) == "mañana");
  CHECK(es.from_today(today + -3, today) == "hace 3\u00A0días");
  CHECK(en.from_today(today + 21, today) == "in 3\u00A0weeks");
  CHECK(en.from_today(today + -70, today) == "2\u00A0months ago");
}

TEST_CASE("what people type as a number is read, and what is none is not") {
  CHECK(es.parse_number("1.234,5") == 1234.5);
  CHECK(es.parse_number("1234,5") == 1234.5);
  CHECK(es.parse_number("12.5") == 12.5);
  CHECK(es.parse_number("1.234") == 1234);
  CHECK(en.parse_number("1,234.5") == 1234.5);
  CHECK(en.parse_number("\u221220") == -20);
  Locale const fr(test::language_of(Tongue::French));
  CHECK(fr.parse_number("1\u202F234,5") == 1234.5);
  CHECK(fr.parse_number("1 234,5") == 1234.5);
  CHECK(fr.parse_number("1.234") == 1.234);
  CHECK(Locale(test::language_of(Tongue::German)).parse_number("1.234,5") == 1234.5);
  CHECK_FALSE(es.parse_number("doce"));
  CHECK_FALSE(es.parse_number(""));
  CHECK_FALSE(es.parse_number("1,2,3"));
  CHECK_FALSE(es.parse_number("1e999"));
  for (double const value : {0.0, 12.5, -3.25, 1234567.0}) {
    CHECK(es.parse_number(es.editable(value)) == value);
    CHECK(en.parse_number(en.editable(value)) == value);
    CHECK(fr.parse_number(fr.editable(value)) == value);
  }
}

}  // namespace claves
