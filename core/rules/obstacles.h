// What stands in the way of an open action (D3): it waits for another one, its dates contradict each other, its
// resources are not granted, or nobody has it.
#pragma once

#include "core/rules/rows.h"

namespace claves {

struct Obstacles {
  Action const* waits_for = nullptr;  // that is still open; null: for nothing
  bool late_wait = false;             // and that one is due after this one
  bool begins_late = false;           // it is to begin after it is due
  bool not_granted = false;           // asked for, and not granted yet, or refused
  bool no_owner = false;              // nobody, or somebody who was removed

  bool holds_up() const { return waits_for != nullptr || begins_late || not_granted; }  // whoever has it
  bool any() const { return holds_up() || no_owner; }
};

// Of a closed action there are none.
Obstacles obstacles(Workspace const& workspace, Action const& action);

}  // namespace claves
