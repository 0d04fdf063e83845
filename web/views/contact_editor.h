// The dialog in which a contact is made or edited: what their word can do, to whom they report, how we stand
// with them, and who of us knows them.
#pragma once

#include "web/views/action_dialog.h"

namespace claves {

class ContactEditor {
 public:
  void add(AccountId account);
  void open(Contact const& contact);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_fields(Ui& ui, Screen const& screen, Requests& requests);
  void draw_ties(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Contact> draft_;
  ActionDialog action_;
};

}  // namespace claves
