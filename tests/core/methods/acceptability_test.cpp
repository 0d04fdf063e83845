#include "core/methods/acceptability.h"

#include <doctest/doctest.h>

#include <numeric>

#include "core/base/random.h"
#include "core/methods/ranking.h"

namespace claves {
namespace {

Grid grid_of(std::size_t columns, std::vector<double> cells) {
  Grid grid(cells.size() / columns, columns);
  grid.cells = std::move(cells);
  return grid;
}

double part(Random& random) { return static_cast<double>(random.next() >> 40) / 0x1p24; }

SampledDecision made_decision(std::size_t alternatives, std::size_t criteria, std::size_t samples,
                              bool tables) {
  Random random(alternatives * 100 + criteria);
  SampledDecision decision;
  for (std::size_t t = 0; t < (tables ? samples : 1); ++t) {
    decision.values.emplace_back(alternatives, criteria);
    for (double& cell : decision.values.back().cells) cell = part(random);
  }
  decision.weights = Grid(samples, criteria);
  for (std::size_t s = 0; s < samples; ++s) {
    double sum = 0;
    for (std::size_t j = 0; j < criteria; ++j) sum += decision.weights.at(s, j) = part(random) + 1e-6;
    for (std::size_t j = 0; j < criteria; ++j) decision.weights.at(s, j) /= sum;
  }
  return decision;
}

}  // namespace

TEST_CASE("acceptability, counted by hand: three alternatives, four vectors of weights") {
  SampledDecision decision;
  decision.values = {grid_of(2, {1, 0, 0.6, 0.6, 0, 1})};
  decision.weights = grid_of(2, {0.9, 0.1, 0.7, 0.3, 0.5, 0.5, 0.2, 0.8});
  decision.cap = 2;
  // Totals: .9 .6 .1 | .7 .6 .3 | .5 .6 .5 (two at rank 2) | .2 .6 .8
  Acceptability const shares = acceptability(decision);
  CHECK(shares.samples == 4);
  CHECK(shares.ranks == grid_of(3, {0.5, 0.25, 0.25, 0.25, 0.75, 0, 0.25, 0.25, 0.5}));
  CHECK(shares.first == std::vector<double>{0.5, 0.25, 0.25});
  CHECK(shares.under_cap == std::vector<double>{0.75, 1, 0.5});
  CHECK(shares.wins == grid_of(3, {0, 0.5, 0.5, 0.5, 0, 0.75, 0.25, 0.25, 0}));
  CHECK(shares.central_weights.at(0, 0) == doctest::Approx(0.8));
  CHECK(shares.central_weights.at(1, 0) == 0.5);
  CHECK(shares.central_weights.at(2, 1) == 0.8);
  CHECK(shares.confidence == std::vector<double>{1, 1, 1});
}

TEST_CASE("confidence is the share of tables in which an alternative is first with its central weights") {
  SampledDecision decision;
  decision.values = {grid_of(2, {1, 0, 0, 0.5}), grid_of(2, {0.2, 0, 0, 0.4}), grid_of(2, {0.1, 0, 0, 0.9})};
  decision.weights = grid_of(2, {0.5, 0.5});  // one vector for all tables
  Acceptability const shares = acceptability(decision);
  CHECK(shares.samples == 3);
  CHECK(shares.first[0] == doctest::Approx(1 / 3.0));
  CHECK(shares.confidence[0] == doctest::Approx(1 / 3.0));
  CHECK(shares.confidence[1] == doctest::Approx(2 / 3.0));
  CHECK(shares.under_cap.empty());
}

TEST_CASE("an alternative that is never first has no central weights and no confidence") {
  SampledDecision decision;
  decision.values = {grid_of(1, {1, 0.5})};
  decision.weights = grid_of(1, {1});
  Acceptability const shares = acceptability(decision);
  CHECK_FALSE(is_known(shares.central_weights.at(1, 0)));
  CHECK_FALSE(is_known(shares.confidence[1]));
}

TEST_CASE("totals that differ by rounding alone share a rank") {
  SampledDecision decision;
  decision.values = {grid_of(3, {0.3, 0.2, 0.1, 0.1, 0.2, 0.3, 0.2, 0.2, 0.2})};
  decision.weights = grid_of(3, {1 / 3.0, 1 / 3.0, 1 / 3.0});
  Acceptability const shares = acceptability(decision);
  for (std::size_t i = 0; i < 3; ++i) CHECK(shares.ranks.at(i, 0) == 1);
  CHECK(shares.wins == Grid(3, 3));
}

TEST_CASE("without the matrices the shares are the same") {
  for (bool const tables : {false, true}) {
    SampledDecision decision = made_decision(60, 4, 80, tables);
    decision.values[0].at(3, 1) = unknown;  // its other weights count for more
    for (std::size_t j = 0; j < 4; ++j) decision.values[0].at(9, j) = decision.values[0].at(8, j);
    decision.cap = 7;
    Acceptability const all = acceptability(decision);
    decision.ranks = false;
    Acceptability const best = acceptability(decision);
    CHECK(best.first == all.first);
    CHECK(best.under_cap == all.under_cap);
    CHECK(best.ranks.rows == 0);
    for (std::size_t i = 0; i < 60; ++i) {
      CHECK(all.ranks.at(i, 0) == all.first[i]);
      double under = 0;
      for (std::size_t rank = 0; rank < 7; ++rank) under += all.ranks.at(i, rank);
      CHECK(under == doctest::Approx(all.under_cap[i]));
      double sum = 0;
      for (std::size_t rank = 0; rank < 60; ++rank) sum += all.ranks.at(i, rank);
      CHECK(sum == doctest::Approx(1));
      for (std::size_t rival = 0; rival < i; ++rival) CHECK(all.wins.at(i, rival) + all.wins.at(rival, i) <= 1);
    }
  }
}

}  // namespace claves
