#include "core/methods/additive.h"

namespace claves {
namespace {

// The part of the weight whose value is known; exactly 1 where all are.
double known_part(double const* values, std::span<double const> weights) {
  double missing = 0;
  bool all = true;
  double known = 0;
  for (std::size_t j = 0; j < weights.size(); ++j) {
    if (is_known(values[j])) {
      known += weights[j];
    } else {
      missing += weights[j];
      all = all && weights[j] <= 0;
    }
  }
  return all ? 1 : known / (known + missing);
}

}  // namespace

Additive additive(Grid const& values, std::span<double const> weights) {
  Additive result{std::vector<double>(values.rows, unknown), Grid(values.rows, values.columns),
                  std::vector<double>(values.rows, 1)};
  for (std::size_t i = 0; i < values.rows; ++i) {
    double const* const row = values.row(i);
    double const known = result.known[i] = known_part(row, weights);
    if (known <= 0) continue;
    double total = 0;
    for (std::size_t j = 0; j < values.columns; ++j)
      if (is_known(row[j])) total += result.shares.at(i, j) = weights[j] * row[j] / known;
    result.totals[i] = total;
  }
  return result;
}

}  // namespace claves
