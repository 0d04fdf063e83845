// An upper bound of a choice from prices of its rows (Lagrangian duality), free of rounding: the prices may
// come from anywhere, a linear programme in floating point for one, and the bound holds all the same.
//
//   bound = sum over items of max(0, value - price of its amounts) + sum over rows of price * limit
//
// Prices are rounded to multiples of 2^-bits; everything after that is integer arithmetic in 128 bits.
#pragma once

#include "core/methods/whole_problem.h"

namespace claves {

__extension__ using Wide = __int128;

// What is still open: an item may be chosen (high 1) or must be (low 1); the rows' limits as they now are.
struct WholeBox {
  std::vector<char> low;
  std::vector<char> high;
  std::vector<WholeRow> rows;

  explicit WholeBox(WholeProblem const& problem)
      : low(problem.size(), 0), high(problem.size(), 1), rows(problem.rows) {}
  bool is_open(std::size_t item) const { return low[item] != high[item]; }
};

class DualBound {
 public:
  // With `values` false all items are worth nothing: a bound below zero then proves that nothing is feasible.
  void compute(WholeProblem const& problem, WholeBox const& box, std::span<double const> prices,
               bool with_values = true);

  Whole whole() const;  // the greatest whole number that is not above the bound
  bool is_negative() const { return bound_ < 0; }
  // What the bound loses when an open item is decided against its sign, in 2^-bits: its value less the price of
  // its amounts.
  Wide gain(std::size_t item) const { return gains_[item]; }
  // Deciding an open item against its sign leaves no value above `beaten`.
  bool decides(std::size_t item, Whole beaten) const {
    Wide const loss = gains_[item] < 0 ? -gains_[item] : gains_[item];
    return bound_ - loss < (Wide{beaten} + 1) << bits_;
  }
  Wide bound() const { return bound_; }
  Wide price(std::size_t row) const { return prices_[row]; }
  int bits() const { return bits_; }

 private:
  std::vector<Wide> prices_;
  std::vector<Wide> gains_;
  Wide bound_ = 0;
  int bits_ = 0;
};

}  // namespace claves
