#include "web/views/portfolio_work.h"

#include <algorithm>

#include "core/rules/key_robustness.h"

namespace claves {
namespace {

constexpr std::uint64_t most_nodes = 200'000;  // then the best found is shown as such
constexpr std::uint64_t nodes_a_price = 5'000;
constexpr std::uint64_t nodes_a_sample = 2'000;
constexpr std::uint64_t nodes_for_clash = 2'000;
constexpr std::size_t samples_in_all = 400;
constexpr std::size_t items_a_slice = 3'000;  // solved anew, a sample each: a few ms
constexpr std::uint64_t seed = 2008;

std::size_t nodes_a_slice(KeyPortfolio const& portfolio) {
  return std::max<std::size_t>(items_a_slice / std::max<std::size_t>(portfolio.candidates.size(), 1), 1);
}

WeightRules rules_for(Weights const& weights, WeightSpread spread) {
  std::span<double const> const chosen(weights.data(), weights.size());
  WeightRules rules = WeightRules::around(chosen, spread == WeightSpread::Near ? near_width : 1);
  // What the firm gives no weight has none.
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (!(chosen[i] > 0)) rules.ranges[i] = {0, 0};
  return rules;
}

}  // namespace

std::size_t PortfolioWork::samples() const { return weights_ ? weights_->size() : samples_in_all; }

void PortfolioWork::begin(Screen const& screen, WeightSpread spread) {
  *this = PortfolioWork{};
  revision_ = screen.session.revision();
  spread_ = spread;
  portfolio_ = key_portfolio(screen.workspace, screen.findings.scoring());
  if (portfolio_.candidates.empty()) {
    step_ = Part::Done;
    return;
  }
  search_.emplace(portfolio_.problem);
}

void PortfolioWork::solve() {
  bool const done = search_->advance(nodes_a_slice(portfolio_));
  gave_up_ = !done && search_->nodes() >= most_nodes;
  choice_ = search_->choice();
  if (!done && !gave_up_) return;
  search_.reset();
  step_ = Part::Price;
  if (choice_.state == PortfolioState::Infeasible) {
    clash_ = claves::clash(portfolio_.problem, nodes_for_clash);
    step_ = Part::Done;
    return;
  }
  std::vector<double> more;  // another person with the same hours
  for (PortfolioManager const& manager : portfolio_.managers) more.push_back(manager.hours);
  if (!gave_up_) pricing_.emplace(portfolio_.problem, choice_, nodes_a_price, std::move(more));
}

void PortfolioWork::price() {
  bool const done = !pricing_ || pricing_->advance(nodes_a_slice(portfolio_));
  if (!done) return;
  if (pricing_) prices_ = pricing_->prices();
  pricing_.reset();
  step_ = Part::Robust;
}

void PortfolioWork::begin_robust(Scoring const& scoring) {
  robust_.emplace(portfolio_.problem);
  auto samples = sample_weights(rules_for(scoring.weights, spread_), samples_in_all, seed);
  if (samples) weights_ = std::move(*samples);
}

void PortfolioWork::try_weights(Scoring const& scoring) {
  if (!robust_) begin_robust(scoring);
  std::size_t const until =
      weights_ ? std::min<std::size_t>(tried_ + nodes_a_slice(portfolio_), weights_->size()) : 0;
  for (; tried_ < until; ++tried_) {
    Weights weights = scoring.weights;
    for (std::size_t i = 0; i < weights.size(); ++i)
      weights[i] = static_cast<double>((*weights_)[tried_][i]) / weight_whole;
    robust_->add(scores_under(portfolio_, scoring, weights), nodes_a_sample);
  }
  if (!weights_ || tried_ == weights_->size()) step_ = Part::Done;
}

bool PortfolioWork::run(Screen const& screen, WeightSpread spread) {
  if (revision_ != screen.session.revision() || spread_ != spread) begin(screen, spread);
  switch (step_) {
    case Part::Solve:
      solve();
      break;
    case Part::Price:
      price();
      break;
    case Part::Robust:
      try_weights(screen.findings.scoring());
      break;
    case Part::Done:
      break;
  }
  return step_ != Part::Done;
}

}  // namespace claves
