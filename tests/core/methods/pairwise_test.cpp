#include "core/methods/pairwise.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/base/random.h"

namespace claves {
namespace {

Grid matrix(std::vector<std::vector<double>> const& rows) {
  Grid grid(rows.size(), rows.front().size());
  for (std::size_t i = 0; i < rows.size(); ++i) std::copy(rows[i].begin(), rows[i].end(), grid.row(i));
  return grid;
}

// A reciprocal matrix from what stands above its diagonal, row by row.
Grid from_upper(std::size_t count, std::vector<double> const& upper) {
  Grid grid(count, count, 1);
  auto next = upper.begin();
  for (std::size_t i = 0; i < count; ++i)
    for (std::size_t j = i + 1; j < count; ++j) {
      grid.at(i, j) = *next;
      grid.at(j, i) = 1 / *next++;
    }
  REQUIRE(next == upper.end());
  return grid;
}

double printed(double number, double digits) { return std::round(number * digits) / digits; }

std::vector<double> printed(std::vector<double> numbers, double digits) {
  for (double& number : numbers) number = printed(number, digits);
  return numbers;
}

}  // namespace

TEST_CASE("the choice of a school (Saaty 1980)") {
  Grid const ratios =
      from_upper(6, {4, 3, 1, 3, 4, 7, 3, 1 / 5.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0, 1, 1 / 3.0, 3});
  REQUIRE(check_pairwise(ratios));
  Pairwise const judged = pairwise(ratios);
  CHECK(printed(judged.weights, 100) == WeightList{0.32, 0.14, 0.03, 0.13, 0.24, 0.14});
  CHECK(*judged.consistency_ratio > acceptable_ratio);
}

TEST_CASE("the wealth of seven nations (Saaty 1980)") {
  Grid const ratios =
      from_upper(7, {4,       9,       6,       6,       5, 5,       7,       5,       5,       3, 4,
                     1 / 5.0, 1 / 5.0, 1 / 7.0, 1 / 5.0, 1, 1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 2});
  Pairwise const judged = pairwise(ratios);
  CHECK(printed(judged.weights, 1000) == WeightList{0.427, 0.230, 0.021, 0.052, 0.052, 0.123, 0.094});
  CHECK(printed(judged.largest_eigenvalue, 100) == 7.61);
  CHECK(printed(*judged.consistency_ratio, 100) == 0.08);
}

TEST_CASE("the purchase of a house (Saaty, How to make a decision, EJOR 48, 1990)") {
  Grid const ratios = from_upper(8, {5,       3,       7,       6,       6,       1 / 3.0, 1 / 4.0,  //
                                     1 / 3.0, 5,       3,       3,       1 / 5.0, 1 / 7.0,           //
                                     6,       3,       4,       6,       1 / 5.0,                    //
                                     1 / 3.0, 1 / 4.0, 1 / 7.0, 1 / 8.0,                             //
                                     1 / 2.0, 1 / 5.0, 1 / 6.0,                                      //
                                     1 / 5.0, 1 / 6.0,                                               //
                                     1 / 2.0});
  Pairwise const judged = pairwise(ratios);
  CHECK(printed(judged.weights, 1000) == WeightList{0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333});
  CHECK(printed(judged.largest_eigenvalue, 1000) == 9.669);
  CHECK(printed(judged.consistency_index, 1000) == 0.238);
  CHECK(printed(*judged.consistency_ratio, 1000) == 0.169);
  // Neighbourhood against condition is 6, though both finances and size say that condition is more.
  REQUIRE(judged.most_inconsistent);
  CHECK(judged.most_inconsistent->factor > 50);
}

TEST_CASE("the brightness of four chairs (Saaty 1980)") {
  Pairwise const judged = pairwise(from_upper(4, {5, 6, 7, 4, 6, 4}));
  CHECK(printed(judged.weights, 100) == WeightList{0.62, 0.24, 0.1, 0.05});
  CHECK(printed(judged.largest_eigenvalue, 100) == 4.39);
  CHECK(printed(*judged.consistency_ratio, 100) == 0.14);
}

TEST_CASE("a consistent matrix gives back the weights that it was made of") {
  Random random(11);
  for (std::size_t count = 1; count <= 20; ++count) {
    WeightList weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back(1 + static_cast<double>(random.next() % 1000));
    weights = *normalised_weights(weights);
    Grid ratios(count, count);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t j = 0; j < count; ++j) ratios.at(i, j) = weights[i] / weights[j];
    REQUIRE(check_pairwise(ratios));
    Pairwise const judged = pairwise(ratios);
    for (std::size_t i = 0; i < count; ++i)
      CHECK(judged.weights[i] == doctest::Approx(weights[i]).epsilon(1e-12));
    CHECK(judged.largest_eigenvalue == doctest::Approx(static_cast<double>(count)).epsilon(1e-12));
    CHECK_FALSE(judged.most_inconsistent);
    CHECK(judged.consistency_ratio.has_value() == (count <= 15));
    if (judged.consistency_ratio) CHECK(*judged.consistency_ratio < 1e-12);
  }
}

