#include "core/methods/normalisation.h"

#include <algorithm>

#include "core/methods/grid.h"

namespace claves {
namespace {

struct Extent {
  double least = largest_number;
  double greatest = -largest_number;
  bool any = false;
};

Extent extent_of(std::span<double const> column) {
  Extent extent;
  for (double const x : column) {
    if (!is_known(x)) continue;
    extent.any = true;
    extent.least = std::min(extent.least, x);
    extent.greatest = std::max(extent.greatest, x);
  }
  return extent;
}

void stretch(Direction direction, Extent const& extent, std::span<double> column) {
  double const width = extent.greatest - extent.least;
  for (double& x : column) {
    if (!is_known(x)) continue;
    if (width <= 0)
      x = 1;
    else
      x = direction == Direction::Max ? (x - extent.least) / width : (extent.greatest - x) / width;
  }
}

// Quotients have a meaning among amounts alone, and dividing by one needs it to be more than nothing.
std::optional<NoQuotient> obstacle(Direction direction, std::span<double const> column) {
  bool all_zero = true;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!is_known(column[i])) continue;
    if (column[i] < 0 || (direction == Direction::Min && column[i] <= 0)) return NoQuotient{i};
    all_zero = all_zero && column[i] <= 0;
  }
  if (direction == Direction::Max && all_zero) return NoQuotient{};
  return {};
}

void divide(Normalisation how, Direction direction, Extent const& extent, std::span<double> column) {
  double whole = 0;
  for (double& x : column) {
    if (!is_known(x)) continue;
    if (direction == Direction::Min)
      x = extent.least / x;  // least/x and not 1/x, which is too large for the smallest numbers
    else if (how == Normalisation::Max)
      x /= extent.greatest;
    whole += x;
  }
  if (how == Normalisation::Sum)
    for (double& x : column) x /= whole;
}

}  // namespace

std::optional<NoQuotient> normalise(Normalisation how, Direction direction, std::span<double> column) {
  Extent const extent = extent_of(column);
  if (how == Normalisation::Fixed || !extent.any) return {};
  if (how == Normalisation::MinMax) {
    stretch(direction, extent, column);
    return {};
  }
  if (auto const found = obstacle(direction, column)) return found;
  divide(how, direction, extent, column);
  return {};
}

}  // namespace claves
