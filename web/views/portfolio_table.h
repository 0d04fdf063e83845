// The accounts of the portfolio: which are in the best one, which are key now, how far each holds under other
// weights, and what was settled of it beforehand.
#pragma once

#include <optional>

#include "web/views/portfolio_work.h"
#include "web/widgets/ui.h"

namespace claves {

class PortfolioTable {
 public:
  // Answers the account that was opened.
  std::optional<AccountId> draw(Ui& ui, Screen const& screen, Requests& requests, PortfolioWork const& work);

 private:
  void choose_rows(PortfolioWork const& work);

  std::vector<std::size_t> rows_;
  bool all_ = false;
};

}  // namespace claves
