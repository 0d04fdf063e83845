// The edits of the portfolio's page, each one step.
#pragma once

#include <string>

#include "core/rules/portfolio.h"
#include "web/screen.h"

namespace claves {

// Who enters and who leaves where the chosen accounts take the place of the present ones.
struct PortfolioChange {
  std::vector<PortfolioCandidate> enter;
  std::vector<PortfolioCandidate> leave;

  bool is_none() const { return enter.empty() && leave.empty(); }
};
PortfolioChange change_to(KeyPortfolio const& portfolio, std::vector<std::size_t> const& chosen);

// Makes the change; each account's decision is kept with the reason.
void adopt(Screen const& screen, Requests& requests, PortfolioChange const& change, std::string const& reason);
void settle_beforehand(Requests& requests, Account const& account, Bound bound);
void add_segment_rule(Requests& requests, std::string const& sector);
void remove_segment_rule(Requests& requests, SegmentRule const& rule);

}  // namespace claves
