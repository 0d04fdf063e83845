#include "web/words/locale.h"

#include <doctest/doctest.h>

namespace claves {
namespace {

constexpr Locale es(Tongue::Spanish);
constexpr Locale en(Tongue::English);

Date day(int year, int month, int d) { return *make_date(year, month, d); }

}  // namespace

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
  CHECK_FALSE(es.parse_number("doce"));
  CHECK_FALSE(es.parse_number(""));
  CHECK_FALSE(es.parse_number("1,2,3"));
  CHECK_FALSE(es.parse_number("1e999"));
  for (double const value : {0.0, 12.5, -3.25, 1234567.0}) {
    CHECK(es.parse_number(es.editable(value)) == value);
    CHECK(en.parse_number(en.editable(value)) == value);
  }
}

}  // namespace claves
