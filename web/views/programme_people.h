// The people of the firm, what each carries, and the dialogs to add, edit and remove them.
#pragma once

#include "web/screen.h"
#include "web/views/draft.h"
#include "web/widgets/ui.h"

namespace claves {

class ProgrammePeople {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_person(Ui& ui, Screen const& screen, Requests& requests, Person const& person, Load const& load);
  void draw_editing(Ui& ui, Screen const& screen, Requests& requests);
  void draw_successor(Ui& ui, Screen const& screen);
  void draw_removing(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Person> editing_;
  PersonId removing_;  // somebody who carries something: it is asked first
  PersonId successor_;
};

}  // namespace claves
