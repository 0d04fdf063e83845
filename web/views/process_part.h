// The part of an account's page that walks it through the five stages: their exit criteria, moving on, going
// back.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class ProcessPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_stage(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_moves(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_dialog(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void move(Screen const& screen, Requests& requests, Account const& account, Stage to);

  AccountId account_;  // whose stage is looked at
  Stage looked_at_ = Stage::None;
  Stage moving_to_ = Stage::None;  // while the user is asked
  std::string reason_;
};

}  // namespace claves
