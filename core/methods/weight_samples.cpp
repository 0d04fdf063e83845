#include "core/methods/weight_samples.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>

#include "core/base/random.h"
#include "core/methods/sobol.h"
#include "core/methods/weight_order.h"
#include "core/methods/weight_ranges.h"

namespace claves {
namespace {

constexpr std::size_t tries = 2000;  // of vectors in the order, before it is clear that few lie in the ranges
constexpr std::size_t enough_hits = 40;  // of those tries

Result<> check(WeightRules const& rules, std::size_t count) {
  std::size_t const n = rules.ranges.size();
  if (n == 0 || n > weight_criteria_limit) return Error{Fault::OutOfRange, "criteria", std::to_string(n)};
  if (count == 0 || count > weight_samples_limit)
    return Error{Fault::OutOfRange, "count", std::to_string(count)};
  for (std::size_t k = 0; k < n; ++k) {
    auto const [low, high] = rules.ranges[k];
    if (low < 0 || low > high || high > weight_whole)
      return Error{Fault::OutOfRange, "ranges[" + std::to_string(k) + ']',
                   std::to_string(low) + ".." + std::to_string(high)};
  }
  for (auto const& [more, less] : rules.order)
    if (more >= n || less >= n) return Error{Fault::Unknown, "order", std::to_string(std::max(more, less))};
  return Nothing{};
}

Result<> check_sums(std::vector<WeightRange> const& ranges) {
  int low = 0;
  int high = 0;
  for (WeightRange const& range : ranges) {
    // The order may have turned a range round.
    if (range.low > range.high)
      return Error{Fault::OutOfRange, "ranges", std::to_string(range.low) + ".." + std::to_string(range.high)};
    low += range.low;
    high += range.high;
  }
  if (low > weight_whole || high < weight_whole)
    return Error{Fault::OutOfRange, "ranges", std::to_string(low) + ".." + std::to_string(high)};
  return Nothing{};
}

void read_parts(Sobol& points, std::size_t from, std::vector<double>& parts) {
  points.advance();
  for (std::size_t d = 0; d < parts.size(); ++d) parts[d] = points.part(from + d);
}

WeightSamples in_ranges(std::vector<WeightRange> const& ranges, std::size_t count, std::uint64_t seed) {
  std::size_t const n = ranges.size();
  WeightSamples samples(n);
  WeightRanges const all(ranges);
  Sobol points(n - 1, seed);
  std::vector<double> parts(n - 1);
  std::vector<int> weights(n);
  for (std::size_t i = 0; i < count; ++i) {
    read_parts(points, 0, parts);
    all.read(parts, weights);
    samples.add(weights);
  }
  return samples;
}

bool is_inside(std::span<int const> weights, std::vector<WeightRange> const& ranges) {
  for (std::size_t k = 0; k < ranges.size(); ++k)
    if (weights[k] < ranges[k].low || weights[k] > ranges[k].high) return false;
  return true;
}

// None: hardly any vector of the order lies in the ranges.
std::optional<WeightSamples> in_order(WeightOrder const& order, std::vector<WeightRange> const& ranges,
                                      std::size_t count, std::uint64_t seed) {
  std::size_t const n = ranges.size();
  if (n > Extensions::criteria_limit) return std::nullopt;
  WeightSamples samples(n);
  Extensions const extensions(order);
  WeightRanges const all(std::vector<WeightRange>{n, WeightRange{}});
  Sobol points(n, seed);
  std::vector<double> parts(n - 1);
  std::vector<int> free(n);
  std::vector<int> weights(n);
  std::vector<std::size_t> sequence(n);
  for (std::size_t tried = 0; samples.size() < count; ++tried) {
    if (tried == tries && samples.size() < enough_hits) return std::nullopt;
    read_parts(points, 1, parts);
    all.read(parts, free);
    extensions.read(points.part(0), sequence);
    put_in_order(free, sequence, weights);
    if (is_inside(weights, ranges)) samples.add(weights);
  }
  return samples;
}

// A walk over the vectors that are in the ranges and in the order.
class Walk {
 public:
  Walk(WeightOrder const& order, std::vector<WeightRange> const& ranges, std::uint64_t seed)
      : order_(order), ranges_(ranges), random_(seed), weights_(ranges.size()) {
    start();
  }

  // Gives criterion `a` any of the weight that it and `b` have together, as the rules let it.
  void exchange(std::size_t a, std::size_t b) {
    int const both = weights_[a] + weights_[b];
    WeightRange const own = limits(a, b);
    WeightRange const other = limits(b, a);
    int low = std::max(own.low, both - other.high);
    int high = std::min(own.high, both - other.low);
    if (order_.is_over(a, b)) low = std::max(low, (both + 1) / 2);
    if (order_.is_over(b, a)) high = std::min(high, both / 2);
    auto const choices = static_cast<std::uint64_t>(high - low + 1);
    weights_[a] = low + static_cast<int>(((random_.next() >> 32) * choices) >> 32);
    weights_[b] = both - weights_[a];
  }

