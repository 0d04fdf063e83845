// How much each factor counts, and how one slider moves the others.
#pragma once

#include <array>

#include "core/model/workspace.h"

namespace claves {

constexpr std::size_t factor_count = Choices<Factor>::names.size();
constexpr std::size_t place_of(Factor factor) { return static_cast<std::size_t>(factor); }
constexpr Factor factor_at(std::size_t place) { return static_cast<Factor>(place); }

using Weights = std::array<double, factor_count>;    // by factor; shares of a whole of 1
using WeightPoints = std::array<int, factor_count>;  // by factor; whole points that add up to 100

// What a firm that has chosen nothing begins with. Potential weighs as much as revenue, because key accounts
// are something other than the largest (D1.1); lasting and well-connected ones come next (F3, F6); what is
// easiest to misjudge, the effort and the value of a reference, counts least.
constexpr WeightPoints default_points{20, 20, 12, 10, 8, 12, 10, 8};

// The firm's own, from its FirmFactors, so that they add up to 1. A factor without one keeps its default;
// where all are zero the defaults hold.
Weights weights(Workspace const& workspace);

// The nearest whole points, adding up to 100 (largest remainder; of equal ones the earlier factor first).
WeightPoints whole_points(Weights const& weights);

// One slider moves to 0..100 and the others keep their proportions, in whole points that add up to 100 (largest
// remainder). Where all others are zero they share equally. While a slider is dragged, pass the points as they
// were when the drag began: dragging back then brings back exactly those.
WeightPoints with_moved(WeightPoints const& points, Factor moved, int to);

}  // namespace claves
