// A select over the stages that the firm uses.
#pragma once

#include "core/rules/stages.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

// Answers the one that was chosen. `without` is not offered.
std::optional<StageKey> stage_select(Ui& ui, Screen const& screen, std::string_view key, std::string_view label,
                                     StageKey chosen, StageKey without = {});

}  // namespace claves
