// Operations that happen together: what one undo undoes.
//
//   Step step{StepName::EditAccount, account.name};
//   step.set(account.id, &Account::aim, "Be the filter on every line").set(account.id, &Account::owner, marta);
//   session.perform(std::move(step), now);
#pragma once

#include <string>
#include <vector>

#include "core/edits/operation.h"

namespace claves {

enum class StepName : std::uint8_t {
#define STEP_NAME(number, name) name = number,
#include "core/edits/step_names.def"
#undef STEP_NAME
};

struct Step {
  StepName name = StepName::EditAccount;
  std::string subject;  // what it is about, as the user calls it: "Muñoz Energía"; may be empty
  std::vector<Operation> operations;

  template <class Entity, class Type>
  Step& set(Id<Entity::kind> id, Type Entity::*member, std::type_identity_t<Type> value) {
    operations.push_back({Entity::kind, id.value, number_of(member), FieldType<Type>::read(value)});
    return *this;
  }
  template <class Entity>
  Step& remove(Id<Entity::kind> id) {
    return set(id, &Entity::removed, true);
  }

  friend bool operator==(Step const&, Step const&) = default;
};

// How a step came about; undo and redo are steps like any other, so history is never rewritten.
enum class Origin : std::uint8_t { Edit, Undo, Redo };

// A step with its place in time: what history, the journal and files hold.
struct StampedStep {
  Stamp stamp;
  Origin origin = Origin::Edit;
  Step step;

  friend bool operator==(StampedStep const&, StampedStep const&) = default;
};

}  // namespace claves
