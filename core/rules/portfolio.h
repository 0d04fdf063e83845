// Choosing the key accounts as one portfolio (D1.2, D1.5, D2): the accounts whose scores add up to the most,
// within the cap, the hours of each account manager, what was settled beforehand, and how many emerging ones or
// ones of a sector there shall be. What it is worth is compared with the present key accounts.
#pragma once

#include "core/methods/portfolio_prices.h"
#include "core/methods/robust_portfolio.h"
#include "core/rules/scoring.h"

namespace claves {

// Hours a month for an account without a plan, in a firm that has said nothing: two working days.
inline constexpr double assumed_hours_per_month = 16;

struct PortfolioCandidate {
  AccountId account;
  double score = 0;
  double hours = 0;      // a month
  bool assumed = false;  // hours are the firm's usual ones, or ours
  PersonId manager;
  Bound bound = Bound::Free;
  bool key = false;       // now
  bool emerging = false;  // as it was chosen, else as its factors propose
};

struct PortfolioManager {
  PersonId person;
  double hours = 0;  // a month, for key accounts
};

// Where a group comes from: the firm's emerging ones, or a rule for a sector.
struct PortfolioRule {
  bool emerging = false;
  Id<Kind::SegmentRule> segment;
  std::string sector;
  std::size_t at_least = 0;
};

struct KeyPortfolio {
  std::vector<PortfolioCandidate> candidates;  // as the problem's items, best first
  std::vector<PortfolioManager> managers;      // as its capacities
  std::vector<PortfolioRule> rules;            // as its groups
  PortfolioProblem problem;
  double usual_hours = 0;  // of an account without a plan

  std::vector<std::size_t> present() const;  // the places of the key accounts
  double value(std::vector<std::size_t> const& chosen) const;
};

KeyPortfolio key_portfolio(Workspace const& workspace, Scoring const& scoring);

// What the present key accounts do not keep to: the cap, a manager's hours, a rule, or what was settled.
std::vector<PortfolioAsk> broken_by(KeyPortfolio const& portfolio, std::vector<std::size_t> const& chosen);

// Scores of the candidates under other weights, in their order.
std::vector<double> scores_under(KeyPortfolio const& portfolio, Scoring const& scoring, Weights const& weights);

}  // namespace claves
