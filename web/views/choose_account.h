// One account beside the list: where it stands, and what can be decided of it.
#pragma once

#include "web/screen.h"
#include "web/views/membership.h"
#include "web/widgets/ui.h"

namespace claves {

void draw_account_card(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                       AccountId account, Membership& membership);

}  // namespace claves
