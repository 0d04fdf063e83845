// What was said when factors were compared two by two (AHP, Saaty 1980): kept, so that who comes back finds
// what they said, and a ratio can be changed without beginning anew.
#pragma once

#include <optional>
#include <vector>

#include "core/rules/factors.h"

namespace claves {

struct Compared {
  std::size_t first = 0;  // places in the firm's list of factors, first < second
  std::size_t second = 0;
  double ratio = 1;  // how many times as much the first counts, 1/9..9
  Id<Kind::Comparison> row;
};

// Of one person; none: the firm. Of retired or removed factors nothing is answered.
std::vector<Compared> comparisons(Workspace const& workspace, FactorList const& factors, PersonId person);

}  // namespace claves
