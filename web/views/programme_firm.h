// The firm itself: its name, the currency of its amounts, and how many key accounts it allows itself.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void draw_firm(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
