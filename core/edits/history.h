// Every step that was ever performed, in order, with what it replaced. Only grows. Undo, "what changed since"
// and the audit of a decision read it.
#pragma once

#include <span>

#include "core/edits/perform.h"

namespace claves {

struct LivedStep {
  StampedStep stamped;
  Replaced before;  // by operation
};

// The step that takes it back: what it made is removed, what it changed gets its old value, last one first.
Step inverse_of(LivedStep const& lived);

class History {
 public:
  std::span<LivedStep const> steps() const { return steps_; }
  // An undoing step takes back `undoable`, a redoing one brings back `redoable`, which are not null then.
  void append(LivedStep step);

  // The step that undo would undo, and redo would bring back; null where there is none.
  LivedStep const* undoable() const;
  LivedStep const* redoable() const;

 private:
  std::vector<LivedStep> steps_;
  std::vector<std::size_t> undoable_;  // places in steps_, the last one on top
  std::vector<std::size_t> redoable_;  // places of the undoing steps
};

}  // namespace claves
