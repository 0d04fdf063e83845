// Places by totals, the greatest first; equal ones share the better place: 1, 2, 2, 4 (competition ranking).
#pragma once

#include <span>
#include <vector>

namespace claves {

// Totals that differ by less than this part of the largest one are equal: they differ by rounding alone.
constexpr double tie_tolerance = 1e-12;

// From 1; 0 where a total is unknown. A total shares the place of the greatest total that it is equal to and
// that itself shares no other's, so that no chain of small differences makes one tie.
std::vector<int> competition_ranks(std::span<double const> totals);

// The same by place: the known totals from the greatest on, equal ones in the order in which they stand.
std::vector<std::size_t> order_of_ranks(std::span<int const> ranks);

}  // namespace claves
