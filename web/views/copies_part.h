// Copies of everything: when the last one was made, ways to make one, and the folder in which dated ones are
// left.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void draw_last_copy(Ui& ui, Screen const& screen);
void draw_automatic_copies(Ui& ui, Screen const& screen, Requests& requests);
// Above the content, where the last copy is old and something was changed since; once a day it can be put off.
void draw_copy_reminder(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
