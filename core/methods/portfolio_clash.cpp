#include <algorithm>

#include "core/methods/portfolio_prices.h"

namespace claves {
namespace {

// The problem with only some of what was asked for. Nothing is worth anything: only whether it can be done
// counts.
PortfolioProblem with_only(PortfolioProblem const& problem, std::vector<PortfolioAsk> const& asks) {
  PortfolioProblem only;
  only.items = problem.items;
  for (PortfolioItem& item : only.items) {
    item.value = 0;
    item.efforts.clear();
  }
  for (PortfolioAsk const ask : asks) {
    switch (ask.limit) {
      case PortfolioLimit::Cap:
        only.cap = problem.cap;
        break;
      case PortfolioLimit::Capacity:
        for (std::size_t i = 0; i < problem.items.size(); ++i)
          for (PortfolioEffort const& effort : problem.items[i].efforts)
            if (effort.capacity == ask.place)
              only.items[i].efforts.push_back({only.capacities.size(), effort.amount});
        only.capacities.push_back(problem.capacities[ask.place]);
        break;
      case PortfolioLimit::Group:
        only.groups.push_back(problem.groups[ask.place]);
        break;
      case PortfolioLimit::Must:
        only.must.push_back(problem.must[ask.place]);
        break;
      case PortfolioLimit::MustNot:
        only.must_not.push_back(problem.must_not[ask.place]);
        break;
    }
  }
  return only;
}

class Clash {
 public:
  Clash(PortfolioProblem const& problem, std::uint64_t most_nodes) : problem_(problem), nodes_(most_nodes) {}

  bool is_impossible(std::vector<PortfolioAsk> const& asks) {
    PortfolioChoice const choice = solve_portfolio(with_only(problem_, asks), nodes_);
    return choice.state == PortfolioState::Infeasible;
  }

  // Leaves out as much as it can, in pieces of half, a quarter ... down to one.
  std::vector<PortfolioAsk> least() {
    std::vector<PortfolioAsk> asks = all_asks(problem_);
    if (!is_impossible(asks)) return {};
    for (std::size_t piece = std::max<std::size_t>(asks.size() / 2, 1);;
         piece = std::max<std::size_t>(piece / 2, 1)) {
      for (std::size_t from = 0; from < asks.size();) {
        std::size_t const to = std::min(from + piece, asks.size());
        std::vector<PortfolioAsk> rest(asks.begin(), asks.begin() + static_cast<std::ptrdiff_t>(from));
        rest.insert(rest.end(), asks.begin() + static_cast<std::ptrdiff_t>(to), asks.end());
        if (is_impossible(rest))
          asks = std::move(rest);
        else
          from = to;
      }
      if (piece == 1) return asks;
    }
  }

 private:
  PortfolioProblem const& problem_;
  std::uint64_t nodes_;
};

}  // namespace

std::vector<PortfolioAsk> clash(PortfolioProblem const& problem, std::uint64_t most_nodes) {
  return Clash(problem, most_nodes).least();
}

}  // namespace claves
