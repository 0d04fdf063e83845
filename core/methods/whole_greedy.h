// Good choices, fast: rounding what a linear programme shares out, then adding and exchanging items.
#pragma once

#include <optional>

#include "core/methods/dual_bound.h"

namespace claves {

// Takes the items in the order of `shares` (greatest first; of equal ones the greater value) as long as they
// fit, those first that a row still asks for. Nothing where a row's lower limit stays unmet. `hints`: per item,
// 0..1.
std::optional<Chosen> rounded_choice(WholeProblem const& problem, WholeBox const& box,
                                     std::span<double const> shares);

// Adds what fits and exchanges one for one while the value grows, within the box. `most_pairs`: how many pairs
// may be looked at in all.
void improve_choice(WholeProblem const& problem, WholeBox const& box, Chosen& chosen, std::size_t most_pairs);

}  // namespace claves
