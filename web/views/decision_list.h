// Decisions about the programme with their reasons, the newest first: the register that nothing leaves.
#pragma once

#include <vector>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

enum class DecisionsOf : std::uint8_t { OneAccount, Programme };  // of the programme: says of which account

std::vector<Decision const*> decisions_of(Workspace const& workspace, AccountId account);  // newest first
std::vector<Decision const*> decisions_of(Workspace const& workspace);                     // of all

void decision_list(Ui& ui, Screen const& screen, std::string_view key,
                   std::vector<Decision const*> const& decisions, DecisionsOf of);

}  // namespace claves
