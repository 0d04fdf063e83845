// The dialog in which an action is made or edited. Keep one per view and draw it once per pass.
//
//   if (button(ui, "add", ...)) dialog_.open(new_action(screen, account));
//   if (action_row(ui, screen, requests, action)) dialog_.open(action);
//   dialog_.draw(ui, screen, requests);
#pragma once

#include "web/views/draft.h"

namespace claves {

// Of the account's owner, due in two weeks. Nothing is made yet.
Action new_action(Screen const& screen, Account const& account);

class ActionDialog {
 public:
  void open(Action action) { draft_.open(std::move(action)); }  // one without account asks for it
  void draw(Ui& ui, Screen const& screen, Requests& requests);
  bool is_open() const { return draft_.is_open(); }

 private:
  void draw_fields(Ui& ui, Screen const& screen);

  Draft<Action> draft_;
};

// The objectives of the action's account, "none" first, as a select.
void choose_objective(Ui& ui, Screen const& screen, Action& action);

}  // namespace claves
