#include "web/words/locale.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace claves {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view minus = "\u2212";

struct MonthName {
  std::string_view es;
  std::string_view en;
  std::string_view es_short;
  std::string_view en_short;
};
constexpr std::array<MonthName, 12> months = {{
    {"enero", "January", "ene", "Jan"},
    {"febrero", "February", "feb", "Feb"},
    {"marzo", "March", "mar", "Mar"},
    {"abril", "April", "abr", "Apr"},
    {"mayo", "May", "may", "May"},
    {"junio", "June", "jun", "Jun"},
    {"julio", "July", "jul", "Jul"},
    {"agosto", "August", "ago", "Aug"},
    {"septiembre", "September", "sept", "Sept"},
    {"octubre", "October", "oct", "Oct"},
    {"noviembre", "November", "nov", "Nov"},
    {"diciembre", "December", "dic", "Dec"},
}};
constexpr std::array<std::string_view, 7> days_es = {"lunes",   "martes", "miércoles", "jueves",
                                                     "viernes", "sábado", "domingo"};
constexpr std::array<std::string_view, 7> days_en = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};

MonthName const& month_of(YearMonthDay parts) { return months[static_cast<std::size_t>(parts.month - 1)]; }

std::string plain_digits(double magnitude, int decimals) {
  std::array<char, 400> text{};
  int const length = std::snprintf(text.data(), text.size(), "%.*f", decimals, magnitude);
  return {text.data(), static_cast<std::size_t>(length)};
}

// "1234567.89" -> "1.234.567,89"
std::string grouped(std::string const& digits, char group, char point) {
  std::size_t const whole = std::min(digits.find('.'), digits.size());
  std::string text;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) text += group;
    text += digits[i];
  }
  if (whole < digits.size()) text += point + digits.substr(whole + 1);
  return text;
}

std::string signed_text(double value, std::string magnitude) {
  bool const zero = magnitude.find_first_of("123456789") == std::string::npos;
  return value < 0 && !zero ? std::string(minus) + magnitude : magnitude;
}

std::string without_trailing_zeros(std::string digits) {
  if (digits.find('.') == std::string::npos) return digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

struct Currency {
  std::string_view code;
  std::string_view sign_es;
  std::string_view sign_en;
};
constexpr std::array<Currency, 6> currencies = {{{"EUR", "€", "€"},
                                                 {"USD", "US$", "$"},
                                                 {"GBP", "GBP", "£"},
                                                 {"MXN", "MXN", "MX$"},
                                                 {"BRL", "BRL", "R$"},
                                                 {"JPY", "JPY", "¥"}}};

std::string with_currency(Tongue tongue, std::string const& number, std::string_view scale,
                          std::string_view code) {
  std::string_view sign = code;
  bool known = false;
  for (Currency const& currency : currencies)
    if (currency.code == code) {
      sign = tongue == Tongue::Spanish ? currency.sign_es : currency.sign_en;
      known = true;
    }
  if (tongue == Tongue::Spanish) {
    std::string text = number;
    if (!scale.empty() || !sign.empty()) text += no_break_space;
    return text.append(scale).append(!scale.empty() && sign.size() > 3 ? no_break_space : "").append(sign);
  }
  std::string text = number + std::string(scale);
  if (sign.empty()) return text;
  bool const negative = text.starts_with(minus);
  std::string const magnitude = negative ? text.substr(minus.size()) : text;
  return std::string(negative ? minus : "") + std::string(sign) + std::string(known ? "" : no_break_space) +
         magnitude;
}

}  // namespace

std::string Locale::fixed(double value, int decimals) const {
  std::string const digits = plain_digits(std::fabs(value), decimals);
  return signed_text(value, tongue_ == Tongue::Spanish ? grouped(digits, '.', ',') : grouped(digits, ',', '.'));
}

std::string Locale::number(double value, int decimals) const {
  std::string const digits = without_trailing_zeros(plain_digits(std::fabs(value), decimals));
  return signed_text(value, tongue_ == Tongue::Spanish ? grouped(digits, '.', ',') : grouped(digits, ',', '.'));
}

std::string Locale::percent(double share, int decimals) const {
  std::string const text = number(share * 100, decimals);
  return tongue_ == Tongue::Spanish ? text + std::string(no_break_space) + '%' : text + '%';
}

std::string Locale::money(double amount, std::string_view currency) const {
  return with_currency(tongue_, number(amount), "", currency);
}

