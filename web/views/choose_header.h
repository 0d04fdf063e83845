// The head of the accounts screen: how full the programme is, what to do next and why, and what adds to it.
#pragma once

#include <optional>
#include <string>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct NextStep {
  std::string sentence;
  AccountId account;  // to look at; none: nothing to look at
};
NextStep next_choice(Screen const& screen);

struct HeaderEvent {
  AccountId look_at;  // none: nothing was pressed
  bool add_account = false;
};
HeaderEvent choose_header(Ui& ui, Screen const& screen, Requests& requests);

// "6 of 8 key accounts", and the cap to be changed.
void cap_popover(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
