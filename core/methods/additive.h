// The weighted sum of values: total = sum(weight * value), each part a share of it.
#pragma once

#include <cstdint>
#include <span>

#include "core/methods/grid.h"

namespace claves {

// What a value that is not known counts as. Excluded: nothing, and the weights of the others are scaled up to
// the whole, for that alternative. Worst, Middle: the least value of its criterion, the middle of least and
// greatest.
enum class MissingValue : std::uint8_t { Excluded, Worst, Middle };

struct Additive {
  std::vector<double> totals;  // by row; unknown where nothing that weighs is known
  Grid shares;                 // as the values; a row adds up to its total, in the order of its columns
  std::vector<double> known;   // by row: the part of the weight whose value is known, 0..1
};

// `weights` by column, not negative, adding up to 1. Unknown values are excluded.
Additive additive(Grid const& values, std::span<double const> weights);

}  // namespace claves
