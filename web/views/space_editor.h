// The dialog of one cell of the whitespace map: how the unit stands to the offering, what the customer knows,
// what it could bring; and the way from there to an
// opportunity, an action or a question (D6, D7).
#pragma once

#include "core/rules/whitespace.h"
#include "web/views/account_question.h"
#include "web/views/action_dialog.h"
#include "web/views/opportunity_editor.h"

namespace claves {

class SpaceEditor {
 public:
  void open(Account const& account, SpaceCell const& cell);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  std::string title(Screen const& screen) const;
  void draw_ways(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Whitespace> draft_;
  SpaceMove move_ = SpaceMove::None;
  OpportunityEditor opportunity_;
  ActionDialog action_;
  AccountQuestion question_;
};

Word move_words(SpaceMove move);  // what to do about a cell

}  // namespace claves
