#include "core/methods/portfolio_prices.h"

#include <algorithm>

namespace claves {

std::vector<PortfolioAsk> all_asks(PortfolioProblem const& problem) {
  std::vector<PortfolioAsk> asks;
  auto const add = [&](PortfolioLimit limit, std::size_t count) {
    for (std::size_t place = 0; place < count; ++place) asks.push_back({limit, place});
  };
  add(PortfolioLimit::Cap, problem.cap ? 1 : 0);
  add(PortfolioLimit::Capacity, problem.capacities.size());
  add(PortfolioLimit::Group, problem.groups.size());
  add(PortfolioLimit::Must, problem.must.size());
  add(PortfolioLimit::MustNot, problem.must_not.size());
  return asks;
}

PortfolioProblem relaxed(PortfolioProblem problem, PortfolioAsk ask, double more) {
  auto const place = static_cast<std::ptrdiff_t>(ask.place);
  switch (ask.limit) {
    case PortfolioLimit::Cap:
      ++*problem.cap;
      break;
    case PortfolioLimit::Capacity:
      problem.capacities[ask.place] += more;
      break;
    case PortfolioLimit::Group:
      if (problem.groups[ask.place].at_least > 0) --problem.groups[ask.place].at_least;
      break;
    case PortfolioLimit::Must:
      problem.must.erase(problem.must.begin() + place);
      break;
    case PortfolioLimit::MustNot:
      problem.must_not.erase(problem.must_not.begin() + place);
      break;
  }
  return problem;
}

PortfolioPricing::PortfolioPricing(PortfolioProblem problem, PortfolioChoice const& choice,
                                   std::uint64_t nodes_each, std::vector<double> more)
    : problem_(std::move(problem)),
      chosen_(choice.chosen),
      value_(choice.value),
      nodes_each_(nodes_each),
      more_(std::move(more)) {
  for (PortfolioAsk const ask : all_asks(problem_)) prices_.push_back({ask, false, 0});
}

bool PortfolioPricing::advance(std::uint64_t nodes) {
  if (at_ == prices_.size()) return true;
  PortfolioPrice& price = prices_[at_];
  bool const is_capacity = price.ask.limit == PortfolioLimit::Capacity;
  double const more = is_capacity && !more_.empty() ? more_[price.ask.place] : 1;
  if (!search_) search_.emplace(relaxed(problem_, price.ask, more), chosen_);
  bool const done = search_->advance(nodes);
  if (!done && search_->nodes() < nodes_each_) return false;
  PortfolioChoice const choice = search_->choice();
  price.solved = done;
  price.gain = std::max(0.0, choice.value - value_);
  search_.reset();
  return ++at_ == prices_.size();
}

}  // namespace claves
