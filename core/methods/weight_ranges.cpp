#include "core/methods/weight_ranges.h"

#include <algorithm>

namespace claves {
namespace {

struct Sums {
  int low = 0;
  int high = 0;
};

Sums sums_of(std::vector<WeightRange> const& ranges) {
  Sums sums;
  for (WeightRange const& range : ranges) {
    sums.low += range.low;
    sums.high += range.high;
  }
  return sums;
}

}  // namespace

void draw_in(std::vector<WeightRange>& ranges) {
  Sums const sums = sums_of(ranges);
  for (WeightRange& range : ranges) {
    WeightRange const before = range;
    range.low = std::max(range.low, weight_whole - (sums.high - before.high));
    range.high = std::min(range.high, weight_whole - (sums.low - before.low));
  }
}

WeightRanges::WeightRanges(std::vector<WeightRange> ranges)
    : ranges_(std::move(ranges)), ends_(ranges_.size()), ways_((ranges_.size() + 1) * stride) {
  Sums const sums = sums_of(ranges_);
  std::size_t const n = ranges_.size();
  for (std::size_t k = 0; k < n; ++k) {
    WeightRange const& range = ranges_[k];
    if (range.low == range.high) continue;
    // An end that the other ranges imply is no face of its own.
    if (range.low > weight_whole - (sums.high - range.high)) ends_[k].low = 0.5;
    if (range.high < weight_whole - (sums.low - range.low)) ends_[k].high = 0.5;
  }
  // With no criterion left there is one way, for the rest 0.
  for (std::size_t rest = 1; rest < stride; ++rest) ways_[n * stride + rest] = 1;
  for (std::size_t k = n; k-- > 0;) {
    double* const sums_here = ways_.data() + k * stride;
    double sum = 0;
    for (int rest = 0; rest <= weight_whole; ++rest) {
      sums_here[rest] = sum;
      sum += ways_up_to(k, rest, ranges_[k].high);
    }
    sums_here[weight_whole + 1] = sum;
  }
}

double WeightRanges::ways_up_to(std::size_t criterion, int rest, int x) const {
  auto const [low, high] = ranges_[criterion];
  if (rest < low) return 0;
  double const* const below = ways_below(criterion + 1);
  auto ways_of = [&](int left) { return left < 0 ? 0 : below[left + 1] - below[left]; };
  double ways = below[rest - low + 1] - below[std::max(rest - x, 0)];
  if (low == high) return ways;
  ways -= (1 - ends_[criterion].low) * ways_of(rest - low);
  if (x == high) ways -= (1 - ends_[criterion].high) * ways_of(rest - high);
  return ways;
}

void WeightRanges::read(std::span<double const> parts, std::span<int> weights) const {
  int rest = weight_whole;
  for (std::size_t k = 0; k < ranges_.size(); ++k) {
    bool const is_last = k + 1 == ranges_.size();
    int low = ranges_[k].low;
    int high = std::min(ranges_[k].high, rest);
    if (is_last) low = high = rest;
    double const wanted = is_last ? 0 : parts[k] * ways_up_to(k, rest, ranges_[k].high);
    while (low < high) {  // the least weight with so many ways
      int const middle = low + (high - low) / 2;
      if (ways_up_to(k, rest, middle) > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    weights[k] = low;
    rest -= low;
  }
}

}  // namespace claves
