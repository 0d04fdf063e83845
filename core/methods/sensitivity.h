// What would change a place: solved exactly, not sampled.
//
// With one criterion at weight w and the others scaled to 1 - w, every total is a quotient of two straight
// lines in w (of one line, where all its values are known), so "another is above this one" is the sign of a
// polynomial of degree two. Its roots, of all the others and in order, are every weight at which the place can
// change.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/methods/grid.h"
#include "core/methods/weights.h"

namespace claves {

struct WeightInterval {
  double from = 0;  // 0..1, both ends included
  double to = 1;
};

// What one criterion's weight would do to an alternative's place, from 0 to 1 with the others in proportion
// (equal where they weigh nothing).
struct WeightEffect {
  double now = 0;                      // 0..1
  std::vector<WeightInterval> inside;  // where the alternative is in the top, in ascending order
  std::optional<double> below;         // the nearest smaller weight at which it enters or leaves the top
  std::optional<double> above;         // the nearest greater one
};

// `values` as additive()'s: unknown ones are left out and the others' weights scaled up. `top` places are the
// top; none are in one of 0.
WeightEffect weight_effect(Grid const& values, std::span<double const> weights, std::size_t alternative,
                           std::size_t criterion, int top);

// The total of a row with one criterion at weight `at`, 0..1, and the others in proportion; unknown where
// nothing that weighs is known.
double total_with(std::span<double const> row, std::span<double const> weights, std::size_t criterion,
                  double at);

// The weights of one criterion, in ascending order and between 0 and 1, at which two alternatives change
// places.
std::vector<double> swap_points(Grid const& values, std::span<double const> weights, std::size_t one,
                                std::size_t other, std::size_t criterion);

// The least weight that must change hands so that another alternative catches up with the one above it.
struct WeightMove {
  WeightList weights;        // with which the two are level
  double moved = 0;          // part of the whole, 0..1: half the sum of all changes (L1)
  bool between_two = false;  // values are unknown: the least of all moves from one criterion to one other
};

// Nothing: no weights do it, for the other is worse wherever it matters. Without unknown values the move is the
// least of all: taken from where the one above gains most, and given to where it gains least, which is how to
// fill a knapsack that can be divided. Moves nothing where the other is level or above already.
std::optional<WeightMove> smallest_swap(std::span<double const> above, std::span<double const> other,
                                        std::span<double const> weights);

// The total that brings an alternative to `rank` (from 1) or better, the others being as they are. Nothing:
// any total does.
std::optional<double> total_for_rank(std::span<double const> totals, std::size_t alternative, int rank);

// The value of one criterion with which a row's total is `target`, all else as it is; any number, which no
// scale need reach. Nothing where the criterion weighs nothing.
std::optional<double> value_for_total(std::span<double const> row, std::span<double const> weights,
                                      std::size_t criterion, double target);

}  // namespace claves
