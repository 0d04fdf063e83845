#include "core/methods/ranking.h"

#include <algorithm>
#include <cmath>

#include "core/methods/grid.h"

namespace claves {

std::vector<int> competition_ranks(std::span<double const> totals) {
  std::vector<std::size_t> order;
  order.reserve(totals.size());
  double largest = 0;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    if (!is_known(totals[i])) continue;
    order.push_back(i);
    largest = std::max(largest, std::abs(totals[i]));
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return totals[b] < totals[a]; });
  std::vector<int> ranks(totals.size(), 0);
  std::size_t first = 0;  // of those that share a place
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (totals[order[first]] - totals[order[i]] > tie_tolerance * largest) first = i;
    ranks[order[i]] = static_cast<int>(first) + 1;
  }
  return ranks;
}

std::vector<std::size_t> order_of_ranks(std::span<int const> ranks) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < ranks.size(); ++i)
    if (ranks[i] > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
  return order;
}

}  // namespace claves
