// Weights from comparing criteria two by two (the analytic hierarchy process; Saaty, The Analytic Hierarchy
// Process, 1980): the cell (i, j) says how many times as important i is as j.
//
//   TRY(check_pairwise(ratios));
//   Pairwise const judged = pairwise(ratios);   // judged.weights, judged.consistency_ratio
#pragma once

#include <array>
#include <optional>

#include "core/base/result.h"
#include "core/methods/grid.h"
#include "core/methods/weights.h"

namespace claves {

constexpr std::size_t pairwise_limit = 500;  // criteria
constexpr double acceptable_ratio = 0.1;     // Saaty's limit of what is consistent enough

// The consistency index that matrices filled by chance have on average, by order from 1 (Saaty 1980, p. 21).
inline constexpr std::array<double, 15> random_indices{0,    0,    0.58, 0.90, 1.12, 1.24, 1.32, 1.41,
                                                       1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59};

// Whether the matrix is square, complete, positive, 1 on its diagonal and reciprocal. A cell may lie from what
// the one across it asks for by a billionth of that, or by what `slack` says for it (a cell written "0.33").
// Missing, OutOfRange, Refused (not reciprocal): `where` is "[1][2]", `detail` the figure; of a cell that is
// not reciprocal, both figures. Malformed: not square; `detail` is "3/4" for rows and columns. TooLarge.
Result<> check_pairwise(Grid const& ratios, Grid const* slack = nullptr);

// Three criteria of which the first is `first_second` times the second, that `second_third` times the third,
// and so the first would be their product times the third.
struct Triple {
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t third = 0;
  double said = 1;        // of the first against the third
  double consistent = 1;  // what the other two comparisons come to
  double factor = 1;      // the greater of the two over the smaller; 1 is consistent
};

struct Pairwise {
  WeightList weights;                       // the principal eigenvector
  double largest_eigenvalue = 0;            // of n consistent criteria n, else more
  double consistency_index = 0;             // (largest eigenvalue - n) / (n - 1), not below 0
  std::optional<double> consistency_ratio;  // the index over the random one; none beyond 15 criteria
  std::optional<Triple> most_inconsistent;  // the first of the greatest factor; none where all are consistent
};

Pairwise pairwise(Grid const& ratios);  // checked before

}  // namespace claves
