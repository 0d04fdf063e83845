#include "core/methods/weights.h"

#include <doctest/doctest.h>

#include <cmath>

namespace claves {
namespace {

WeightList printed(WeightList weights, double digits = 10'000) {
  for (double& weight : weights) weight = std::round(weight * digits) / digits;
  return weights;
}

WeightList centroid(std::vector<int> const& ranks) { return *rank_order_centroid(ranks); }

}  // namespace

TEST_CASE("weights of any positive sum are made a whole") {
  CHECK(*normalised_weights(WeightList{3, 1, 0}) == WeightList{0.75, 0.25, 0});
  CHECK(*normalised_weights(WeightList{5e-324}) == WeightList{1});
  CHECK(*normalised_weights(WeightList{1e100, 1e100}) == WeightList{0.5, 0.5});
}

TEST_CASE("weights that are none are refused, and the first of them is named") {
  CHECK(normalised_weights(WeightList{1, -1}).error() == Error{Fault::OutOfRange, "[1]", "-1"});
  CHECK(normalised_weights(WeightList{0 / 0.0}).error().where == "[0]");
  CHECK(normalised_weights(WeightList{1, 1 / 0.0}).error().where == "[1]");
  CHECK(normalised_weights(WeightList{0, 0}).error() == Error{Fault::OutOfRange, "", "0"});
  CHECK_FALSE(normalised_weights(WeightList{}));
}

TEST_CASE("rank-order centroids as Barron & Barrett (1996) print them") {
  CHECK(printed(centroid({1, 2})) == WeightList{0.75, 0.25});
  CHECK(printed(centroid({1, 2, 3})) == WeightList{0.6111, 0.2778, 0.1111});
  CHECK(printed(centroid({1, 2, 3, 4})) == WeightList{0.5208, 0.2708, 0.1458, 0.0625});
  CHECK(printed(centroid({1, 2, 3, 4, 5})) == WeightList{0.4567, 0.2567, 0.1567, 0.09, 0.04});
  CHECK(printed(centroid({3, 1, 2})) == WeightList{0.1111, 0.6111, 0.2778});
}

TEST_CASE("criteria of one rank weigh the same, and only the order of the ranks counts") {
  CHECK(centroid({1, 1, 1, 1}) == WeightList{0.25, 0.25, 0.25, 0.25});
  CHECK(centroid({1, 2, 2}) == WeightList{(1 + 1.0 / 3) / 2, 1.0 / 6, 1.0 / 6});
  CHECK(centroid({10, 70, 30}) == centroid({1, 3, 2}));
  CHECK(centroid({4}) == WeightList{1});
  CHECK_FALSE(rank_order_centroid(std::vector<int>{}));
}

TEST_CASE("swings are weighed against the most wanted one") {
  CHECK(*swing_weights(WeightList{100, 60, 40, 0}) == WeightList{0.5, 0.3, 0.2, 0});
  CHECK(swing_weights(WeightList{90, 60}).error() == Error{Fault::OutOfRange, "", "100"});
  CHECK(swing_weights(WeightList{100, 101}).error() == Error{Fault::OutOfRange, "[1]", "101"});
  CHECK(swing_weights(WeightList{100, -1}).error().where == "[1]");
  CHECK(swing_weights(WeightList{100, 0 / 0.0}).error().where == "[1]");
}

TEST_CASE("several people's weights are combined, and how far apart they are is told") {
  std::vector<WeightList> const people{{0.5, 0.3, 0.2}, {0.1, 0.6, 0.3}, {0.6, 0.3, 0.1}};
  GroupWeights const mean = *combined_weights(people, Combination::Mean);
  CHECK(printed(mean.weights) == WeightList{0.4, 0.4, 0.2});
  CHECK(mean.dispersion[0].least == 0.1);
  CHECK(mean.dispersion[0].greatest == 0.6);
  CHECK(mean.dispersion[0].range() == 0.5);
  CHECK(mean.dispersion[0].deviation == doctest::Approx(0.264575));
  CHECK(mean.dispersion[2].deviation == doctest::Approx(0.1));
  GroupWeights const median = *combined_weights(people, Combination::Median);  // 0.5, 0.3, 0.2
  CHECK(printed(median.weights) == WeightList{0.5, 0.3, 0.2});
  std::vector<WeightList> const two{{0.5, 0.5}, {0.8, 0.2}};
  CHECK(printed(combined_weights(two, Combination::Median)->weights) == WeightList{0.65, 0.35});
  CHECK(combined_weights({{0.5, 0.5}}, Combination::Mean)->dispersion[0].deviation == 0);
}

TEST_CASE("medians are scaled up to a whole, and refused where there is nothing to scale") {
  std::vector<WeightList> const people{{0.6, 0.4, 0}, {0.6, 0, 0.4}, {0.2, 0.4, 0.4}};
  CHECK(printed(combined_weights(people, Combination::Median)->weights) == WeightList{0.4286, 0.2857, 0.2857});
  std::vector<WeightList> const apart{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  CHECK(combined_weights(apart, Combination::Median).error().fault == Fault::OutOfRange);
  CHECK(combined_weights({}, Combination::Mean).error().fault == Fault::Missing);
  CHECK(combined_weights({{1, 0}, {1}}, Combination::Mean).error() == Error{Fault::Malformed, "[1]", "1"});
}

}  // namespace claves
