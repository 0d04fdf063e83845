#include "core/methods/dual_bound.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

constexpr int most_bits = 50;
constexpr int bits_of_room = 118;  // of 127; sums of what `magnitude` adds up, doubled a few times, stay below

// A price that speaks for a limit that does not exist says nothing.
double usable(double price, WholeRow const& row) {
  if (!(std::abs(price) <= largest_whole)) return 0;
  if (price > 0 && row.high >= no_limit) return 0;
  if (price < 0 && row.low <= -no_limit) return 0;
  return price;
}

double limit_size(WholeRow const& row) {
  double const low = row.low <= -no_limit ? 0 : std::abs(static_cast<double>(row.low));
  double const high = row.high >= no_limit ? 0 : std::abs(static_cast<double>(row.high));
  return std::max(low, high);
}

double magnitude(WholeProblem const& problem, WholeBox const& box, std::span<double const> prices) {
  double sum = 1;
  for (Whole const value : problem.values) sum += std::abs(static_cast<double>(value));
  for (WholeCell const& cell : problem.cells) {
    std::size_t const row = static_cast<std::size_t>(cell.row);
    sum += std::abs(usable(prices[row], box.rows[row])) * static_cast<double>(cell.amount);
  }
  for (std::size_t r = 0; r < prices.size(); ++r)
    sum += std::abs(usable(prices[r], box.rows[r])) * limit_size(box.rows[r]);
  return sum;
}

Wide floor_of(Wide scaled, int bits) { return scaled >> bits; }

}  // namespace

void DualBound::compute(WholeProblem const& problem, WholeBox const& box, std::span<double const> prices,
                        bool with_values) {
  int exponent = 0;
  std::frexp(magnitude(problem, box, prices), &exponent);
  bits_ = std::clamp(bits_of_room - exponent, 0, most_bits);
  prices_.assign(prices.size(), 0);
  bound_ = 0;
  for (std::size_t r = 0; r < prices.size(); ++r) {
    prices_[r] = static_cast<Wide>(std::ldexp(usable(prices[r], box.rows[r]), bits_));
    if (prices_[r] > 0) bound_ += prices_[r] * box.rows[r].high;
    if (prices_[r] < 0) bound_ += prices_[r] * box.rows[r].low;
  }
  gains_.resize(problem.size());
  for (std::size_t i = 0; i < problem.size(); ++i) {
    Wide gain = with_values ? Wide{problem.values[i]} << bits_ : 0;
    for (WholeCell const& cell : problem.cells_of(i))
      gain -= prices_[static_cast<std::size_t>(cell.row)] * cell.amount;
    gains_[i] = gain;
    if (box.low[i] != 0 || (box.high[i] != 0 && gain > 0)) bound_ += gain;
  }
}

Whole DualBound::whole() const { return static_cast<Whole>(floor_of(bound_, bits_)); }

}  // namespace claves
