// What happened at a customer between reviews and calls for one: a merger, a reorganisation, a deal lost (D4).
#pragma once

#include "web/views/draft.h"

namespace claves {

class AccountEvents {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_event(Ui& ui, Screen const& screen, Requests& requests, AccountEvent const& event);

  Draft<AccountEvent> editing_;
};

}  // namespace claves
