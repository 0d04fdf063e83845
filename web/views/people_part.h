// The part of an account's page with people: our team in its six roles, and the contacts at the customer.
#pragma once

#include "web/views/draft.h"
#include "web/widgets/ui.h"

namespace claves {

class PeoplePart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_team(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_role(Ui& ui, Screen const& screen, Requests& requests, Account const& account, TeamRole role);
  void draw_contacts(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_contact(Ui& ui, Screen const& screen, Requests& requests, Contact const& contact);
  void draw_dialogs(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Person> person_;
  Draft<Contact> contact_;
};

}  // namespace claves
