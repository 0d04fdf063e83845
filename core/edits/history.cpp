#include "core/edits/history.h"

#include <set>

namespace claves {

Step inverse_of(LivedStep const& lived) {
  Step const& done = lived.stamped.step;
  Step inverse{done.name, done.subject, {}};
  std::set<std::pair<Kind, std::uint64_t>> made;
  for (std::size_t i = done.operations.size(); i-- > 0;) {
    Operation const& operation = done.operations[i];
    if (lived.before[i])
      inverse.operations.push_back({operation.kind, operation.id, operation.field, *lived.before[i]});
    else if (made.emplace(operation.kind, operation.id).second)
      inverse.operations.push_back({operation.kind, operation.id, 0, true});
  }
  return inverse;
}

void History::append(LivedStep step) {
  std::size_t const place = steps_.size();
  switch (step.stamped.origin) {
    case Origin::Edit:
      undoable_.push_back(place);
      redoable_.clear();
      break;
    case Origin::Undo:
      assert(!undoable_.empty());
      undoable_.pop_back();
      redoable_.push_back(place);
      break;
    case Origin::Redo:
      assert(!redoable_.empty());
      redoable_.pop_back();
      undoable_.push_back(place);
      break;
  }
  steps_.push_back(std::move(step));
}

LivedStep const* History::undoable() const { return undoable_.empty() ? nullptr : &steps_[undoable_.back()]; }

LivedStep const* History::redoable() const { return redoable_.empty() ? nullptr : &steps_[redoable_.back()]; }

}  // namespace claves
