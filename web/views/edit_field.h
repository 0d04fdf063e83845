// A labelled control for any field of the model, made from the field's own declaration: what it may hold, what
// it is called, and why a value was refused. Leaving it performs one step.
//
//   edit_field(ui, screen, requests, account.id, &Account::aim, {.step = StepName::EditAccount, .subject =
//   account.name});
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct EditOptions {
  StepName step = StepName::EditAccount;
  std::string_view subject = {};  // of the step
  std::string_view label = {};    // instead of the field's own
  std::string_view placeholder = {};
  std::string_view help = {};
  std::string_view suffix = {};  // a unit
  float width = 0;               // 0: all there is
  int min_lines = 2;             // of a long text
  bool hide_label = false;
};

struct FieldAt {
  Kind kind = Kind::Firm;
  std::uint64_t id = 0;
  std::uint8_t field = 0;
};

// Long texts (those without a limit of their own) are text areas, numbers number fields, days date fields;
// choices and references are selects. Off while the screen is not editable. The control's key is the field's
// name: draw it within a scope of the entity where several entities are edited on one screen.
void edit_field(Ui& ui, Screen const& screen, Requests& requests, FieldAt at, EditOptions const& options);

template <class Entity, class Type>
void edit_field(Ui& ui, Screen const& screen, Requests& requests, Id<Entity::kind> id, Type Entity::*member,
                EditOptions const& options) {
  edit_field(ui, screen, requests, FieldAt{Entity::kind, id.value, number_of(member)}, options);
}

// The same control over a value that is not in the workspace: it answers the new one once it was changed. Why
// the workspace refused it is shown where `at.id` is the id under which it was to be set.
std::optional<Value> field_control(Ui& ui, Screen const& screen, FieldAt at, Value const& held,
                                   EditOptions const& options);

// The entities of a kind that a reference may name, in reading order.
struct Named {
  std::uint64_t id = 0;
  std::string name;
};
std::vector<Named> named_entities(Workspace const& workspace, Kind kind);

}  // namespace claves
