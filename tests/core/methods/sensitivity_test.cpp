#include "core/methods/sensitivity.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/base/random.h"
#include "core/methods/additive.h"
#include "core/methods/ranking.h"

namespace claves {
namespace {

Grid grid(std::vector<std::vector<double>> const& rows) {
  Grid values(rows.size(), rows.front().size());
  for (std::size_t i = 0; i < rows.size(); ++i) std::copy(rows[i].begin(), rows[i].end(), values.row(i));
  return values;
}

std::span<double const> row_of(Grid const& values, std::size_t row) {
  return {values.row(row), values.columns};
}

// The weights with one of them at `to` and the others in proportion.
WeightList moved(WeightList weights, std::size_t criterion, double to) {
  double const others = 1 - weights[criterion];
  for (double& weight : weights) weight *= (1 - to) / others;
  weights[criterion] = to;
  return weights;
}

double total(std::span<double const> row, WeightList const& weights) {
  Grid one(1, row.size());
  std::copy(row.begin(), row.end(), one.row(0));
  return additive(one, weights).totals[0];
}

struct Drawn {
  Random random;
  explicit Drawn(std::uint64_t seed) : random(seed) {}
  double part() { return static_cast<double>(random.next() >> 11) * 0x1p-53; }

  Grid values(std::size_t rows, std::size_t columns, bool with_gaps) {
    Grid result(rows, columns);
    for (double& cell : result.cells) cell = with_gaps && random.next() % 4 == 0 ? unknown : part();
    for (std::size_t i = 0; i < rows; ++i) result.at(i, 0) = part();
    return result;
  }
  WeightList weights(std::size_t count) {
    WeightList result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(part() + 0.01);
    return *normalised_weights(result);
  }
};

}  // namespace

TEST_CASE("two alternatives change places at the weight where their totals are equal") {
  Grid const values = grid({{1, 0}, {0, 0.5}});
  std::vector<double> const points = swap_points(values, WeightList{0.8, 0.2}, 0, 1, 0);
  REQUIRE(points.size() == 1);
  CHECK(points[0] == doctest::Approx(1.0 / 3));
  CHECK(swap_points(grid({{1, 1}, {0, 0.5}}), WeightList{0.8, 0.2}, 0, 1, 0).empty());
  CHECK(swap_points(grid({{1, 1}, {1, 1}}), WeightList{0.8, 0.2}, 0, 1, 0).empty());
}

TEST_CASE("beside a break point the order of two is one way, and beyond it the other") {
  Drawn drawn(21);
  int found = 0;
  for (int round = 0; round < 300; ++round) {
    Grid const values = drawn.values(2, 5, round % 2 == 0);
    WeightList const weights = drawn.weights(5);
    for (double const point : swap_points(values, weights, 0, 1, 2)) {
      auto lead = [&](double w) {
        WeightList const with = moved(weights, 2, w);
        return total(row_of(values, 0), with) - total(row_of(values, 1), with);
      };
      if (point < 1e-4 || point > 1 - 1e-4) continue;
      CHECK(std::abs(lead(point)) < 1e-9);
      CHECK(lead(point - 1e-5) * lead(point + 1e-5) < 0);
      ++found;
    }
  }
  CHECK(found > 50);
}

TEST_CASE("an alternative is in the top exactly in the ranges that are told") {
  Drawn drawn(22);
  for (int round = 0; round < 60; ++round) {
    Grid const values = drawn.values(12, 4, round % 2 == 0);
    WeightList const weights = drawn.weights(4);
    for (std::size_t criterion = 0; criterion < 4; ++criterion) {
      WeightEffect const effect = weight_effect(values, weights, 3, criterion, 4);
      for (double w = 0.005; w < 1; w += 0.01) {
        bool near_an_edge = false;
        bool inside = false;
        for (WeightInterval const& range : effect.inside) {
          near_an_edge = near_an_edge || std::abs(range.from - w) < 1e-6 || std::abs(range.to - w) < 1e-6;
          inside = inside || (range.from <= w && w <= range.to);
        }
        if (near_an_edge) continue;
        std::vector<int> const ranks = competition_ranks(additive(values, moved(weights, criterion, w)).totals);
        CHECK(inside == (ranks[3] <= 4));
      }
    }
  }
}

TEST_CASE("the total is told for any weight of one criterion") {
  WeightList const row{0.2, 0.8, unknown};
  WeightList const weights{0.5, 0.25, 0.25};
  CHECK(total_with(row, weights, 0, 0.5) == doctest::Approx((0.1 + 0.2) / 0.75));
  CHECK(total_with(row, weights, 0, 1) == 0.2);
  CHECK(total_with(row, weights, 0, 0) == doctest::Approx(0.8));
  CHECK_FALSE(is_known(total_with(row, weights, 2, 1)));
  CHECK(total_with(WeightList{0.4, 0.6}, WeightList{1, 0}, 0, 0.5) == doctest::Approx(0.5));
}

TEST_CASE("the least weight that changes hands makes two level, and nothing less does") {
  Drawn drawn(23);
  int swapped = 0;
  for (int round = 0; round < 300; ++round) {
    Grid const values = drawn.values(2, 4, false);
    WeightList const weights = drawn.weights(4);
    bool const first_above = total(row_of(values, 0), weights) >= total(row_of(values, 1), weights);
    auto const above = row_of(values, first_above ? 0 : 1);
    auto const other = row_of(values, first_above ? 1 : 0);
    auto const move = smallest_swap(above, other, weights);
    double best_gain = 1;
    for (std::size_t i = 0; i < 4; ++i) best_gain = std::min(best_gain, above[i] - other[i]);
    CHECK(move.has_value() == (best_gain <= 0));
    if (!move) continue;
    ++swapped;
    CHECK(total(above, move->weights) == doctest::Approx(total(other, move->weights)));
    double changes = 0;
    double whole = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      CHECK(move->weights[i] >= -1e-15);
      whole += move->weights[i];
      changes += std::abs(move->weights[i] - weights[i]);
    }
    CHECK(whole == doctest::Approx(1));
    CHECK(changes / 2 == doctest::Approx(move->moved));
    // No other weights within a shorter way bring the other up.
    for (int attempt = 0; attempt < 200; ++attempt) {
      WeightList const towards = drawn.weights(4);
      double way = 0;
      for (std::size_t i = 0; i < 4; ++i) way += std::abs(towards[i] - weights[i]) / 2;
      double const part = std::min(1.0, 0.999 * move->moved / way);
      WeightList near = weights;
      for (std::size_t i = 0; i < 4; ++i) near[i] += part * (towards[i] - weights[i]);
      CHECK(total(above, near) > total(other, near));
    }
  }
  CHECK(swapped > 100);
}

