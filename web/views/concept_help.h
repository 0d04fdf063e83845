// Beside what a screen names: a small button that opens what it means, in the words of the catalogues.
#pragma once

#include <span>
#include <vector>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void help_on(Ui& ui, Screen const& screen, std::string_view concept_key);  // of web/words/concepts.def
void help_on(Ui& ui, Screen const& screen, Term const& term);
void help_on(Ui& ui, Screen const& screen, FactorWords const& factor);  // with its scale
// Several that belong together, below a name of all.
void help_on(Ui& ui, Screen const& screen, Word title, std::span<Term const> terms);

// The concepts of a choice's names: themes, kinds of account, areas of knowledge.
template <class Choice>
std::vector<Term> concepts_of(Screen const& screen) {
  std::vector<Term> terms;
  for (std::string_view const key : Choices<Choice>::names) terms.push_back(screen.words.concept_of(key));
  return terms;
}

}  // namespace claves
