#include "web/widgets/wrap.h"

#include "core/base/text.h"

namespace claves {
namespace {

bool is_space(char32_t code) { return code == ' ' || code == '\t'; }

bool is_ideograph(char32_t code) {
  return (code >= 0x2E80 && code < 0xA000) || (code >= 0xAC00 && code < 0xD7B0) ||
         (code >= 0xF900 && code < 0xFB00) || (code >= 0xFF00 && code < 0xFFF0) ||
         (code >= 0x20000 && code < 0x30000);
}

// Punctuation that never begins a line.
bool closes(char32_t code) {
  switch (code) {
    case 0x3001:
    case 0x3002:
    case 0xFF0C:
    case 0xFF0E:
    case 0xFF1A:
    case 0xFF1B:
    case 0xFF01:
    case 0xFF1F:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
    case 0x3011:
    case ')':
    case ']':
    case '}':
    case ',':
    case '.':
    case ';':
    case ':':
    case '!':
    case '?':
      return true;
    default:
      return false;
  }
}

bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }

// May a line end between `before` and `after`, neither of them a space?
bool may_break(char32_t earlier, char32_t before, char32_t after) {
  if (closes(after)) return false;
  if (before == '-') return earlier != 0 && !is_space(earlier) && !is_digit(after);
  if (before == 0x2010 || before == 0x2013 || before == 0x2014 || before == '?') return true;
  return is_ideograph(before) || is_ideograph(after);
}

struct Breaker {
  std::vector<TextLine> lines;
  TextLine line;           // so far; its end and width do not count hanging spaces
  float width = 0;         // with them
  std::size_t chance = 0;  // where the line may end; its begin: nowhere
  TextLine at_chance;      // the line, if it ended there
  float skipped = 0;       // the width up to where the next line would begin

  void finish(TextLine const& done, std::size_t next) {
    lines.push_back(done);
    line = {next, next, 0};
    width = 0;
    chance = next;
  }
  void note_chance(std::size_t at) {
    chance = at;
    at_chance = line;
    skipped = width;
  }
};

}  // namespace

std::vector<TextLine> wrapped(std::string_view text, float limit, Call<float(char32_t)> advance) {
  constexpr float tolerance = 0.01F;  // the browser lays out in 1/64 px
  Breaker breaker;
  char32_t earlier = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const start = at;
    char32_t const code = next_code(text, at);
    if (code == '\n') {
      breaker.finish(breaker.line, at);
      earlier = before = 0;
      continue;
    }
    if (is_space(code)) {
      breaker.width += advance(code);
    } else {
      bool const fresh = start == breaker.line.begin;
      if (!fresh && (is_space(before) || may_break(earlier, before, code))) breaker.note_chance(start);
      float const step = advance(code);
      if (breaker.width + step > limit + tolerance && !fresh) {
        if (breaker.chance > breaker.line.begin) {
          // What stands after the chance moves to the next line.
          float const moved = breaker.width - breaker.skipped;
          TextLine const rest = breaker.line;
          breaker.finish(breaker.at_chance, breaker.chance);
          breaker.width = moved;
          if (breaker.chance != start) breaker.line = {breaker.chance, rest.end, moved};
        }
        if (breaker.width + step > limit + tolerance && start > breaker.line.begin) {
          breaker.finish(breaker.line, start);
        }
      }
      breaker.width += step;
      breaker.line.end = at;
      breaker.line.width = breaker.width;
    }
    earlier = before;
    before = code;
  }
  breaker.lines.push_back(breaker.line);
  return breaker.lines;
}

}  // namespace claves
