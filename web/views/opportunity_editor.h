// The dialog in which an opportunity is made or edited. A new one begins with the odds that D0 or the firm's
// own deals give it, and says where they come from.
#pragma once

#include "core/rules/pipeline.h"
#include "web/views/draft.h"

namespace claves {

// Of the account, with the usual odds. Nothing is made yet.
Opportunity new_opportunity(Screen const& screen, Account const& account);
// "65 %, the middle of what several published studies quote"
std::string odds_said(Screen const& screen, Odds const& odds);

class OpportunityEditor {
 public:
  void open(Opportunity opportunity) { draft_.open(std::move(opportunity)); }
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_fields(Ui& ui, Screen const& screen);

  Draft<Opportunity> draft_;
};

}  // namespace claves
