// The next ninety days of an account as a card: a bar for each week, and what falls into it.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void quarter_card(Ui& ui, Screen const& screen, Account const& account);

}  // namespace claves
