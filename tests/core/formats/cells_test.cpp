#include "core/formats/cells.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "core/base/random.h"

namespace claves {
namespace {

template <class Evidence>
Evidence seen(std::vector<std::string> const& cells) {
  Evidence evidence;
  for (std::string const& cell : cells) evidence.see(cell);
  return evidence;
}

std::string day(std::string_view cell, DateOrder order = DateOrder::DayMonth) {
  auto const date = read_date(cell, order);
  return date ? iso(*date) : "none";
}

}  // namespace

TEST_CASE("numbers are read in every usual form") {
  struct Case {
    char const* cell;
    DecimalSign sign;
    double value;
  };
  constexpr auto point = DecimalSign::Point;
  constexpr auto comma = DecimalSign::Comma;
  Case const cases[]{
      {"0", point, 0},
      {"12", point, 12},
      {"1054", comma, 1054},
      {"1.234.567,89", comma, 1'234'567.89},
      {"1,234,567.89", point, 1'234'567.89},
      {"$1,100.04 ", point, 1100.04},
      {"8.48E10", point, 8.48e10},
      {"8,48e+10", comma, 8.48e10},
      {"1e-3", point, 0.001},
      {"12,5 %", comma, 0.125},
      {"-3", point, -3},
      {"- 3,50 €", comma, -3.5},
      {"(1,234.50)", point, -1234.5},
      {"($ 12)", point, -12},
      {"-$1,100.04", point, -1100.04},
      {"$-5", point, -5},
      {"12.50-", point, -12.5},
      {"\u22127", point, -7},
      {"+7", point, 7},
      {"€ 1.234", comma, 1234},
      {"1.234", point, 1.234},
      {"USD 4,000", point, 4000},
      {"4.000 EUR", comma, 4000},
      {"US$ 10", point, 10},
      {"1 234 567,8", comma, 1'234'567.8},
      {"1\u00A0234,8", comma, 1234.8},
      {"1\u202F234", point, 1234},
      {"1'234'567.5", point, 1'234'567.5},
      {".5", point, 0.5},
      {"5.", point, 5},
      {"  42\t", point, 42},
  };
  for (Case const& each : cases) {
    CAPTURE(each.cell);
    auto const number = read_number(each.cell, each.sign);
    REQUIRE(number);
    CHECK(*number == each.value);
  }
}

TEST_CASE("what is no number in the column's form is none") {
  for (char const* const cell :
       {"",    " ",     "-",        "$",       "%",      ".",       ",",          "abc",
        "12a", "1.2.3", "1,23,456", "12,34.5", "1,2345", "1.234,5", "2026-10-03", "3/4",
        "1e",  "e5",    "1e99999",  "1e999",   "nan",    "inf",     "0x10",       "--5",
        "(5",  "5)",    "1,,000",   "1 23",    "€€5",    "12%%",    "USD 4k"}) {
    CAPTURE(cell);
    CHECK_FALSE(read_number(cell, DecimalSign::Point));
  }
}

TEST_CASE("the decimal sign is found from all cells of a column") {
  using Cells = std::vector<std::string>;
  auto verdict = [](Cells const& cells) { return seen<NumberEvidence>(cells).verdict(); };
  CHECK(*verdict({"1.234", "5,5"}) == DecimalSign::Comma);
  CHECK(*verdict({"1,234", "5.5"}) == DecimalSign::Point);
  CHECK(*verdict({"1.234.567"}) == DecimalSign::Comma);
  CHECK(*verdict({"1,234,567"}) == DecimalSign::Point);
  CHECK(*verdict({"1.234,50 €"}) == DecimalSign::Comma);
  CHECK(*verdict({"0.125"}) == DecimalSign::Point);
  CHECK(*verdict({"1234.567"}) == DecimalSign::Point);
  CHECK(*verdict({"5", "", "seven"}) == DecimalSign::Point);  // it does not matter
  CHECK(*verdict({"1.5", "2.5", "3,5"}) == DecimalSign::Point);
  CHECK(verdict({"1.234", "5.000"}).error().fault == Fault::Ambiguous);
  CHECK(verdict({"1,234"}).error().fault == Fault::Ambiguous);
  CHECK(verdict({"1.5", "1,5"}).error().fault == Fault::Ambiguous);
  CHECK(seen<NumberEvidence>({"1,5"}).telling());
  CHECK_FALSE(seen<NumberEvidence>({"1,500", "7"}).telling());
}

TEST_CASE("days are read in every usual form") {
  constexpr auto month_first = DateOrder::MonthDay;
  CHECK(day("2016-10-20") == "2016-10-20");
  CHECK(day("2016-10-20", month_first) == "2016-10-20");
  CHECK(day("2016/10/20") == "2016-10-20");
  CHECK(day("20161020") == "2016-10-20");
  CHECK(day("20/10/2016") == "2016-10-20");
  CHECK(day("10/20/2016", month_first) == "2016-10-20");
  CHECK(day("3.4.2026") == "2026-04-03");
  CHECK(day("3.4.2026", month_first) == "2026-03-04");
  CHECK(day("03-04-26") == "2026-04-03");
  CHECK(day("1/2/69") == "2069-02-01");
  CHECK(day("1/2/70") == "1970-02-01");
  CHECK(day(" 2016-10-20T09:30:00.000Z ") == "2016-10-20");
  CHECK(day("2016-10-20 00:00:00") == "2016-10-20");
  CHECK(day("10/20/2016 3:04 PM", month_first) == "2016-10-20");
  CHECK(day("20/10/2016 9:30") == "2016-10-20");
  CHECK(day("3-oct-2026") == "2026-10-03");
  CHECK(day("3 de octubre de 2026") == "2026-10-03");
  CHECK(day("Oct 3, 2026") == "2026-10-03");
  CHECK(day("October 3rd, 2026") == "2026-10-03");
  CHECK(day("12 ene 26") == "2026-01-12");
  CHECK(day("29/2/2024") == "2024-02-29");
}

TEST_CASE("what is no day is none") {
  for (char const* const cell : {"",
                                 "-",
                                 "30/2/2026",
                                 "29/2/2023",
                                 "13/13/2026",
                                 "2026-13-01",
                                 "1/2",
                                 "1/2/3",
                                 "1/2/345",
                                 "1/2-2026",
                                 "20/10/2016 soon",
                                 "hello",
                                 "1.234,5",
                                 "99999999",
                                 "12345678901234567890",
                                 "32 ene 2026",
                                 "1/2222222222222222222/3",
                                 "3-foo-2026",
                                 "2016-10-20T",
                                 "10/20/2016",
                                 "0/1/2026",
                                 "2026"}) {
    CAPTURE(cell);
    CHECK(day(cell) == "none");
  }
}

TEST_CASE("the order of day and month is found from all cells of a column, or asked") {
  using Cells = std::vector<std::string>;
  auto verdict = [](Cells const& cells) { return seen<DateEvidence>(cells).verdict(); };
  CHECK(*verdict({"3/4/2026", "25/4/2026"}) == DateOrder::DayMonth);
  CHECK(*verdict({"3/4/2026", "4/25/2026"}) == DateOrder::MonthDay);
  CHECK(*verdict({"2026-04-03", "", "soon"}) == DateOrder::DayMonth);  // it does not matter
  CHECK(*verdict({"5/5/2026"}) == DateOrder::DayMonth);
  CHECK(*verdict({"25/4/2026", "26/4/2026", "4/25/2026"}) == DateOrder::DayMonth);
  CHECK(verdict({"3/4/2026", "12/11/2026"}).error().fault == Fault::Ambiguous);
  CHECK(verdict({"25/4/2026", "4/25/2026"}).error().fault == Fault::Ambiguous);
  CHECK_FALSE(seen<DateEvidence>({"3/4/2026"}).telling());
}

TEST_CASE("the outcome of a deal is read from the stages of the usual CRMs") {
  for (char const* const won : {"Won", "Closed Won", "closedwon", "Ganada", "Cerrada ganada",
                                "5. Ganado (2026)", "Cerrado - Ganado", "WON", "Vendida", "Deal won"}) {
    CAPTURE(won);
    CHECK(read_outcome(won) == Outcome::Won);
  }
  for (char const* const lost : {"Lost", "Closed Lost", "closedlost", "Perdida", "Cerrada perdida", "Cancelada",
                                 "Out-Sold", "Descartado"}) {
    CAPTURE(lost);
    CHECK(read_outcome(lost) == Outcome::Lost);
  }
  for (char const* const open : {"Open", "Engaging", "Prospecting", "Negociación", "Negotiation/Review",
                                 "Propuesta", "En curso", "Proposal/Price Quote"}) {
    CAPTURE(open);
    CHECK(read_outcome(open) == Outcome::Open);
  }
  for (char const* const unknown : {"", "Fase 3", "Won/Lost", "Not won", "42", "Sin ganada", "Twonga"}) {
    CAPTURE(unknown);
    CHECK_FALSE(read_outcome(unknown));
  }
}

TEST_CASE("a number written either way reads as itself") {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    double const value = static_cast<double>(random.next() % 1'000'000'000) / 100;
    char text[40];
    std::snprintf(text, sizeof text, "%.2f", value);
    std::string written = text;
    for (std::size_t at = written.size() - 3; at > 3; at -= 3) written.insert(at - 3, 1, ',');
    CAPTURE(written);
    CHECK(*read_number(written, DecimalSign::Point) == value);
    for (char& c : written) c = c == ',' ? '.' : c == '.' ? ',' : c;
    CHECK(*read_number(written, DecimalSign::Comma) == value);
  }
}

TEST_CASE("a day written in either order reads as itself") {
  Date const first = *make_date(1970, 1, 1);
  for (int i = 0; i < 36'500; i += 7) {
    YearMonthDay const parts = split(first + i);
    char text[40];
    std::snprintf(text, sizeof text, "%d/%d/%02d", parts.day, parts.month, parts.year % 100);
    CHECK(read_date(text, DateOrder::DayMonth) == first + i);
    std::snprintf(text, sizeof text, "%02d-%02d-%d 10:00", parts.month, parts.day, parts.year);
    CHECK(read_date(text, DateOrder::MonthDay) == first + i);
  }
}

TEST_CASE("cells at random are read or refused") {
  Random random(11);
  constexpr std::string_view likely = "0123456789.,-/ :€$%()eEtTz+'enero\xC2\xA0";
  for (int round = 0; round < 20'000; ++round) {
    std::string cell;
    for (std::size_t left = random.next() % 24; left > 0; --left)
      cell += round % 8 == 0 ? static_cast<char>(random.next()) : likely[random.next() % likely.size()];
    for (DecimalSign const sign : {DecimalSign::Point, DecimalSign::Comma})
      if (auto const number = read_number(cell, sign)) CHECK(std::isfinite(*number));
    for (DateOrder const order : {DateOrder::DayMonth, DateOrder::MonthDay})
      if (auto const date = read_date(cell, order)) CHECK(split(*date).year <= 9999);
    NumberEvidence numbers;
    numbers.see(cell);
    DateEvidence dates;
    dates.see(cell);
    read_outcome(cell);
  }
}

}  // namespace claves
