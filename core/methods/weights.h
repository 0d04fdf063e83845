// Weights of criteria: made a whole, from an order, from swings, and from several people.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace claves {

using WeightList = std::vector<double>;  // by criterion; of a whole of 1 where nothing else is said

// Any weights of a positive sum, as parts of a whole of 1. OutOfRange: one is negative or not usable (`where`
// is
// "[2]"), or all are zero (`where` is empty).
Result<WeightList> normalised_weights(std::span<double const> weights);

// From an order of importance: `ranks` by criterion, 1 for the most important, equal ones for equally important
// ones; only their order counts. The centroid of all weights that agree with the order: without ties
// w(k) = (1/n) * sum(1/i, i = k..n) (Barron & Barrett, Decision Quality Using Ranked Attribute Weights,
// Management Science 42(11), 1996). Criteria of one rank weigh the same, which leaves a simplex with one corner
// for each rank; its centroid is taken. OutOfRange: no criteria.
Result<WeightList> rank_order_centroid(std::span<int const> ranks);

// From swings: for each criterion, how much going from its worst to its best is wanted, with 100 for the most
// wanted swing and the others relative to it (von Winterfeldt & Edwards, Decision Analysis and Behavioral
// Research, 1986). OutOfRange: points are not from 0 to 100 (`where` is "[2]"), or none are 100 (`where` is
// empty).
constexpr double most_wanted_swing = 100;
Result<WeightList> swing_weights(std::span<double const> points);

enum class Combination : std::uint8_t { Mean, Median };

// How far people are apart on one criterion, all weights being parts of a whole of 1.
struct Dispersion {
  double deviation = 0;  // standard deviation of the sample, n - 1 in the denominator; 0 of one person
  double least = 0;
  double greatest = 0;

  double range() const { return greatest - least; }
};

struct GroupWeights {
  WeightList weights;
  std::vector<Dispersion> dispersion;  // by criterion
};

// `people` are whole weights of the same criteria. The means add up to 1 by themselves; the medians are scaled
// so that they do. Missing: nobody. Malformed: not as many weights as the first has (`where` is "[2]").
// OutOfRange: all medians are zero.
Result<GroupWeights> combined_weights(std::vector<WeightList> const& people, Combination how);

}  // namespace claves
