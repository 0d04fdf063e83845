// Two items for two others at once, the best of all such exchanges: fills one capacity to the last unit where
// values follow from amounts and one for one is too coarse. How many are chosen stays the same.
#pragma once

#include "core/methods/dual_bound.h"

namespace claves {

// Whether the problem has one capacity and no lower limits, which is what this looks at.
bool can_exchange_pairs(WholeProblem const& problem);

// True where the choice got better. Looks at exchanges of one for one among `most_singles` of them, and at all
// pairs of those: the work is that of sorting them.
bool exchange_pairs(WholeProblem const& problem, WholeBox const& box, Chosen& chosen, std::size_t most_singles);

}  // namespace claves
