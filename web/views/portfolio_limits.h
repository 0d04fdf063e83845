// The limits of the portfolio, edited in place: the cap, how many emerging accounts, hours, and minimums per
// sector.
#pragma once

#include "web/views/portfolio_work.h"
#include "web/widgets/ui.h"

namespace claves {

void portfolio_limits(Ui& ui, Screen const& screen, Requests& requests, PortfolioWork const& work);

}  // namespace claves
