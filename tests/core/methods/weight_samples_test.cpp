#include "core/methods/weight_samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/random.h"

namespace claves {
namespace {

WeightSamples samples_of(WeightRules const& rules, std::size_t count, std::uint64_t seed = 1) {
  auto samples = sample_weights(rules, count, seed);
  REQUIRE(samples);
  return *samples;
}

int sum_of(std::span<std::int16_t const> weights) { return std::accumulate(weights.begin(), weights.end(), 0); }

double mean_of(WeightSamples const& samples, std::size_t criterion) {
  double sum = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) sum += samples[i][criterion];
  return sum / weight_whole / static_cast<double>(samples.size());
}

double variance_of(WeightSamples const& samples, std::size_t criterion) {
  double const mean = mean_of(samples, criterion);
  double sum = 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    double const off = samples[i][criterion] / static_cast<double>(weight_whole) - mean;
    sum += off * off;
  }
  return sum / static_cast<double>(samples.size());
}

// Of the samples that a test keeps: what a constrained sampling must agree with.
template <class Kept>
WeightSamples kept_of_free(std::size_t criteria, std::size_t tried, Kept kept) {
  WeightSamples const all = samples_of(WeightRules(criteria), tried, 99);
  WeightSamples result(criteria);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (kept(all[i])) result.add(std::vector<int>(all[i].begin(), all[i].end()));
  return result;
}

std::uint64_t hash_of(WeightSamples const& samples) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < samples.size(); ++i)
    for (std::int16_t const part : samples[i]) hash = mixed(hash ^ static_cast<std::uint64_t>(part));
  return hash;
}

}  // namespace

TEST_CASE("free weights are whole parts of the whole, spread as over the simplex") {
  for (std::size_t const n : {1U, 2U, 3U, 8U, 16U, 30U, 64U}) {
    CAPTURE(n);
    WeightSamples const samples = samples_of(WeightRules(n), 4000);
    CHECK(samples.size() == 4000);
    auto const count = static_cast<double>(n);
    // A coordinate of the simplex has a beta distribution.
    double const variance = (count - 1) / (count * count * (count + 1));
    for (std::size_t k = 0; k < n; ++k) {
      CHECK(mean_of(samples, k) == doctest::Approx(1 / count).epsilon(0.03));
      CHECK(std::abs(variance_of(samples, k) - variance) <= (n > 8 ? 0.2 : 0.05) * variance);
    }
    for (std::size_t i = 0; i < samples.size(); ++i) CHECK(sum_of(samples[i]) == weight_whole);
  }
}

TEST_CASE("the same seed gives the same weights, another seed others") {
  WeightRules const rules(8);
  CHECK(hash_of(samples_of(rules, 500, 7)) == hash_of(samples_of(rules, 500, 7)));
  CHECK(hash_of(samples_of(rules, 500, 7)) != hash_of(samples_of(rules, 500, 8)));
  WeightSamples const more = samples_of(rules, 600, 7);
  WeightSamples const fewer = samples_of(rules, 500, 7);
  for (std::size_t i = 0; i < fewer.size(); ++i)
    CHECK(std::equal(fewer[i].begin(), fewer[i].end(), more[i].begin()));
}

