// Choosing: all accounts in rank order, the map of them, the weights of the factors, and why each account
// stands where it does.
#pragma once

#include <memory>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class ChooseView {
 public:
  ChooseView();
  ~ChooseView();
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claves
