// Who covers the six roles in each key account's team: the gaps across the portfolio, the usual three beside
// the rare three (D5).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void team_coverage(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
