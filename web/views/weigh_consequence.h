// What other weights would lead to, in a sentence: which accounts enter the first places, and which leave them.
#pragma once

#include "core/rules/weights.h"
#include "web/screen.h"

namespace claves {

std::string weigh_consequence(Screen const& screen, Weights const& weights);

}  // namespace claves
