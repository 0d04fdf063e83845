// Where each account stands towards the programme (D2): in it, worth a look, refused, or outside.
#pragma once

#include "core/rules/kinds.h"
#include "core/rules/selection.h"

namespace claves {

// A candidate is outside the list though its factors propose a key kind, or though it scores higher than the
// lowest inside. Refused: the last decision about it kept or took it out, with a reason.
enum class Standing : std::uint8_t { Key, Candidate, Refused, Outside };

ByAccount<Standing> standings(Workspace const& workspace, Scoring const& scoring, KeyList const& list);

}  // namespace claves
