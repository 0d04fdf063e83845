// What a key account is to this firm (D1), whether its list says more than revenue does, and why it pays (D0).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void draw_definition_part(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
