// The part of an account's page with the customer's people: the relationship map, where the account hangs by
// one thread, and every contact (D6).
#pragma once

#include "core/rules/relationships.h"
#include "web/views/contact_editor.h"

namespace claves {

class RelationshipsPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  struct Of;  // of one pass
  void draw_next(Of const& of);
  void draw_map(Of const& of);
  void draw_contacts(Of const& of);
  void draw_contact(Of const& of, ContactStanding const& standing);

  ContactEditor editor_;
};

}  // namespace claves
