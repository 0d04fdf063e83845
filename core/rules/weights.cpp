#include "core/rules/weights.h"

#include <algorithm>

#include "core/rules/rows.h"

namespace claves {
namespace {

double sum(Weights const& weights) {
  double total = 0;
  for (double const weight : weights) total += weight;
  return total;
}

Weights normalised(Weights const& weights) {
  double const total = sum(weights);
  Weights shares = weights;
  for (double& share : shares) share /= total;
  return shares;
}

Weights default_weights() {
  Weights defaults{};
  for (std::size_t i = 0; i < factor_count; ++i) defaults[i] = default_points[i];
  return normalised(defaults);
}

// `whole` points in the proportions of `parts`, which are not negative and not all zero.
WeightPoints apportioned(Weights const& parts, int whole) {
  double const total = sum(parts);
  WeightPoints points{};
  Weights rest{};
  int given = 0;
  for (std::size_t i = 0; i < factor_count; ++i) {
    double const exact = parts[i] * whole / total;
    points[i] = static_cast<int>(exact);
    rest[i] = exact - points[i];
    given += points[i];
  }
  for (; given < whole; ++given) {
    auto const largest = std::max_element(rest.begin(), rest.end());
    ++points[static_cast<std::size_t>(largest - rest.begin())];
    *largest = -1;
  }
  return points;
}

}  // namespace

Weights weights(Workspace const& workspace) {
  Table<FirmFactor> const& table = workspace.table<FirmFactor>();
  std::array<FirmFactor const*, factor_count> chosen{};
  for_each_row<FirmFactor>(workspace, [&](FirmFactor const& row) {
    if (row.own) return;
    FirmFactor const*& held = chosen[place_of(row.factor)];
    if (held == nullptr || stands_over(table, row, *held)) held = &row;
  });
  Weights points{};
  for (std::size_t i = 0; i < factor_count; ++i)
    points[i] = chosen[i] == nullptr ? default_points[i] : chosen[i]->weight;
  return sum(points) > 0 ? normalised(points) : default_weights();
}

WeightPoints whole_points(Weights const& weights) {
  return sum(weights) > 0 ? apportioned(weights, 100) : default_points;
}

WeightPoints with_moved(WeightPoints const& points, Factor moved, int to) {
  std::size_t const at = place_of(moved);
  int const target = std::clamp(to, 0, 100);
  Weights others{};
  for (std::size_t i = 0; i < factor_count; ++i) others[i] = i == at ? 0 : std::max(points[i], 0);
  if (sum(others) <= 0) {
    others.fill(1);
    others[at] = 0;
  }
  WeightPoints result = apportioned(others, 100 - target);
  result[at] = target;
  return result;
}

}  // namespace claves
