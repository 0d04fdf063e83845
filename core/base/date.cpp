#include "core/base/date.h"

#include <array>
#include <cstdio>

namespace claves {
namespace {

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr int length_of_month(int year, int month) {
  constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

// Days since 1970-01-01 of a proleptic Gregorian date. Years start in March here, so that the leap day is the
// last.
constexpr std::int32_t days_from_civil(int year, int month, int day) {
  int const shifted = month <= 2 ? year - 1 : year;
  int const era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  int const year_of_era = shifted - era * 400;
  int const day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > length_of_month(year, month))
    return {};
  return Date{days_from_civil(year, month, day)};
}

YearMonthDay split(Date date) {
  int const shifted = date.days + 719468;
  int const era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int const day_of_era = shifted - era * 146097;
  int const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int const month_from_march = (5 * day_of_year + 2) / 153;
  int const day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  int const month = month_from_march + (month_from_march < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

Date add_months(Date date, int months) {
  if (!date) return date;
  YearMonthDay const from = split(date);
  int const count = from.year * 12 + from.month - 1 + months;
  int const year = count / 12;
  int const month = count % 12 + 1;
  int const last = length_of_month(year, month);
  return Date{days_from_civil(year, month, from.day < last ? from.day : last)};
}

int weekday(Date date) { return ((date.days + 3) % 7 + 7) % 7; }

Date first_of_week(Date date) { return date + -weekday(date); }

Date day_of(Moment moment, int utc_offset_minutes) {
  constexpr std::int64_t day_ms = 86'400'000;
  std::int64_t const local = moment.ms + std::int64_t{utc_offset_minutes} * 60'000;
  std::int64_t const days = local / day_ms - (local % day_ms < 0 ? 1 : 0);
  return Date{static_cast<std::int32_t>(days)};
}

std::string iso(Date date) {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  std::array<char, 40> text{};
  int const length =
      std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", parts.year, parts.month, parts.day);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  auto digits = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  int const year = digits(0, 4);
  int const month = digits(5, 2);
  int const day = digits(8, 2);
  if (year < 0 || month < 0 || day < 0) return {};
  return make_date(year, month, day);
}

}  // namespace claves
