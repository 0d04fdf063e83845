#include "web/views/factor_words.h"

namespace claves {

FactorWords factor_words(Screen const& screen, FactorUse const& use) {
  FactorWords words;
  if (!use.own) words = screen.words.factor(use.factor);
  FirmFactor const* const row = screen.find<FirmFactor>(use.row);
  auto prefer = [](std::string_view& held, std::string const& own) {
    if (!own.empty()) held = own;
  };
  if (row != nullptr) {
    prefer(words.name, row->name);
    prefer(words.meaning, row->meaning);
    prefer(words.at_0, row->at_0);
    prefer(words.at_5, row->at_5);
    prefer(words.at_10, row->at_10);
  }
  if (words.name.empty()) words.name = screen.say(Word::factor_unnamed);
  return words;
}

FactorWords factor_words(Screen const& screen, std::size_t factor) {
  return factor_words(screen, factors_of(screen).at(factor));
}

}  // namespace claves
