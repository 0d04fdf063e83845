// The part of an account's page with our team in its six roles (D5).
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
  void draw_dialogs(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Person> person_;
};

}  // namespace claves
