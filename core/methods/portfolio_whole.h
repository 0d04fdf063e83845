// A portfolio problem in whole numbers, with what is decided beforehand taken out of it; and smaller problems
// left of one once a bound has decided items.
#pragma once

#include "core/methods/dual_bound.h"
#include "core/methods/portfolio.h"

namespace claves {

struct WholePortfolio {
  WholeProblem problem;
  std::vector<std::size_t> items;  // by place in `problem`, the place in the portfolio problem
  std::vector<std::size_t> taken;  // chosen beforehand
  Whole taken_value = 0;
  bool impossible = false;  // already seen
};

struct PortfolioScales {
  WholeScale value;
  std::vector<WholeScale> amounts;  // by capacity
};

WholePortfolio whole_portfolio(PortfolioProblem const& problem, PortfolioScales& scales);

Whole worthless(WholePortfolio const& made);  // below the value of any choice

// The items that `box` leaves open, for choices that are worth more than `beaten` in all.
WholePortfolio narrowed(WholePortfolio const& from, WholeBox const& box, Whole beaten);

}  // namespace claves
