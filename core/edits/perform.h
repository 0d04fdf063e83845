// The only code that changes a workspace. The questions come first and change nothing; `carry_out` then does
// all of it. An error's `where` is "kind.field" of the operation at fault, its `detail` the offending value.
#pragma once

#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/edits/step.h"

namespace claves {

// What holds whatever the workspace holds: kind and field exist, the value has the field's type and keeps its
// limits. Steps that were read from a file are checked no further: what they refer to may have been removed by
// somebody else in the meantime.
Result<> check_values(Workspace const& workspace, std::span<Operation const> operations);

// The operations that change something: of several that set one field, the last; none that sets what is set, or
// brings back what the step makes. So a step may set `removed` to false of all that it wants to be there.
std::vector<Operation> effective(Workspace const& workspace, std::vector<Operation> operations);

// What depends on the present state, for effective operations: what is referred to exists or is made by the
// same step, what is made has its required texts, what was removed is first brought back (`removed` set to
// false in the same step), and a closed review stands.
Result<> check_state(Workspace const& workspace, std::span<Operation const> operations);

// By operation: the value that it replaced; nothing where the entity did not exist before the step.
using Replaced = std::vector<std::optional<Value>>;

// A field that was written with a greater stamp keeps its value.
Replaced carry_out(Workspace& workspace, StampedStep const& step);

}  // namespace claves