TEST_CASE("weights in ranges are those of all free weights that lie in the ranges") {
  WeightRules rules(4);
  rules.ranges = {{400, 1600}, {0, 1000}, {819, 4095}, {0, 4095}};
  auto const kept = [&](std::span<std::int16_t const> weights) {
    for (std::size_t k = 0; k < 4; ++k)
      if (weights[k] < rules.ranges[k].low || weights[k] > rules.ranges[k].high) return false;
    return true;
  };
  WeightSamples const expected = kept_of_free(4, 100'000, kept);
  WeightSamples const samples = samples_of(rules, 20'000);
  for (std::size_t i = 0; i < samples.size(); ++i)
    CHECK((kept(samples[i]) && sum_of(samples[i]) == weight_whole));
  for (std::size_t k = 0; k < 4; ++k) {
    CHECK(mean_of(samples, k) == doctest::Approx(mean_of(expected, k)).epsilon(0.01));
    CHECK(variance_of(samples, k) == doctest::Approx(variance_of(expected, k)).epsilon(0.03));
  }
}

TEST_CASE("weights in a total order have the rank-order centroid for their mean") {
  WeightRules rules(4);
  rules.order = {{2, 0}, {0, 3}, {3, 1}};
  WeightSamples const samples = samples_of(rules, 8000);
  CHECK_FALSE(samples.is_walk());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    auto const weights = samples[i];
    CHECK((weights[2] >= weights[0] && weights[0] >= weights[3] && weights[3] >= weights[1]));
    CHECK(sum_of(weights) == weight_whole);
  }
  // Barron & Barrett, Decision quality using ranked attribute weights, 1996: 25/48, 13/48, 7/48, 3/48.
  CHECK(mean_of(samples, 2) == doctest::Approx(25 / 48.0).epsilon(0.005));
  CHECK(mean_of(samples, 0) == doctest::Approx(13 / 48.0).epsilon(0.005));
  CHECK(mean_of(samples, 3) == doctest::Approx(7 / 48.0).epsilon(0.01));
  CHECK(mean_of(samples, 1) == doctest::Approx(3 / 48.0).epsilon(0.02));
}

TEST_CASE("weights in a partial order are those of all free weights that keep to it") {
  WeightRules rules(5);
  rules.order = {{0, 1}, {0, 2}, {3, 2}};
  auto const kept = [](std::span<std::int16_t const> w) {
    return w[0] >= w[1] && w[0] >= w[2] && w[3] >= w[2];
  };
  WeightSamples const expected = kept_of_free(5, 100'000, kept);
  WeightSamples const samples = samples_of(rules, 20'000);
  CHECK_FALSE(samples.is_walk());
  for (std::size_t i = 0; i < samples.size(); ++i) CHECK(kept(samples[i]));
  for (std::size_t k = 0; k < 5; ++k) {
    CHECK(mean_of(samples, k) == doctest::Approx(mean_of(expected, k)).epsilon(0.02));
    CHECK(variance_of(samples, k) == doctest::Approx(variance_of(expected, k)).epsilon(0.05));
  }
}

TEST_CASE("an order in narrow ranges is walked, and the walk spreads as the thrown-away ones would") {
  WeightRules rules(8);
  for (std::size_t k = 0; k + 1 < 8; ++k) rules.order.push_back({k + 1, k});
  for (std::size_t k = 0; k < 8; ++k) rules.ranges[k] = {380, 700};
  WeightSamples const samples = samples_of(rules, 2000);
  CHECK(samples.is_walk());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    CHECK(std::is_sorted(samples[i].begin(), samples[i].end()));
    CHECK((samples[i][0] >= 380 && samples[i][7] <= 700 && sum_of(samples[i]) == weight_whole));
  }
  // The ranges alone, sorted: the same set by symmetry.
  WeightRules unordered(8);
  unordered.ranges = rules.ranges;
  WeightSamples const all = samples_of(unordered, 20'000);
  WeightSamples sorted(8);
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<int> weights(all[i].begin(), all[i].end());
    std::sort(weights.begin(), weights.end());
    sorted.add(weights);
  }
  for (std::size_t k = 0; k < 8; ++k)
    CHECK(mean_of(samples, k) == doctest::Approx(mean_of(sorted, k)).epsilon(0.005));
}

TEST_CASE(
    "around chosen weights: none of the others at width 0, all at width 1, their mean kept to in between") {
  std::vector<double> const chosen{50, 30, 20};
  WeightSamples const fixed = samples_of(WeightRules::around(chosen, 0), 50);
  for (std::size_t i = 0; i < fixed.size(); ++i)
    CHECK(std::vector<int>(fixed[i].begin(), fixed[i].end()) == whole_parts(chosen));
  CHECK(hash_of(samples_of(WeightRules::around(chosen, 1), 50)) == hash_of(samples_of(WeightRules(3), 50)));
  WeightSamples const near = samples_of(WeightRules::around(chosen, 0.3), 8000);
  CHECK(mean_of(near, 0) == doctest::Approx(0.7 * 0.5 + 0.1).epsilon(0.005));
  for (std::size_t i = 0; i < near.size(); ++i) CHECK(near[i][2] >= static_cast<int>(0.7 * 0.2 * weight_whole));
}

TEST_CASE("rules that no weights can keep to are told apart") {
  auto const fault = [](WeightRules const& rules, std::size_t count = 10) {
    auto const samples = sample_weights(rules, count, 1);
    return samples ? Error{} : samples.error();
  };
  WeightRules rules(3);
  CHECK(fault(WeightRules(0)).where == "criteria");
  CHECK(fault(WeightRules(65)).where == "criteria");
  CHECK(fault(rules, 0).where == "count");
  rules.ranges[1] = {10, 9};
  CHECK(fault(rules) == Error{Fault::OutOfRange, "ranges[1]", "10..9"});
  rules.ranges = {{0, 1000}, {0, 1000}, {0, 2000}};
  CHECK(fault(rules) == Error{Fault::OutOfRange, "ranges", "0..4000"});
  rules.ranges = {{2000, 4095}, {2000, 4095}, {96, 4095}};
  CHECK(fault(rules) == Error{Fault::OutOfRange, "ranges", "4096..12285"});
  rules.ranges = {{0, 100}, {0, 4095}, {200, 4095}};
  rules.order = {{0, 2}};
  CHECK(fault(rules).where == "ranges");
  rules = WeightRules(3);
  rules.order = {{0, 1}, {1, 2}, {2, 0}};
  CHECK(fault(rules).fault == Fault::Refused);
  rules.order = {{0, 3}};
  CHECK(fault(rules).fault == Fault::Unknown);
}

TEST_CASE("the chance that one row is above another agrees with its exact formula") {
  // With weights uniform on the simplex, P(d.w > 0) = sum over d_i > 0 of d_i^(n-1) / prod_{j != i}(d_i - d_j).
  constexpr std::size_t n = 8;
  Random random(5);
  WeightSamples const samples = samples_of(WeightRules(n), 2000);
  double squares = 0;
  constexpr int pairs = 200;
  for (int pair = 0; pair < pairs; ++pair) {
    std::vector<int> d;
    while (d.size() < n) {
      int const one = static_cast<int>(random.next() % 1999) - 999;
      bool const is_apart = std::all_of(d.begin(), d.end(), [&](int x) { return std::abs(x - one) > 60; });
      if (is_apart) d.push_back(one);
    }
    long double exact = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (d[i] <= 0) continue;
      long double part = 1;
      for (std::size_t j = 0; j < n; ++j)
        if (j != i) part *= d[i] / static_cast<long double>(d[i] - d[j]);
      exact += part;
    }
    int above = 0;
    for (std::size_t s = 0; s < samples.size(); ++s) {
      int sum = 0;
      for (std::size_t k = 0; k < n; ++k) sum += d[k] * samples[s][k];
      above += sum > 0 ? 1 : 0;
    }
    double const off = above / 2000.0 - static_cast<double>(exact);
    squares += off * off;
  }
  // 2,000 random vectors are off by 0.008; these by half of that.
  double const off = std::sqrt(squares / pairs);
  CHECK(off < 0.005);
}

}  // namespace claves
