#include "core/base/date.h"

#include <doctest/doctest.h>

#include "core/base/stamp.h"

namespace claves {

TEST_CASE("every day of four centuries splits into what it was made of") {
  Date const first = *make_date(1850, 1, 1);
  for (int i = 0; i < 146'097; ++i) {
    Date const day = first + i;
    YearMonthDay const parts = split(day);
    REQUIRE(make_date(parts.year, parts.month, parts.day) == day);
  }
}

TEST_CASE("days that do not exist are refused") {
  CHECK_FALSE(make_date(2023, 2, 29));
  CHECK_FALSE(make_date(1900, 2, 29));
  CHECK(make_date(2000, 2, 29));
  CHECK_FALSE(make_date(2024, 13, 1));
  CHECK_FALSE(parse_iso_date("2024-1-01"));
}

TEST_CASE("a date written in ISO reads as itself") {
  CHECK(iso(*parse_iso_date("2026-11-23")) == "2026-11-23");
  CHECK(iso(Date{}) == "");
}

TEST_CASE("weeks begin on Monday") {
  CHECK(weekday(*make_date(2026, 11, 23)) == 0);
  CHECK(first_of_week(*make_date(2026, 11, 29)) == *make_date(2026, 11, 23));
}

TEST_CASE("a month later is the last day where the day is too high") {
  CHECK(iso(add_months(*make_date(2024, 1, 31), 1)) == "2024-02-29");
  CHECK(iso(add_months(*make_date(2024, 3, 31), -13)) == "2023-02-28");
}

TEST_CASE("the day of a moment is the local one") {
  Moment const late{1'795'000'000'000};
  CHECK(days_between(day_of(late, 0), day_of(Moment{late.ms + 86'400'000}, 0)) == 1);
  CHECK(day_of(Moment{-1}, 0) == Date{-1});
  CHECK(day_of(Moment{0}, -60) == Date{-1});
}

TEST_CASE("a clock set back still issues greater stamps") {
  Clock clock{Actor{7}};
  Stamp const first = clock.issue(Moment{1000});
  Stamp const second = clock.issue(Moment{500});
  CHECK(first < second);
  clock.see(Stamp{5000, 9, Actor{3}});
  CHECK(Stamp{5000, 9, Actor{3}} < clock.issue(Moment{1200}));
}

}  // namespace claves
