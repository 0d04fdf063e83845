#include "web/words/locale.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "web/words/words.h"

namespace claves {
namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view narrow_no_break_space = "\u202F";
constexpr std::string_view minus = "\u2212";

std::string plain_digits(double magnitude, int decimals) {
  std::array<char, 400> text{};
  int const length = std::snprintf(text.data(), text.size(), "%.*f", decimals, magnitude);
  return {text.data(), static_cast<std::size_t>(length)};
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

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void replace(std::string& text, std::string_view what, std::string_view by) {
  if (std::size_t const at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
}

// Without a sign the space that would part it from the number goes too.
void drop_sign(std::string& text) {
  replace(text, std::string(no_break_space) + "{1}", "");
  replace(text, "{1}" + std::string(no_break_space), "");
  replace(text, "{1}", "");
}

// A sign that is letters keeps off the digits or letters it would touch: CHF 20, 1,3 M US$.
void put_sign(std::string& text, std::string_view sign) {
  std::size_t const at = text.find("{1}");
  if (at == std::string::npos) return;
  bool const touches_before = at > 0 && is_letter(text[at - 1]) && is_letter(sign.front());
  bool const touches_behind = at + 3 < text.size() && text[at + 3] == '{' && is_letter(sign.back());
  std::string const gap(no_break_space);
  text.replace(at, 3, (touches_before ? gap : "") + std::string(sign) + (touches_behind ? gap : ""));
}

}  // namespace

std::string_view Locale::one_of(LocaleText list, int place) const {
  std::string_view rest = text(list);
  constexpr std::string_view comma = ", ";
  for (; place > 0; --place) {
    std::size_t const at = rest.find(comma);
    if (at == std::string_view::npos) return {};
    rest.remove_prefix(at + comma.size());
  }
  return rest.substr(0, rest.find(comma));
}

// "1234567.89" -> "1.234.567,89"
std::string Locale::grouped(std::string const& digits) const {
  std::size_t const whole = std::min(digits.find('.'), digits.size());
  std::string written;
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) written += text(LocaleText::group);
    written += digits[i];
  }
  if (whole < digits.size()) written.append(text(LocaleText::decimal)).append(digits, whole + 1);
  return written;
}

std::string Locale::fixed(double value, int decimals) const {
  return signed_text(value, grouped(plain_digits(std::fabs(value), decimals)));
}

std::string Locale::number(double value, int decimals) const {
  return signed_text(value, grouped(without_trailing_zeros(plain_digits(std::fabs(value), decimals))));
}

std::string Locale::percent(double share, int decimals) const {
  return filled(text(LocaleText::percent), {number(share * 100, decimals)});
}

std::string Locale::with_sign(LocaleText pattern, double amount, int decimals,
                              std::string_view currency) const {
  std::string_view sign = currency;
  for (int i = 0; !one_of(LocaleText::signs, i).empty(); ++i)
    if (std::string_view const entry = one_of(LocaleText::signs, i); entry.starts_with(currency))
      sign = currency.empty() ? currency : entry.substr(entry.find(' ') + 1);
  std::string written(text(pattern));
  sign.empty() ? drop_sign(written) : put_sign(written, sign);
  replace(written, "{0}", number(std::fabs(amount), decimals));
  return signed_text(amount, std::move(written));
}

std::string Locale::money(double amount, std::string_view currency) const {
  return with_sign(LocaleText::money, amount, 0, currency);
}

std::string Locale::compact_money(double amount, std::string_view currency) const {
  double const size = std::fabs(amount);
  if (size >= 999'500) return with_sign(LocaleText::millions, amount / 1e6, size < 9'950'000 ? 1 : 0, currency);
  if (size >= std::strtod(std::string(text(LocaleText::shortened_from)).c_str(), nullptr))
    return with_sign(LocaleText::thousands, amount / 1e3, 0, currency);
  return money(amount, currency);
}

std::string Locale::dated(LocaleText pattern, LocaleText months, Date date) const {
  if (!date) return {};
  YearMonthDay const parts = split(date);
  return filled(text(pattern),
                {std::to_string(parts.day), one_of(months, parts.month - 1), std::to_string(parts.year),
                 one_of(LocaleText::weekdays, static_cast<int>(weekday(date)))});
}

std::string Locale::day(Date date) const { return dated(LocaleText::day, LocaleText::short_months, date); }
std::string Locale::short_day(Date date) const {
  return dated(LocaleText::short_day, LocaleText::short_months, date);
}
std::string Locale::long_day(Date date) const { return dated(LocaleText::long_day, LocaleText::months, date); }
std::string Locale::month(Date date) const { return dated(LocaleText::month, LocaleText::months, date); }

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
  Words const words(language_);
  int const days = days_between(today, date);
  if (days == 0) return std::string(words.say(Word::day_today));
  if (days == 1) return std::string(words.say(Word::day_tomorrow));
  if (days == -1) return std::string(words.say(Word::day_yesterday));
  struct Span {
    int days;
    Counted ahead;
    Counted ago;
  };
  constexpr std::array<Span, 4> spans = {{{1, Counted::in_days, Counted::days_ago},
                                          {7, Counted::in_weeks, Counted::weeks_ago},
                                          {30, Counted::in_months, Counted::months_ago},
                                          {365, Counted::in_years, Counted::years_ago}}};
  int const size = std::abs(days);
  Span const& span = size < 14 ? spans[0] : size < 60 ? spans[1] : size < 730 ? spans[2] : spans[3];
  return words.count(days < 0 ? span.ago : span.ahead, size / span.days);
}

// What parts groups of three is left out. Where that is a full stop, as in Spanish, or a space, as in French, a
// single full stop that no group of three follows is a decimal point all the same: people type 12.5.
std::optional<double> Locale::parse_number(std::string_view typed) const {
  char const point = text(LocaleText::decimal).front();
  char const other = point == ',' ? '.' : ',';
  bool const groups = text(LocaleText::group).front() == other;
  std::string plain;
  bool const has_point = typed.find(point) != std::string_view::npos;
  std::size_t const last = typed.rfind(other);
  bool const lone = last != std::string_view::npos && typed.find(other) == last && !has_point &&
                    (!groups || typed.size() - last - 1 != 3);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    char const c = typed[i];
    auto skips = [&](std::string_view mark) {
      if (!typed.substr(i).starts_with(mark)) return false;
      i += mark.size() - 1;
      return true;
    };
    if (skips(minus)) {
      plain += '-';
    } else if (skips(no_break_space) || skips(narrow_no_break_space)) {
      continue;
    } else if (c == point || (c == other && lone)) {
      plain += '.';
    } else if (c != other && c != ' ') {
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
  replace(digits, ".", text(LocaleText::decimal));
  return value < 0 ? '-' + digits : digits;
}

}  // namespace claves
