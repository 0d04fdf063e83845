// One open opportunity with what it lacks, and what can be done with it (D6).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct OpportunityRow {
  bool account = false;  // says of which
};
// True: it is to be edited.
bool opportunity_row(Ui& ui, Screen const& screen, Requests& requests, Opportunity const& opportunity,
                     OpportunityRow const& options = {});

std::string_view theme_name(Screen const& screen, Theme theme);

}  // namespace claves
