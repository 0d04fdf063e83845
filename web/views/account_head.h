// The head of an account's page: who it is, its place in the programme, and what can be done with it as a
// whole.
#pragma once

#include "web/views/draft.h"
#include "web/views/membership.h"

namespace claves {

class AccountHead {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account, Membership& membership);
  // That it is no key account, and the way to make it one; on a phone it stands below the parts' tabs.
  void draw_not_key(Ui& ui, Screen const& screen, Account const& account, Membership& membership);
  void draw_editor(Ui& ui, Screen const& screen, Requests& requests);  // the dialog, while it is open

 private:
  void draw_menu(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                 Membership& membership);

  Draft<Account> draft_;
};

}  // namespace claves
