// The step that turns one workspace into another: how a file takes the place of what is here without rewriting
// history.
#pragma once

#include "core/edits/step.h"

namespace claves {

// Performed on `from`, it makes `from.to_text() == to.to_text()`: what `to` lacks is removed, what `from` lacks
// is made or brought back. Empty where they are equal.
std::vector<Operation> difference(Workspace const& from, Workspace const& to);

// Nothing has been entered, or all of it was removed.
bool is_empty(Workspace const& workspace);

}  // namespace claves
