// How much each factor counts, and how one slider moves the others.
#pragma once

#include <vector>

#include "core/rules/factors.h"

namespace claves {

// By place in the firm's list of factors; those of retired ones are 0.
using Weights = std::vector<double>;    // parts of a whole of 1
using WeightPoints = std::vector<int>;  // whole points that add up to 100

// As the firm has written them, so that they add up to 1. A factor of the eight that was never touched keeps
// its default; where all are zero the defaults hold, and where all of those are retired the others are equal.
Weights weights(FactorList const& factors);
inline Weights weights(Workspace const& workspace) { return weights(factor_list(workspace)); }

// The nearest whole points, adding up to 100 (largest remainder; of equal ones the earlier factor first). All
// are zero where the weights are.
WeightPoints whole_points(Weights const& weights);

// One slider moves to 0..100 and the others keep their proportions, in whole points that add up to 100 (largest
// remainder). Where all others are zero, those in `used` share equally. While a slider is dragged, pass the
// points as they were when the drag began: dragging back then brings back exactly those.
WeightPoints with_moved(WeightPoints const& points, std::size_t moved, int to,
                        std::vector<std::size_t> const& used);

}  // namespace claves
