// One line of a menu. For widgets only.
#pragma once

#include "web/widgets/overlay.h"

namespace claves {

bool menu_item(Ui& ui, int place, MenuItem const& item);

}  // namespace claves
