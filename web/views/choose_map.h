// The accounts as bubbles over attractiveness and our position, and what each quadrant advises.
#pragma once

#include <optional>

#include "core/rules/matrix.h"
#include "web/views/choose_rows.h"
#include "web/widgets/ui.h"

namespace claves {

// Draws the accounts of the rows, the best ones where there are very many. Answers the one that was picked.
std::optional<AccountId> choose_map(Ui& ui, Screen const& screen, Matrix const& points, AccountRows const& rows,
                                    AccountId chosen);

}  // namespace claves
