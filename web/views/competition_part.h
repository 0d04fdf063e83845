// The part of an account's page about competitors: who sits where, how strong they are beside us, what
// neutralises them, and the actions that do (C6, D4).
#pragma once

#include "web/views/action_dialog.h"

namespace claves {

class CompetitionPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  struct Of;  // of one pass
  void draw_next(Of const& of);
  void draw_rivalry(Of const& of, Rivalry const& rivalry);
  void draw_ways(Of const& of, Rivalry const& rivalry);
  void draw_dialogs(Of const& of);

  Draft<Rivalry> rivalry_;
  Draft<Competitor> competitor_;
  ActionDialog action_;
};

}  // namespace claves