TEST_CASE("two that are swapped already move nothing, and one that is worse in all is never swapped") {
  CHECK(smallest_swap(WeightList{0.2, 0.2}, WeightList{0.4, 0.4}, WeightList{0.5, 0.5})->moved == 0);
  CHECK_FALSE(smallest_swap(WeightList{0.9, 0.9}, WeightList{0.4, 0.4}, WeightList{0.5, 0.5}));
  auto const move = smallest_swap(WeightList{0.9, 0.2}, WeightList{0.4, 0.4}, WeightList{0.5, 0.5});
  CHECK(move->moved == doctest::Approx(0.15 / 0.7));
}

TEST_CASE("with unknown values the move is between two criteria, and makes two level") {
  Drawn drawn(24);
  int swapped = 0;
  for (int round = 0; round < 200; ++round) {
    Grid values = drawn.values(2, 4, true);
    values.at(0, 1) = unknown;
    WeightList const weights = drawn.weights(4);
    if (total(row_of(values, 0), weights) < total(row_of(values, 1), weights)) continue;
    auto const move = smallest_swap(row_of(values, 0), row_of(values, 1), weights);
    if (!move) continue;
    ++swapped;
    CHECK(move->between_two);
    CHECK(total(row_of(values, 0), move->weights) == doctest::Approx(total(row_of(values, 1), move->weights)));
  }
  CHECK(swapped > 20);
}

TEST_CASE("the total and the value that a rank asks for") {
  WeightList const totals{0.9, 0.5, 0.7, unknown};
  CHECK(*total_for_rank(totals, 1, 1) == 0.9);
  CHECK(*total_for_rank(totals, 1, 2) == 0.7);
  CHECK_FALSE(total_for_rank(totals, 1, 3));
  CHECK(*total_for_rank(totals, 3, 3) == 0.5);
  CHECK_FALSE(total_for_rank(totals, 1, 0));
  WeightList const weights{0.5, 0.25, 0.25};
  CHECK(*value_for_total(WeightList{0.2, 0.8, 0.4}, weights, 0, 0.5) == doctest::Approx(0.4));
  CHECK(*value_for_total(WeightList{unknown, 0.8, unknown}, weights, 0, 0.5) == doctest::Approx(0.35));
  CHECK_FALSE(value_for_total(WeightList{1, 1}, WeightList{1, 0}, 1, 0.5));
}

}  // namespace claves
