#include "core/rules/weights.h"

#include <algorithm>

namespace claves {
namespace {

double sum(Weights const& weights) {
  double total = 0;
  for (double const weight : weights) total += weight;
  return total;
}

// `whole` points in the proportions of `parts`, which are not negative and not all zero.
WeightPoints apportioned(Weights const& parts, int whole) {
  double const total = sum(parts);
  WeightPoints points(parts.size(), 0);
  Weights rest(parts.size(), 0);
  int given = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
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

template <class PointsOf>
Weights of_used(FactorList const& factors, PointsOf points_of) {
  Weights weights(factors.size(), 0);
  for (std::size_t i = 0; i < factors.size(); ++i)
    if (!factors.at(i).off) weights[i] = points_of(i);
  return weights;
}

}  // namespace

Weights weights(FactorList const& factors) {
  Weights points = of_used(factors, [&](std::size_t i) { return factors.at(i).points; });
  if (sum(points) <= 0)
    points = of_used(
        factors, [](std::size_t i) { return is_of_method(i) ? static_cast<double>(default_points[i]) : 0.0; });
  if (sum(points) <= 0) points = of_used(factors, [](std::size_t) { return 1.0; });
  double const total = sum(points);
  if (total > 0)
    for (double& point : points) point /= total;
  return points;
}

WeightPoints whole_points(Weights const& weights) {
  if (sum(weights) > 0) return apportioned(weights, 100);
  WeightPoints points(default_points.begin(), default_points.end());
  points.resize(std::max(points.size(), weights.size()), 0);
  return points;
}

WeightPoints with_moved(WeightPoints const& points, std::size_t moved, int to,
                        std::vector<std::size_t> const& used) {
  int const target = std::clamp(to, 0, 100);
  Weights others(points.size(), 0);
  for (std::size_t i = 0; i < points.size(); ++i) others[i] = i == moved ? 0 : std::max(points[i], 0);
  if (sum(others) <= 0)
    for (std::size_t const place : used) others[place] = place == moved ? 0 : 1;
  if (sum(others) <= 0) return points;  // it is the only one
  WeightPoints result = apportioned(others, 100 - target);
  result[moved] = target;
  return result;
}

}  // namespace claves
