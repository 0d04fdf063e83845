#include "web/widgets/line_breaks.h"

#include <string_view>

namespace claves {
namespace {

AsciiBreaks ascii_breaks = AsciiBreaks::ByTable;

bool is_ascii(char32_t code) { return code < 0x80; }
bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }
bool is_letter_or_digit(char32_t code) {
  return is_digit(code) || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
}
bool is_one_of(char32_t code, std::string_view letters) {
  return is_ascii(code) && letters.find(static_cast<char>(code)) != std::string_view::npos;
}

bool may_break_ascii(char32_t earlier, char32_t before, char32_t after) {
  if (before == '-') {
    // A sign stays with its number; in 2026-02-12 there is none.
    return is_digit(after) ? is_letter_or_digit(earlier) : !is_one_of(after, "!$),./:;?]}");
  }
  if (before == '?') return !is_one_of(after, "!\"'),./:;?]}");
  return is_one_of(after, "(<[{") && is_one_of(before, "!\"#%&)*+,.:;=>\\]|}~");
}

// The classes of UAX #14 that differ in what we let through.
enum class Class : std::uint8_t {
  Letter,
  Digit,
  Ideograph,
  Opening,
  Closing,
  ClosingBracket,
  OpeningQuote,
  ClosingQuote,
  Quote,
  Exclamation,
  Separator,  // in figures: , . : ;
  Slash,
  Hyphen,
  BreakAfter,
  BreakBefore,
  Dash,
  Ellipsis,
  Nonstarter,
  Prefix,  // of a figure
  Postfix,
  Glue,
  Mark,  // on the letter before
};

Class ascii_class(char32_t code) {
  if (is_digit(code)) return Class::Digit;
  switch (code) {
    case '!':
    case '?':
      return Class::Exclamation;
    case '"':
    case '\'':
      return Class::Quote;
    case '$':
    case '+':
    case '\\':
      return Class::Prefix;
    case '%':
      return Class::Postfix;
    case '(':
    case '[':
    case '{':
      return Class::Opening;
    case ')':
    case ']':
      return Class::ClosingBracket;
    case '}':
      return Class::Closing;
    case ',':
    case '.':
    case ':':
    case ';':
      return Class::Separator;
    case '-':
      return Class::Hyphen;
    case '/':
      return Class::Slash;
    case '|':
      return Class::BreakAfter;
    default:
      return Class::Letter;
  }
}

// Latin-1 and the General Punctuation block.
Class western_class(char32_t code) {
  switch (code) {
    case 0x00A0:
    case 0x2007:
    case 0x2011:
    case 0x202F:
    case 0x2060:
      return Class::Glue;
    case 0x00A1:
    case 0x00BF:
    case 0x201A:
    case 0x201E:
    case 0x2045:
      return Class::Opening;
    case 0x2046:
      return Class::Closing;
    case 0x00A2:
    case 0x00B0:
    case 0x2057:
      return Class::Postfix;
    case 0x00A3:
    case 0x00A4:
    case 0x00A5:
    case 0x00B1:
    case 0x2116:
    case 0x2212:
    case 0x2213:
      return Class::Prefix;
    case 0x00AB:
    case 0x2018:
    case 0x201B:
    case 0x201C:
    case 0x201F:
    case 0x2039:
      return Class::OpeningQuote;
    case 0x00BB:
    case 0x2019:
    case 0x201D:
    case 0x203A:
      return Class::ClosingQuote;
    case 0x00B4:
      return Class::BreakBefore;
    case 0x00AD:
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2027:
      return Class::BreakAfter;
    case 0x2014:
      return Class::Dash;
    case 0x2024:
    case 0x2025:
    case 0x2026:
      return Class::Ellipsis;
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return Class::Nonstarter;
    case 0x200D:
      return Class::Mark;
    case 0x2044:
      return Class::Separator;
    default:
      break;
  }
  if (code >= 0x0300 && code < 0x0370) return Class::Mark;
  if (code >= 0x2000 && code < 0x200B) return Class::BreakAfter;                    // spaces of set widths
  if (code >= 0x2056 && code < 0x205F && code != 0x205C) return Class::BreakAfter;  // columns of dots
  if (code >= 0x2030 && code < 0x2038) return Class::Postfix;                       // per mille, primes
  if (code >= 0x20A0 && code < 0x20D0) return Class::Prefix;                        // currencies
  return Class::Letter;
}

bool is_wide(char32_t code) {
  return (code >= 0x2E80 && code < 0xA4D0) || (code >= 0xAC00 && code < 0xD7A4) ||
         (code >= 0xF900 && code < 0xFB00) || (code >= 0xFF00 && code < 0xFFE7) ||
         (code >= 0x1F000 && code < 0x40000);
}

Class wide_class(char32_t code) {
  if (code >= 0x3008 && code <= 0x301B && code != 0x3012 && code != 0x3013) {
    return (code & 1) != (code >= 0x3014 ? 1U : 0U) ? Class::Closing : Class::Opening;
  }
  switch (code) {
    case 0xFF08:
    case 0xFF3B:
    case 0xFF5B:
      return Class::Opening;
    case 0x3001:
    case 0x3002:
    case 0xFF09:
    case 0xFF0C:
    case 0xFF0E:
    case 0xFF3D:
    case 0xFF5D:
      return Class::Closing;
    case 0xFF01:
    case 0xFF1F:
      return Class::Exclamation;
    case 0x3005:
    case 0x30FB:
    case 0xFF1A:
    case 0xFF1B:
      return Class::Nonstarter;
    case 0xFF05:
      return Class::Postfix;
    case 0xFF04:
    case 0xFFE1:
    case 0xFFE5:
      return Class::Prefix;
    case 0xFE0F:
      return Class::Mark;
    default:
      return code >= 0x1F3FB && code <= 0x1F3FF ? Class::Mark : Class::Ideograph;
  }
}

Class class_of(char32_t code) {
  if (is_ascii(code)) return ascii_class(code);
  return is_wide(code) ? wide_class(code) : western_class(code);
}

bool is_quote(Class c) { return c == Class::Quote || c == Class::OpeningQuote || c == Class::ClosingQuote; }
bool is_about_figures(Class c) { return c == Class::Prefix || c == Class::Postfix; }

// Quotation marks hold on to what is beside them, but among wide letters (LB 19).
bool quote_holds(LettersAround const& at, Class b, Class a) {
  if (is_quote(a)) return a != Class::OpeningQuote || !is_wide(at.before) || !is_wide(at.later);
  if (is_quote(b)) return b != Class::ClosingQuote || !is_wide(at.after) || !is_wide(at.earlier);
  return false;
}

// What belongs to one figure (LB 25).
bool figure_holds(Class earlier, Class b, Class a) {
  if (a == Class::Digit) {
    return is_about_figures(b) || b == Class::Hyphen || b == Class::Separator || b == Class::Digit ||
           (b == Class::Slash && earlier == Class::Digit);
  }
  if (!is_about_figures(a)) return false;
  bool const ends_figure =
      b == Class::Closing || b == Class::ClosingBracket || b == Class::Separator || b == Class::Slash;
  return b == Class::Digit || (ends_figure && earlier == Class::Digit);
}

// What belongs to one word (LB 23, 24, 28, 29, 30).
bool word_holds(char32_t before, Class b, char32_t after, Class a) {
  bool const from_word = b == Class::Letter || b == Class::Digit;
  bool const to_word = a == Class::Letter || a == Class::Digit;
  if (from_word && to_word) return true;
  if (a == Class::Letter && (is_about_figures(b) || b == Class::Separator)) return true;
  if (b == Class::Letter && is_about_figures(a)) return true;
  if (from_word && a == Class::Opening) return !is_wide(after);
  return b == Class::ClosingBracket && to_word && !is_wide(before);
}

bool may_break_unicode(LettersAround const& at) {
  Class const b = class_of(at.before);
  Class const a = class_of(at.after);
  bool const begins = at.earlier == 0 || at.earlier == ' ' || at.earlier == '\t';
  if (a == Class::Mark || b == Class::Glue) return false;
  if (a == Class::Glue) return b == Class::BreakAfter || b == Class::Hyphen;
  switch (a) {
    case Class::Closing:
    case Class::ClosingBracket:
    case Class::Exclamation:
    case Class::Separator:
    case Class::Slash:
    case Class::BreakAfter:
    case Class::Hyphen:
    case Class::Nonstarter:
    case Class::Ellipsis:
      return false;
    default:
      break;
  }
  if (b == Class::Opening || b == Class::BreakBefore) return false;
  if (b == Class::Dash && a == Class::Dash) return false;
  if (quote_holds(at, b, a)) return false;
  if (begins && a == Class::Letter && (b == Class::Hyphen || (at.before >= 0x2010 && at.before <= 0x2013)))
    return false;
  if (b == Class::Prefix && a == Class::Ideograph) return false;
  if (b == Class::Ideograph && a == Class::Postfix) return false;
  return !figure_holds(class_of(at.earlier), b, a) && !word_holds(at.before, b, at.after, a);
}

}  // namespace

bool may_end_line(LettersAround const& at) {
  bool const by_table = ascii_breaks == AsciiBreaks::ByTable && is_ascii(at.before) && is_ascii(at.after);
  return by_table ? may_break_ascii(at.earlier, at.before, at.after) : may_break_unicode(at);
}

void set_ascii_breaks(AsciiBreaks breaks) { ascii_breaks = breaks; }

}  // namespace claves
