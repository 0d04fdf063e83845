// What became different about an account since a moment: for the review ("what changed in the plan since the
// last one") and for the audit ("why is this account key"). What was set back is no change; what came and went
// is none.
//
//   Stamp const closed = workspace.table<Review>().stamp(review.value, number_of(&Review::state));
//   for (Change const& change : changes_since(workspace, history, account, closed)) ...
#pragma once

#include "core/edits/history.h"

namespace claves {

struct FieldChange {
  std::uint8_t field = 0;
  Value before;  // first of them; the default, of what was created
  Value now;

  friend bool operator==(FieldChange const&, FieldChange const&) = default;
};

enum class ChangeSort : std::uint8_t { Created, Edited, Removed };

struct Change {
  Kind kind = Kind::Account;
  std::uint64_t id = 0;
  ChangeSort sort = ChangeSort::Edited;
  std::string name;                 // as the user calls it; empty where only a number or a day tells it apart
  std::vector<FieldChange> fields;  // in the order of their declaration; of a removed one none
  Stamp last;                       // write among them
};

// The account itself first, then by kind; of one kind created, edited, removed, and each by name. An entity is
// about an account when a field of it refers to the account, or to something whose field does (a measure, by
// way of its indicator); one that was moved is about both.
std::vector<Change> changes_since(Workspace const& workspace, History const& history, AccountId account,
                                  Stamp after);
std::vector<Change> changes_since(Workspace const& workspace, History const& history, AccountId account,
                                  Moment after);
// Of the steps from this place in the history on.
std::vector<Change> changes_from(Workspace const& workspace, History const& history, AccountId account,
                                 std::size_t place);

// One write of a field, undone ones included: the field's whole story, oldest first.
struct Written {
  Stamp stamp;
  Origin origin = Origin::Edit;
  StepName step = StepName::EditAccount;
  Value before;
  Value now;
};
std::vector<Written> story_of(Workspace const& workspace, History const& history, Kind kind, std::uint64_t id,
                              std::uint8_t field);

// What tells an entity apart for the user: its required text, or that of what it refers to (a member's person,
// a measure's indicator); empty where it has none.
std::string name_of(Workspace const& workspace, Kind kind, std::uint64_t id);

}  // namespace claves
