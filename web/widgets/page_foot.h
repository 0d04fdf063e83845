// A page of which the lower edge stays in sight: what a long list comes to, and the button that does it.
#pragma once

#include "web/widgets/ui.h"

namespace claves {

// The body scrolls, named `name`; the foot stands below it at the lower edge of the visible page, on a card.
// Nothing comes after it.
void page_with_foot(Ui& ui, std::string_view key, std::string_view name, Body body, Body foot);

}  // namespace claves
