// What stages and their exit criteria are called: the firm's own words where it has some, else the method's.
#pragma once

#include "core/rules/stages.h"
#include "web/screen.h"

namespace claves {

// Valid until the workspace changes; of none, and of a stage that is there no more, both texts are empty.
Term stage_words(Screen const& screen, StageKey stage);
std::string_view criterion_words(Screen const& screen, CriterionUse const& criterion);

}  // namespace claves
