#include "core/session.h"

namespace claves {
namespace {

constexpr std::int64_t end_of_time_ms = 253'402'300'800'000;  // 10000-01-01T00:00Z

Result<> check_stamp(Stamp stamp) {
  if (stamp.actor.value == 0) return Error{Fault::Missing, "stamp.actor", {}};
  if (stamp.wall_ms < 0 || stamp.wall_ms >= end_of_time_ms)
    return Error{Fault::OutOfRange, "stamp.wall_ms", std::to_string(stamp.wall_ms)};
  return Nothing{};
}

Result<> check_origin(Origin origin, History const& history) {
  bool const is_first = (origin == Origin::Undo && history.undoable() == nullptr) ||
                        (origin == Origin::Redo && history.redoable() == nullptr);
  if (is_first) return Error{Fault::Missing, origin == Origin::Undo ? "undo" : "redo", {}};
  return Nothing{};
}

}  // namespace

Result<> Session::perform(Step step, Moment now) {
  TRY(check_values(workspace_, step.operations));
  step.operations = effective(workspace_, std::move(step.operations));
  TRY(check_state(workspace_, step.operations));
  if (!step.operations.empty()) live({clock_.issue(now), Origin::Edit, std::move(step)});
  return Nothing{};
}

// The inverse of a step that was checked needs no check, and may even open a closed review again.
Result<> Session::undo(Moment now) {
  TRY(check_origin(Origin::Undo, history_));
  live({clock_.issue(now), Origin::Undo, inverse_of(*history_.undoable())});
  return Nothing{};
}

Result<> Session::redo(Moment now) {
  TRY(check_origin(Origin::Redo, history_));
  live({clock_.issue(now), Origin::Redo, inverse_of(*history_.redoable())});
  return Nothing{};
}

Result<> Session::replay(StampedStep step) {
  TRY(check_stamp(step.stamp));
  TRY(check_origin(step.origin, history_));
  TRY(check_values(workspace_, step.step.operations));
  clock_.see(step.stamp);
  live(std::move(step));
  return Nothing{};
}

void Session::live(StampedStep step) {
  Replaced before = carry_out(workspace_, step);
  history_.append({std::move(step), std::move(before)});
}

}  // namespace claves
