// Whether the work is safe, in words, with the way out where it is not.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

// One line, always in sight: "Saved at 14:02".
void draw_saving_line(Ui& ui, Screen const& screen);
// Above the content, where there is something to do: storage full, another tab, pieces that could not be read.
void draw_saving_notices(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
