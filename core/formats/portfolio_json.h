// A portfolio problem as JSON:
//
//   {"cap": 20,                                         (chosen at most; may be left out)
//    "capacity": [160, 120],                            (or one number; may be left out)
//    "items": [{"name": "A", "value": 72.5, "effort": [12, 0]}, {"name": "B", "value": 64}],
//    "must": ["A"], "must_not": ["B"],                  (names, or places from 0)
//    "groups": [{"name": "new ones", "members": ["B"], "at_least": 1}]}
#pragma once

#include "core/formats/json.h"
#include "core/methods/portfolio.h"

namespace claves {

struct NamedPortfolio {
  PortfolioProblem problem;
  std::vector<std::string> names;        // of items
  std::vector<std::string> group_names;  // "" where it has none
};

// `where` is the path of what is wrong, `detail` the figure or name that stands there. Besides what
// check_portfolio finds: Malformed: not of the type expected; `detail` names that. Unknown: a key or a name
// that there is none of. Duplicate: two items of one name.
Result<NamedPortfolio> read_portfolio(std::string_view text);

}  // namespace claves
