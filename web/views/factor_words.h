// What a factor is called and what its scale means: the firm's own words where it has some, else the method's.
#pragma once

#include "core/rules/factors.h"
#include "web/screen.h"

namespace claves {

// Valid until the workspace changes. `factor` is a place in the firm's list.
FactorWords factor_words(Screen const& screen, FactorUse const& use);
FactorWords factor_words(Screen const& screen, std::size_t factor);

// The firm's list, as the screen's scoring has it.
inline FactorList const& factors_of(Screen const& screen) { return screen.findings.scoring().factors; }

}  // namespace claves
