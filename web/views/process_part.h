// The part of an account's page that walks it through the stages of the process: their exit criteria, time in
// stage, moving on, going back.
#pragma once

#include "core/rules/process.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class ProcessPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_stage(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                  StageList const& list);
  void draw_moves(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_dialog(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void move(Screen const& screen, Requests& requests, Account const& account, StageKey to);

  AccountId account_;  // whose stage is looked at
  StageKey looked_at_;
  StageKey moving_to_;  // while the user is asked
  std::string reason_;
};

}  // namespace claves
