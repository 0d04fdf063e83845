#include "web/widgets/wrap.h"

#include "core/base/text.h"
#include "web/widgets/line_breaks.h"

namespace claves {
namespace {

// 0 at the end of a paragraph.
char32_t letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] != '\n' ? next_code(text, at) : 0;
}

bool is_space(char32_t code) { return code == ' ' || code == '\t'; }

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
  constexpr float tolerance = 0.0161F;  // the browser lays out in steps of 1/64 px; and floats add up badly
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
      if (!fresh && (is_space(before) || may_end_line({earlier, before, code, letter_at(text, at)})))
        breaker.note_chance(start);
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