  void go_on() {
    std::size_t const n = weights_.size();
    for (std::size_t round = 0; round < 4 * n; ++round)
      for (std::size_t a = 0; a < n; ++a) {
        auto const b = static_cast<std::size_t>(((random_.next() >> 32) * n) >> 32);
        if (a != b) exchange(a, b);
      }
  }

  std::span<int const> weights() const { return weights_; }

 private:
  // Between the lows and the highs lies a vector of the whole that keeps to the order, for both do.
  void start() {
    std::vector<double> lows;
    double low_sum = 0;
    double high_sum = 0;
    for (auto const& [low, high] : ranges_) {
      low_sum += low;
      high_sum += high;
    }
    double const part = high_sum > low_sum ? (weight_whole - low_sum) / (high_sum - low_sum) : 0;
    // Rounded down along the order, then what is missing is given one by one, to the greatest first.
    int sum = 0;
    for (std::size_t k = 0; k < weights_.size(); ++k) {
      weights_[k] = ranges_[k].low + static_cast<int>(part * (ranges_[k].high - ranges_[k].low));
      sum += weights_[k];
    }
    while (sum < weight_whole)
      for (std::size_t k = 0; k < weights_.size() && sum < weight_whole; ++k) {
        ++weights_[k];
        if (is_inside(weights_, ranges_) && order_.holds(weights_)) {
          ++sum;
        } else {
          --weights_[k];
        }
      }
  }

  // By its range and by all others of the order than `partner`.
  WeightRange limits(std::size_t criterion, std::size_t partner) const {
    WeightRange limits = ranges_[criterion];
    for (std::size_t k = 0; k < weights_.size(); ++k) {
      if (k == partner) continue;
      if (order_.is_over(criterion, k)) limits.low = std::max(limits.low, weights_[k]);
      if (order_.is_over(k, criterion)) limits.high = std::min(limits.high, weights_[k]);
    }
    return limits;
  }

  WeightOrder const& order_;
  std::vector<WeightRange> const& ranges_;
  Random random_;
  std::vector<int> weights_;
};

WeightSamples by_walking(WeightOrder const& order, std::vector<WeightRange> const& ranges, std::size_t count,
                         std::uint64_t seed) {
  WeightSamples samples(ranges.size());
  samples.set_walk();
  Walk walk(order, ranges, seed);
  for (int warming = 0; warming < 50; ++warming) walk.go_on();
  for (std::size_t i = 0; i < count; ++i) {
    walk.go_on();
    samples.add(walk.weights());
  }
  return samples;
}

bool is_free(std::vector<WeightRange> const& ranges) {
  return std::all_of(ranges.begin(), ranges.end(),
                     [](WeightRange const& range) { return range.low == 0 && range.high == weight_whole; });
}

}  // namespace

std::vector<int> whole_parts(std::span<double const> weights, int whole) {
  double sum = 0;
  for (double const weight : weights) sum += weight;
  std::vector<int> parts(weights.size());
  std::vector<double> fractions(weights.size());
  int rest = whole;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    double const part = weights[k] / sum * whole;
    parts[k] = static_cast<int>(part);
    fractions[k] = part - parts[k];
    rest -= parts[k];
  }
  std::vector<std::size_t> by_fraction(weights.size());
  std::iota(by_fraction.begin(), by_fraction.end(), std::size_t{0});
  std::stable_sort(by_fraction.begin(), by_fraction.end(),
                   [&](std::size_t a, std::size_t b) { return fractions[a] > fractions[b]; });
  for (std::size_t i = 0; rest > 0; i = (i + 1) % by_fraction.size(), --rest) ++parts[by_fraction[i]];
  return parts;
}

WeightRules WeightRules::around(std::span<double const> chosen, double width) {
  WeightRules rules(chosen.size());
  std::vector<int> const parts = whole_parts(chosen);
  for (std::size_t k = 0; k < parts.size(); ++k)
    rules.ranges[k].low = static_cast<int>(std::ceil(parts[k] * (1 - width)));
  draw_in(rules.ranges);
  return rules;
}

Result<WeightSamples> sample_weights(WeightRules const& rules, std::size_t count, std::uint64_t seed) {
  TRY(check(rules, count));
  std::vector<WeightRange> ranges = rules.ranges;
  TRY(check_sums(ranges));
  if (rules.order.empty()) {
    draw_in(ranges);
    return in_ranges(ranges, count, seed);
  }
  WeightOrder const order(ranges.size(), rules.order);
  if (std::size_t const circle = order.circle(); circle < ranges.size())
    return Error{Fault::Refused, "order", std::to_string(circle)};
  order.draw_in(ranges);
  TRY(check_sums(ranges));
  if (!is_free(ranges)) {
    draw_in(ranges);
    order.draw_in(ranges);
  }
  if (auto samples = in_order(order, ranges, count, seed)) return *samples;
  return by_walking(order, ranges, count, seed);
}

}  // namespace claves
