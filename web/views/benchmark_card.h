// What others found the best at key account management to reach (D0): their figures, with where they come from.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void benchmark_card(Ui& ui, Screen const& screen);

}  // namespace claves