TEST_CASE("the weights are an eigenvector, however inconsistent the matrix") {
  Random random(12);
  for (int round = 0; round < 200; ++round) {
    std::size_t const count = 3 + random.next() % 8;
    std::vector<double> upper;
    for (std::size_t i = 0; i < count * (count - 1) / 2; ++i) {
      double const strength = 1 + static_cast<double>(random.next() % 9);
      upper.push_back(random.next() % 2 ? strength : 1 / strength);
    }
    Grid const ratios = from_upper(count, upper);
    Pairwise const judged = pairwise(ratios);
    for (std::size_t i = 0; i < count; ++i) {
      double sum = 0;
      for (std::size_t j = 0; j < count; ++j) sum += ratios.at(i, j) * judged.weights[j];
      CHECK(sum / judged.largest_eigenvalue == doctest::Approx(judged.weights[i]).epsilon(1e-11));
    }
  }
}

TEST_CASE("the triple that is farthest from consistent is pointed out, with what would make it so") {
  Grid ratios = from_upper(4, {2, 4, 8, 2, 4, 2});
  CHECK_FALSE(pairwise(ratios).most_inconsistent);
  ratios.at(1, 3) = 1 / 4.0;
  ratios.at(3, 1) = 4;
  Triple const triple = *pairwise(ratios).most_inconsistent;
  CHECK(triple.first == 0);
  CHECK(triple.second == 1);
  CHECK(triple.third == 3);
  CHECK(triple.said == 8);
  CHECK(triple.consistent == 0.5);
  CHECK(triple.factor == 16);
}

TEST_CASE("matrices that compare nothing are refused, and the cell is named") {
  CHECK(check_pairwise(matrix({{1, 2}})).error() == Error{Fault::Malformed, "", "1/2"});
  CHECK(check_pairwise(Grid{}).error().fault == Fault::Missing);
  CHECK(check_pairwise(matrix({{1, unknown}, {0.5, 1}})).error() == Error{Fault::Missing, "[0][1]", ""});
  CHECK(check_pairwise(matrix({{1, 0}, {0.5, 1}})).error() == Error{Fault::OutOfRange, "[0][1]", "0"});
  CHECK(check_pairwise(matrix({{1, 2}, {-0.5, 1}})).error() == Error{Fault::OutOfRange, "[1][0]", "-0.5"});
  CHECK(check_pairwise(matrix({{1, 1 / 0.0}, {0, 1}})).error() == Error{Fault::OutOfRange, "[0][1]", "inf"});
  CHECK(check_pairwise(matrix({{1, 2}, {2, 1}})).error() == Error{Fault::Refused, "[1][0]", "2 * 2"});
  CHECK(check_pairwise(matrix({{1, 2}, {0.5, 3}})).error() == Error{Fault::Refused, "[1][1]", "3"});
  CHECK(check_pairwise(Grid(501, 501, 1)).error() == Error{Fault::TooLarge, "", "501"});
}

}  // namespace claves
