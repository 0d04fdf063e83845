// What each limit of a portfolio costs: how much more the best choice would be worth if the limit were one unit
// looser, or the wish were dropped. Solved anew for each, exactly, in slices.
#pragma once

#include "core/methods/portfolio_search.h"

namespace claves {

// One of the things that were asked for.
enum class PortfolioLimit : std::uint8_t { Cap, Capacity, Group, Must, MustNot };

struct PortfolioAsk {
  PortfolioLimit limit = PortfolioLimit::Cap;
  std::size_t place = 0;  // in the problem's list of them

  friend bool operator==(PortfolioAsk const&, PortfolioAsk const&) = default;
};

// All of them, in the order of the enumeration.
std::vector<PortfolioAsk> all_asks(PortfolioProblem const& problem);
// The problem with one more (a cap), so much more (a capacity), one member less (a group), or without the wish.
PortfolioProblem relaxed(PortfolioProblem problem, PortfolioAsk ask, double more = 1);

struct PortfolioPrice {
  PortfolioAsk ask;
  bool solved = false;  // false: not proved within the nodes; `gain` is what was found so far
  double gain = 0;      // never negative
};

class PortfolioPricing {
 public:
  // `choice` is the best one of the problem. `more`: by capacity, what is added to it; 1 where it is empty.
  PortfolioPricing(PortfolioProblem problem, PortfolioChoice const& choice, std::uint64_t nodes_each,
                   std::vector<double> more = {});

  bool advance(std::uint64_t nodes);  // true once all are priced
  std::vector<PortfolioPrice> const& prices() const { return prices_; }
  std::size_t priced() const { return at_; }

 private:
  PortfolioProblem problem_;
  std::vector<std::size_t> chosen_;
  double value_ = 0;
  std::uint64_t nodes_each_ = 0;
  std::vector<double> more_;
  std::vector<PortfolioPrice> prices_;
  std::optional<PortfolioSearch> search_;
  std::size_t at_ = 0;
};

// Why nothing can be chosen: limits of which none can be left out, together impossible to keep. Empty: they can
// be kept, or it was not found out within the nodes.
std::vector<PortfolioAsk> clash(PortfolioProblem const& problem, std::uint64_t most_nodes);

}  // namespace claves
