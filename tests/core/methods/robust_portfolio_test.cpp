#include "core/methods/robust_portfolio.h"

#include <doctest/doctest.h>

namespace claves {
namespace {

constexpr std::uint64_t plenty = 100'000;

}  // namespace

TEST_CASE("an item's share is how often it is in the best portfolio") {
  PortfolioProblem problem;
  problem.cap = 2;
  problem.capacities = {10};
  problem.items = {{0, {{0, 4}}}, {0, {{0, 5}}}, {0, {{0, 6}}}, {0, {{0, 11}}}};
  RobustPortfolio robust(problem);
  CHECK(robust.share(0) == 0);
  for (int second = 0; second < 10; ++second) {
    // The first is always worth most; the second beats the third in three of ten.
    double const values[]{9, second < 3 ? 5.0 : 2.0, 4, 100};
    CHECK(robust.add(values, plenty));
  }
  CHECK(robust.samples() == 10);
  CHECK(robust.share(0) == 1);
  CHECK(robust.share(1) == 0.3);
  CHECK(robust.share(2) == 0.7);
  CHECK(robust.share(3) == 0);
  CHECK(robust.membership(0) == CoreMembership::Core);
  CHECK(robust.membership(1) == CoreMembership::Borderline);
  CHECK(robust.membership(3) == CoreMembership::Exterior);
}

TEST_CASE("the start that one sample gives the next does not change what is found") {
  PortfolioProblem problem;
  problem.capacities = {50, 40};
  for (std::size_t i = 0; i < 12; ++i)
    problem.items.push_back({0, {{i % 2, static_cast<double>(3 + i * 7 % 13)}}});
  RobustPortfolio robust(problem);
  std::vector<double> counts(12, 0);
  for (std::size_t sample = 0; sample < 50; ++sample) {
    PortfolioProblem alone = problem;
    std::vector<double> values;
    for (std::size_t i = 0; i < 12; ++i) {
      // No two sums are equal, so that the best portfolio is the only one.
      alone.items[i].value =
          static_cast<double>((sample * 37 + i * 101) % 53) + static_cast<double>(1 << i) / 8192;
      values.push_back(alone.items[i].value);
    }
    robust.add(values, plenty);
    for (std::size_t const i : solve_portfolio(alone, plenty).chosen) counts[i] += 1;
  }
  for (std::size_t i = 0; i < 12; ++i) CHECK(robust.share(i) == counts[i] / 50);
}

TEST_CASE("what cannot be chosen at all is not counted") {
  PortfolioProblem problem;
  problem.cap = 0;
  problem.items = {{1, {}}};
  problem.must = {0};
  RobustPortfolio robust(problem);
  double const values[]{1};
  CHECK_FALSE(robust.add(values, plenty));
  CHECK(robust.samples() == 0);
  CHECK(robust.unproved() == 1);
}

}  // namespace claves
