// Workspace and history: the only door through which edits pass.
#pragma once

#include "core/base/result.h"
#include "core/edits/history.h"

namespace claves {

class Session {
 public:
  explicit Session(Actor actor) : clock_(actor) {}

  Workspace const& workspace() const { return workspace_; }
  History const& history() const { return history_; }
  std::uint64_t revision() const { return history_.steps().size(); }  // one more with every step

  // Checks all operations, then performs all or none. An error's `where` is "kind.field" of the operation at
  // fault. A step that would change nothing is no step: it succeeds and leaves no trace. Operations that change
  // nothing are left out of it.
  Result<> perform(Step step, Moment now);
  Result<> undo(Moment now);  // Missing where there is nothing to undo
  Result<> redo(Moment now);

  // Lives a step again that was read from the journal or a file. Steps come in the order in which they were
  // lived. Of one field the greatest stamp wins; what lost stays in the history.
  Result<> replay(StampedStep step);

 private:
  void live(StampedStep step);

  Workspace workspace_;
  History history_;
  Clock clock_;
};

}  // namespace claves
