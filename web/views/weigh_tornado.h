// What each factor's weight decides for one account, as a tornado with the exact weights at which it enters or
// leaves the first places.
#pragma once

#include "core/rules/why.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void weigh_tornado(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring, Why const& why);

}  // namespace claves