std::string Locale::compact_money(double amount, std::string_view currency) const {
  double const size = std::fabs(amount);
  if (size >= 999'500)
    return with_currency(tongue_, number(amount / 1e6, size < 9'950'000 ? 1 : 0), "M", currency);
  if (size >= 10'000) {
    std::string_view const thousand = tongue_ == Tongue::Spanish ? "mil" : "k";
    std::string_view const gap = tongue_ == Tongue::Spanish && !currency.empty() ? no_break_space : "";
    return with_currency(tongue_, number(amount / 1e3), std::string(thousand) + std::string(gap), currency);
  }
  return money(amount, currency);
}

std::string Locale::day(Date date) const {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  return short_day(date) + ' ' + std::to_string(parts.year);
}

std::string Locale::short_day(Date date) const {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  MonthName const& name = month_of(parts);
  return std::to_string(parts.day) + ' ' +
         std::string(tongue_ == Tongue::Spanish ? name.es_short : name.en_short);
}

std::string Locale::long_day(Date date) const {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  auto const place = static_cast<std::size_t>(weekday(date));
  std::string const number = std::to_string(parts.day);
  std::string const year = std::to_string(parts.year);
  if (tongue_ == Tongue::Spanish)
    return std::string(days_es[place]) + ", " + number + " de " + std::string(month_of(parts).es) + " de " +
           year;
  return std::string(days_en[place]) + ", " + number + ' ' + std::string(month_of(parts).en) + ' ' + year;
}

std::string Locale::month(Date date) const {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  std::string const year = std::to_string(parts.year);
  if (tongue_ == Tongue::Spanish) return std::string(month_of(parts).es) + " de " + year;
  return std::string(month_of(parts).en) + ' ' + year;
}

std::string Locale::time(Moment moment, int utc_offset_minutes) const {
  constexpr std::int64_t minutes_of_day = 24 * 60;
  std::int64_t const minutes = moment.ms / 60'000 + utc_offset_minutes;
  std::int64_t const of_day = ((minutes % minutes_of_day) + minutes_of_day) % minutes_of_day;
  std::array<char, 16> text{};
  int const length = std::snprintf(text.data(), text.size(), "%02d:%02d", static_cast<int>(of_day / 60),
                                   static_cast<int>(of_day % 60));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string Locale::from_today(Date date, Date today) const {
  bool const spanish = tongue_ == Tongue::Spanish;
  int const days = days_between(today, date);
  if (days == 0) return spanish ? "hoy" : "today";
  if (days == 1) return spanish ? "mañana" : "tomorrow";
  if (days == -1) return spanish ? "ayer" : "yesterday";
  int const size = std::abs(days);
  struct Unit {
    int days;
    std::string_view es, es_many, en, en_many;
  };
  constexpr std::array<Unit, 4> units = {{{1, "día", "días", "day", "days"},
                                          {7, "semana", "semanas", "week", "weeks"},
                                          {30, "mes", "meses", "month", "months"},
                                          {365, "año", "años", "year", "years"}}};
  Unit const& unit = size < 14 ? units[0] : size < 60 ? units[1] : size < 730 ? units[2] : units[3];
  int const n = size / unit.days;
  std::string const name(spanish ? (n == 1 ? unit.es : unit.es_many) : (n == 1 ? unit.en : unit.en_many));
  std::string const span = std::to_string(n) + std::string(no_break_space) + name;
  if (spanish) return (days < 0 ? "hace " : "dentro de ") + span;
  return days < 0 ? span + " ago" : "in " + span;
}

std::optional<double> Locale::parse_number(std::string_view text) const {
  char const group = tongue_ == Tongue::Spanish ? '.' : ',';
  char const point = tongue_ == Tongue::Spanish ? ',' : '.';
  std::string plain;
  bool const has_point = text.find(point) != std::string_view::npos;
  // A single "." that no group of three follows is a decimal point in Spanish too: people type 12.5.
  std::size_t const last_group = text.rfind(group);
  bool const lone = last_group != std::string_view::npos && text.find(group) == last_group && !has_point &&
                    text.size() - last_group - 1 != 3;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const c = text[i];
    if (text.substr(i).starts_with(minus)) {
      plain += '-';
      i += minus.size() - 1;
    } else if (text.substr(i).starts_with(no_break_space)) {
      i += no_break_space.size() - 1;
    } else if (c == point || (c == group && lone)) {
      plain += '.';
    } else if (c != group && c != ' ') {
      plain += c;
    }
  }
  if (plain.empty() || plain.find_first_not_of("0123456789.-+eE") != std::string::npos) return {};
  char* end = nullptr;
  double const value = std::strtod(plain.c_str(), &end);
  if (end != plain.c_str() + plain.size() || !std::isfinite(value)) return {};
  return value;
}

std::string Locale::editable(double value) const {
  std::string digits = without_trailing_zeros(plain_digits(std::fabs(value), 6));
  if (std::size_t const at = digits.find('.'); tongue_ == Tongue::Spanish && at != std::string::npos)
    digits[at] = ',';
  return value < 0 ? '-' + digits : digits;
}

}  // namespace claves
