// Numbers, money and days in the form of the user's language: 1.234,5 € and 24 nov 2026 in Spanish, €1,234.5
// and 24 Nov 2026 in English. How each language writes them stands with its words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "web/words/language.h"

namespace claves {

class Locale {
 public:
  explicit constexpr Locale(Language language) : language_(language) {}

  // With as many decimals as needed, `decimals` at the most; "-" is U+2212.
  std::string number(double value, int decimals = 0) const;
  // With exactly so many decimals.
  std::string fixed(double value, int decimals) const;
  std::string percent(double share, int decimals = 0) const;  // share of 1
  // Whole units of the currency (ISO 4217; empty: no sign). Compact: 1,2 M€.
  std::string money(double amount, std::string_view currency) const;
  std::string compact_money(double amount, std::string_view currency) const;

  std::string day(Date date) const;                               // "24 nov 2026"; "" for none
  std::string short_day(Date date) const;                         // "24 nov"
  std::string long_day(Date date) const;                          // "martes, 24 de noviembre de 2026"
  std::string month(Date date) const;                             // "noviembre de 2026"
  std::string time(Moment moment, int utc_offset_minutes) const;  // "14:02"
  std::string from_today(Date date, Date today) const;  // "hoy", "mañana", "hace 3 días", "en 2 semanas"

  // Reads what a user of this language types: "1.234,5" or "1234,5" or "1234.5" in Spanish. Nothing where it is
  // no number.
  std::optional<double> parse_number(std::string_view text) const;
  // For a number field: no thousands separators.
  std::string editable(double value) const;

 private:
  std::string_view text(LocaleText text) const { return language_.text(place_of(text)); }
  std::string_view one_of(LocaleText list, int place) const;  // of a list with commas, from 0
  std::string grouped(std::string const& digits) const;
  std::string with_sign(LocaleText pattern, double amount, int decimals, std::string_view currency) const;
  std::string dated(LocaleText pattern, LocaleText months, Date date) const;

  Language language_;
};

}  // namespace claves
