// What is still to be won, by theme of the growth agenda: expected of the whole (D1.4).
#pragma once

#include "core/rules/pipeline.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void theme_bars(Ui& ui, Screen const& screen, std::string_view key, Pipeline const& pipeline);

}  // namespace claves
