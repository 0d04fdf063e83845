#include "core/methods/robust_portfolio.h"

namespace claves {

bool RobustPortfolio::add(std::span<double const> values, std::uint64_t most_nodes) {
  for (std::size_t i = 0; i < problem_.items.size(); ++i) problem_.items[i].value = values[i];
  PortfolioChoice const choice = solve_portfolio(problem_, most_nodes, last_);
  if (choice.state != PortfolioState::Optimal) {
    ++unproved_;
    return false;
  }
  for (std::size_t const i : choice.chosen) ++counts_[i];
  last_ = choice.chosen;
  ++samples_;
  return true;
}

double RobustPortfolio::share(std::size_t item) const {
  return samples_ == 0 ? 0 : static_cast<double>(counts_[item]) / static_cast<double>(samples_);
}

CoreMembership RobustPortfolio::membership(std::size_t item) const {
  double const in = share(item);
  if (in >= core_from) return CoreMembership::Core;
  return in < exterior_below ? CoreMembership::Exterior : CoreMembership::Borderline;
}

}  // namespace claves
