#include "core/rules/weights.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "core/base/random.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

// One slider of the eight.
WeightPoints slide(WeightPoints const& points, std::size_t moved, int to) {
  return with_moved(points, moved, to, {0, 1, 2, 3, 4, 5, 6, 7});
}

int sum(WeightPoints const& points) { return std::accumulate(points.begin(), points.end(), 0); }
double sum(Weights const& weights) { return std::accumulate(weights.begin(), weights.end(), 0.0); }

}  // namespace

TEST_CASE("a firm that chose no weights has the defaults, which add up") {
  CHECK(sum(WeightPoints(default_points.begin(), default_points.end())) == 100);
  Weights const found = weights(Workspace{});
  CHECK(whole_points(found) == WeightPoints(default_points.begin(), default_points.end()));
  CHECK(std::abs(sum(found) - 1) < 1e-12);
}

TEST_CASE("the firm's weights are normalised") {
  Made made;
  for (std::size_t i = 0; i < factor_count; ++i) made.weigh(factor_at(i), i == 0 ? 30 : i == 1 ? 10 : 0);
  Weights const found = weights(made);
  CHECK(found[0] == 0.75);
  CHECK(found[1] == 0.25);
  CHECK(found[7] == 0);
}

TEST_CASE("a factor without a weight of its own keeps its default") {
  Made made;
  made.weigh(Factor::F1, 20);
  CHECK(whole_points(weights(made)) == WeightPoints(default_points.begin(), default_points.end()));
}

TEST_CASE("weights that are all zero, or removed, leave the defaults") {
  Made zero;
  for (std::size_t i = 0; i < factor_count; ++i) zero.weigh(factor_at(i), 0);
  CHECK(whole_points(weights(zero)) == WeightPoints(default_points.begin(), default_points.end()));
  Made gone;
  gone.weigh(Factor::F1, 100);
  gone.remove<FirmFactor>({1});
  CHECK(whole_points(weights(gone)) == WeightPoints(default_points.begin(), default_points.end()));
}

TEST_CASE("of two weights of one factor the one written last stands") {
  Made made;
  for (std::size_t i = 0; i < factor_count; ++i) made.weigh(factor_at(i), 1);
  made.weigh(Factor::F1, 3);
  CHECK(weights(made)[0] == doctest::Approx(0.3));
  made.change<FirmFactor>({1}, [](FirmFactor& row) { row.weight = 13; });
  CHECK(weights(made)[0] == doctest::Approx(0.65));
}

TEST_CASE("whole points add up, the largest remainder first") {
  CHECK(whole_points({1, 1, 1, 0, 0, 0, 0, 0}) == WeightPoints{34, 33, 33, 0, 0, 0, 0, 0});
  CHECK(whole_points({1, 2, 0, 0, 0, 0, 0, 0}) == WeightPoints{33, 67, 0, 0, 0, 0, 0, 0});
  CHECK(whole_points({}) == WeightPoints(default_points.begin(), default_points.end()));
}

TEST_CASE("moving a slider scales the others in proportion") {
  WeightPoints const points{40, 30, 20, 10, 0, 0, 0, 0};
  CHECK(slide(points, place_of(Factor::F1), 70) == WeightPoints{70, 15, 10, 5, 0, 0, 0, 0});
  CHECK(slide(points, place_of(Factor::F1), 100) == WeightPoints{100, 0, 0, 0, 0, 0, 0, 0});
  CHECK(slide(points, place_of(Factor::F1), 400) == WeightPoints{100, 0, 0, 0, 0, 0, 0, 0});
  CHECK(slide(points, place_of(Factor::F5), 50) == WeightPoints{20, 15, 10, 5, 50, 0, 0, 0});
  CHECK(slide(points, place_of(Factor::F1), -3)[0] == 0);
}

TEST_CASE("where the others are all zero they share equally") {
  WeightPoints const alone{100, 0, 0, 0, 0, 0, 0, 0};
  CHECK(slide(alone, place_of(Factor::F1), 30) == WeightPoints{30, 10, 10, 10, 10, 10, 10, 10});
}

TEST_CASE("wherever a slider goes, all stay whole, not negative and 100, and the way back is exact") {
  Random random(11);
  for (int round = 0; round < 2000; ++round) {
    Weights drawn(factor_count);
    for (double& weight : drawn) weight = static_cast<double>(random.next() % 4 == 0 ? 0 : random.next() % 50);
    WeightPoints const start = whole_points(drawn);
    Factor const moved = factor_at(random.next() % factor_count);
    WeightPoints const there = slide(start, place_of(moved), static_cast<int>(random.next() % 101));
    REQUIRE(sum(start) == 100);
    REQUIRE(sum(there) == 100);
    for (int const points : there) REQUIRE(points >= 0);
    REQUIRE(slide(start, place_of(moved), start[place_of(moved)]) ==
            (start[place_of(moved)] == 100 ? slide(start, place_of(moved), 100) : start));
    for (std::size_t i = 0; i < factor_count; ++i)
      for (std::size_t j = 0; j < factor_count; ++j)
        if (i != place_of(moved) && j != place_of(moved) && start[i] >= start[j] + 1)
          REQUIRE(there[i] + 1 >= there[j]);
  }
}

}  // namespace claves
