// What the workspace itself shows of each of the nine keys: the counts behind core/rules/maturity.h.
#pragma once

#include "core/rules/maturity.h"

namespace claves {

std::array<std::vector<EvidencePart>, key_count> key_evidence(Workspace const& workspace,
                                                              Scoring const& scoring,
                                                              DefinitionWatch const& watch, Date today);

// The last day (UTC) on which something of the account's plan was written: answers, objectives, actions,
// indicators and their measures, contacts, opportunities. No day: nothing was.
Date plan_touched(Workspace const& workspace, AccountId account);

}  // namespace claves
