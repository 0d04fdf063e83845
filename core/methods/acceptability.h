// How often each alternative gets each rank over given samples of weights and values, by the definitions of
// SMAA-2 as they stand (Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007), in doubles. For tables of any unit
// and samples of any origin; core/methods/robustness.h is the quick way over many accounts.
//
// A total is sum(weight * value) in the order of the criteria. Totals that differ by rounding alone are equal
// (core/methods/ranking.h), and equal ones share the better rank: 1, 2, 2, 4. So a rank of an alternative is
// one more than the number of alternatives that are above it, as in R's package `smaa`.
#pragma once

#include <vector>

#include "core/methods/grid.h"

namespace claves {

struct SampledDecision {
  std::vector<Grid> values;  // alternatives by criteria: one table for all samples, or one for each
  Grid weights;              // criteria by column: one row for all samples, or one for each; a row adds up to 1
  std::size_t cap = 0;       // how many are chosen; 0: that is not asked
  bool ranks = true;         // tell all ranks apart, and compare all pairs

  std::size_t samples() const { return values.size() > 1 ? values.size() : weights.rows; }
};

struct Acceptability {
  std::size_t samples = 0;
  std::vector<double> first;       // by alternative: its share of samples in which it is at rank 1
  std::vector<double> under_cap;   // at ranks 1 to cap; empty where that is not asked
  Grid ranks;                      // by alternative and rank; empty where that is not asked
  Grid wins;                       // by alternative and rival: its total is greater; empty with `ranks`
  Grid central_weights;            // the mean of the weights with which it is first; unknown where it never is
  std::vector<double> confidence;  // of the tables: where it is first with those weights; unknown likewise
};

// There are alternatives and samples, and all tables have the same size.
Acceptability acceptability(SampledDecision const& decision);

}  // namespace claves
