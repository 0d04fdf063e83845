// A decision table as JSON:
//
//   {"criteria": [{"name": "price", "direction": "min", "weight": 2, "scale": [0, 500]},
//                 {"name": "fit", "direction": "max", "weight": 1, "points": [[0, 0], [5, 0.7], [10, 1]]}],
//    "alternatives": [{"name": "A", "values": [120, 7]}, {"name": "B", "values": [90, null]}],
//    "normalisation": "fixed" | "minmax" | "max" | "sum",      (fixed where it is left out)
//    "aggregation": "sum",                                     (may be left out)
//    "missing": "excluded" | "worst" | "middle"}               (what null counts as; excluded where left out)
//
// `fixed` needs a scale or points for each criterion. Points carry the value themselves, in ascending x; where
// values go beyond 0..1 every criterion must have points, so that all are counted in one unit.
#pragma once

#include "core/formats/json.h"
#include "core/methods/decision_table.h"

namespace claves {

// `where` is the path of what is wrong ("criteria[2].weight"), `detail` the figure or text that stands there.
// Malformed: not of the type expected; `detail` names that. Missing: absent, or a list without items. Unknown:
// a key or a choice that there is none of. Ambiguous: both a scale and points. OutOfRange: a figure or a count
// that cannot stand there; "criteria" itself where all weights are zero.
Result<DecisionTable> read_decision_table(JsonValue const& document);
Result<DecisionTable> read_decision_table(std::string_view text);

}  // namespace claves
