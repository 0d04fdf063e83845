// A language that is not compiled in: all of its texts, as they stand in its file. A line is
//
//   word.save = Enregistrer
//
// The text goes to the line's end, without quotes or escapes; {0}, {1} ... are filled in. Blank lines and those
// that begin with # say nothing. Which texts there are: texts().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/words/texts.h"

namespace claves {

class Translation {
 public:
  Translation() : texts_(texts().size()) {}

  // By its place in texts(); empty where the language does not say it.
  std::string_view text(std::size_t place) const { return texts_[place]; }
  void set(std::size_t place, std::string text) { texts_[place] = std::move(text); }

 private:
  std::vector<std::string> texts_;
};

enum class WordsFault : std::uint8_t {
  Malformed,  // no "key = text"
  Unknown,    // no text has this key
  Twice,      // the first one counts
  Slots,      // what is filled in is not what English fills in; it is left out
  Missing,    // in the whole file
};

struct WordsProblem {
  int line = 0;  // from 1; 0: of no line
  std::string key;
  WordsFault fault;
};
// "12: word.save: slots"
std::string said(WordsProblem const& problem);

struct ReadWords {
  Translation translation;  // what could be taken
  std::vector<WordsProblem> problems;
};
ReadWords read_words(std::string_view file);

// English between brackets, with accents and longer by two fifths: what shows no brackets is not translated,
// what shows no closing one is cut. Numbers and days stay as they are in English.
Translation pseudo_translation();

}  // namespace claves
