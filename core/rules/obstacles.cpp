#include "core/rules/obstacles.h"

namespace claves {

Obstacles obstacles(Workspace const& workspace, Action const& action) {
  Obstacles found;
  if (!is_open(action.state)) return found;
  Action const* const before = workspace.table<Action>().find(action.depends_on);
  if (before != nullptr && is_open(before->state)) {
    found.waits_for = before;
    found.late_wait = before->due && action.due && action.due < before->due;
  }
  found.begins_late = action.start && action.due && action.due < action.start;
  found.not_granted = action.grant == Grant::Asked || action.grant == Grant::Refused;
  found.no_owner = workspace.table<Person>().find(action.owner) == nullptr;
  return found;
}

}  // namespace claves
