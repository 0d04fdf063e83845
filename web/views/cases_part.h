// The two business cases (D0): what keeping customers is worth, and what an hour given to key accounts is worth
// beside one given to new customers; in the firm's own figures, with every assumption and formula in sight.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void draw_cases_part(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
