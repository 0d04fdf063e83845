// The page of one account: who it is, how far its plan is, and its parts.
#pragma once

#include <memory>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class AccountView {
 public:
  AccountView();
  ~AccountView();
  void draw(Ui& ui, Screen const& screen, Requests& requests);  // of screen.route.account

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claves
