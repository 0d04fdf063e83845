// Better and better choices by leaving some items out, filling up anew and exchanging (iterated local search,
// Lourenço, Martin & Stützle 2003), always with the same numbers that look random.
#pragma once

#include "core/base/random.h"
#include "core/methods/whole_greedy.h"

namespace claves {

class WholeClimb {
 public:
  // `prices` by row: what an amount is worth, for telling good items from bad ones.
  WholeClimb(WholeProblem const& problem, WholeBox const& box, std::span<double const> prices, Chosen start);

  void climb(int rounds);
  Chosen const& best() const { return best_; }
  Whole value() const { return best_value_; }

 private:
  WholeProblem const& problem_;
  WholeBox box_;
  std::vector<double> worth_;  // by item, value for what its amounts are worth
  std::vector<double> order_;
  Chosen now_;
  Chosen best_;
  Whole now_value_ = 0;
  Whole best_value_ = 0;
  Random random_{0x5e1ec7};
};

}  // namespace claves
