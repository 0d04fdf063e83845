// Choosing the key accounts as one portfolio: the best set beside the present one, what limits cost, how far it
// holds under other weights, and one step that makes it so.
#pragma once

#include "web/views/portfolio_steps.h"
#include "web/views/portfolio_table.h"

namespace claves {

class PortfolioView {
 public:
  // Answers the account that was opened.
  std::optional<AccountId> draw(Ui& ui, Screen const& screen, Requests& requests);
  // The open dialog, if any: after the page.
  void draw_dialog(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_verdict(Ui& ui, Screen const& screen);
  void draw_figures(Ui& ui, Screen const& screen);
  void draw_clash(Ui& ui, Screen const& screen);
  void draw_prices(Ui& ui, Screen const& screen);
  void draw_robust(Ui& ui, Screen const& screen);
  std::string_view no_adopting(Screen const& screen) const;

  PortfolioWork work_;
  PortfolioTable table_;
  WeightSpread spread_ = WeightSpread::Near;
  bool adopting_ = false;
  std::string reason_;
  std::string written_;  // as it stands in the field, left or not
};

}  // namespace claves
