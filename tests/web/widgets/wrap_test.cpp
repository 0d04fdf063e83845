#include "web/widgets/wrap.h"

#include <doctest/doctest.h>

#include <string>

#include "web/widgets/line_breaks.h"

namespace claves::test {
namespace {

// Every letter is one wide; lines joined by '|'.
std::string broken(std::string_view text, float width) {
  std::string out;
  for (TextLine const& line : wrapped(text, width, [](char32_t) { return 1.0F; })) {
    if (!out.empty() || line.begin > 0) out += '|';
    out += text.substr(line.begin, line.end - line.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("lines break where the browser breaks them") {
  struct {
    std::string_view text;
    float width;
    std::string_view lines;
  } const table[] = {
      {"", 10, ""},
      {"one two three", 20, "one two three"},
      {"one two three", 8, "one two|three"},
      {"one two three", 7, "one two|three"},  // the space hangs
      {"one  two", 4, "one|two"},             // so do two
      {"one\ntwo", 20, "one|two"},
      {"one\n\ntwo", 20, "one||two"},
      {"abcdefghij", 4, "abcd|efgh|ij"},  // a word too long breaks anywhere
      {"an abcdefgh", 4, "an|abcd|efgh"},
      {"well-known fact", 6, "well-|known|fact"},
      {"a -5 b", 4, "a -5|b"},  // no break between a sign and its number
      {"why?because", 5, "why?|becau|se"},
      {"why?!now", 5, "why?!|now"},
      {"on 2026-02-12", 10, "on 2026-|02-12"},  // a hyphen after a figure is no sign
      {"tel. (-34)", 7, "tel.|(-34)"},          // after a bracket it is
      {"–so said", 5, "–so|said"},              // what opens a paragraph is no dash
      {"a/b/c", 3, "a/b|/c"},                   // between ASCII letters a slash is a letter
      {"a/é/ñ", 3, "a/|é/ñ"},                   // elsewhere a line may end after it
      {"well…then", 6, "well…|then"},           // after an ellipsis too
      {"so—well", 4, "so—|well"},               // and on either side of a dash
      {"so—well", 2, "so|—|we|ll"},
      {"plus 5 €10", 8, "plus 5|€10"},  // a currency stays with its figure
      {"«ser» (sí)", 7, "«ser»|(sí)"},  // brackets and quotation marks hold on
      {"(a)(b)", 4, "(a)|(b)"},
      {"世界“你好”世", 3, "世界|“你|好”世"},  // except among wide letters
      {"end (so)", 5, "end|(so)"},
      {"你好，世界", 2, "你|好，|世界"},  // never before closing punctuation
      {"ñandú ñu", 5, "ñandú|ñu"},
  };
  for (auto const& row : table) {
    CAPTURE(std::string(row.text));
    CHECK(broken(row.text, row.width) == row.lines);
  }
}

TEST_CASE("a browser without the old table breaks lines between ASCII letters as between others") {
  set_ascii_breaks(AsciiBreaks::ByAlgorithm);
  CHECK(broken("a/b/c", 3) == "a/|b/c");
  CHECK(broken("+34-267", 5) == "+34-2|67");
  set_ascii_breaks(AsciiBreaks::ByTable);
  CHECK(broken("a/b/c", 3) == "a/b|/c");
  CHECK(broken("+34-267", 5) == "+34-|267");
}

TEST_CASE("no line is wider than the width, and nothing is lost, at any width") {
  std::string_view const text =
      "A vendor review before the June budget: two plants-moved to our pilot? yes, of course.";
  for (float width = 1; width < 90; width += 1) {
    CAPTURE(width);
    std::string letters;
    for (TextLine const& line : wrapped(text, width, [](char32_t) { return 1.0F; })) {
      CHECK(line.width <= width);
      CHECK(line.width == static_cast<float>(line.end - line.begin));
      for (char const letter : text.substr(line.begin, line.end - line.begin)) {
        if (letter != ' ') letters += letter;
      }
    }
    std::string expected;
    for (char const letter : text) {
      if (letter != ' ') expected += letter;
    }
    CHECK(letters == expected);
  }
}

}  // namespace claves::test
