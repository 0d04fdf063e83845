// Calendar days and moments. Core never reads a clock: today and now come in as arguments.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claves {

// A calendar day without time zone (proleptic Gregorian), from 0001-01-01 to 9999-12-31, or no day at all.
struct Date {
  static constexpr std::int32_t none_day = INT32_MIN;
  std::int32_t days = none_day;  // since 1970-01-01

  constexpr explicit operator bool() const { return days != none_day; }
  friend constexpr auto operator<=>(Date, Date) = default;
};

// Milliseconds since 1970-01-01T00:00Z; 0 is "never".
struct Moment {
  std::int64_t ms = 0;

  constexpr explicit operator bool() const { return ms != 0; }
  friend constexpr auto operator<=>(Moment, Moment) = default;
};

struct YearMonthDay {
  int year = 1970;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  friend constexpr bool operator==(YearMonthDay, YearMonthDay) = default;
};

constexpr Date operator+(Date date, int days) { return date ? Date{date.days + days} : date; }
constexpr int days_between(Date from, Date to) { return to.days - from.days; }

std::optional<Date> make_date(int year, int month, int day);  // nothing for a day that does not exist
YearMonthDay split(Date date);                                // of a day that is one
Date add_months(Date date, int months);  // the last day of the month where the day is too high
int weekday(Date date);                  // 0 Monday .. 6 Sunday
Date first_of_week(Date date);           // its Monday (ISO 8601)
Date day_of(Moment moment, int utc_offset_minutes);

std::string iso(Date date);  // "2026-11-23", "" for none
std::optional<Date> parse_iso_date(std::string_view text);

}  // namespace claves
