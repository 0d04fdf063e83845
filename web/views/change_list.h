// What changed, told so that a review can start from it.
#pragma once

#include "core/edits/changes.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void change_list(Ui& ui, Screen const& screen, std::string_view key, std::span<Change const> changes);

}  // namespace claves
