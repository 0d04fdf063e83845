// Solves a portfolio problem in slices, and proves what it says (portfolio.h).
//
// The linear relaxation of all items decides most of them; what is left is branched and bounded, and where each
// item takes from one capacity at most a dynamic programme takes over if that does not end soon.
#pragma once

#include <memory>

#include "core/methods/portfolio_whole.h"

namespace claves {

class WholeLabels;
class WholeSearch;

struct PortfolioEffortLimits {
  std::uint64_t nodes_before_states = 1'000;  // of the search, before the dynamic programme is tried
  std::size_t most_states = 2'000'000;        // of it, alive at a time: some 100 bytes each
};

class PortfolioSearch {
 public:
  // The problem was checked. `known`: a choice that keeps to everything, from which to start; empty: none.
  explicit PortfolioSearch(PortfolioProblem const& problem, std::vector<std::size_t> const& known = {},
                           PortfolioEffortLimits limits = {});
  ~PortfolioSearch();
  PortfolioSearch(PortfolioSearch&&) noexcept;
  PortfolioSearch& operator=(PortfolioSearch&&) noexcept;

  // Goes on for about so many nodes. True once the answer is proved.
  bool advance(std::uint64_t nodes);
  PortfolioChoice choice() const;
  std::uint64_t nodes() const;  // used so far
  PortfolioState state() const { return state_; }

 private:
  void narrow();
  void advance_search(std::uint64_t nodes);
  void start_states();
  void advance_states(std::uint64_t nodes);
  void keep(std::vector<char> const& chosen);
  void end();
  std::uint64_t nodes_of_states() const;

  PortfolioEffortLimits limits_;
  PortfolioScales scales_;
  WholePortfolio now_;
  std::unique_ptr<WholeSearch> search_;
  std::unique_ptr<WholeLabels> labels_;
  std::vector<std::size_t> best_;
  Whole best_value_ = 0;
  Whole bound_ = 0;
  bool found_ = false;
  bool tried_states_ = false;
  int times_narrowed_ = 0;
  std::uint64_t nodes_ = 0;  // of what is no longer there
  PortfolioState state_ = PortfolioState::Running;
};

// To the end, or until so many nodes were used.
PortfolioChoice solve_portfolio(PortfolioProblem const& problem, std::uint64_t most_nodes,
                                std::vector<std::size_t> const& known = {});

}  // namespace claves
