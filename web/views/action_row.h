// One action in a list: how far it is, what, who, by when. The mark before it moves it on with one press: to
// do, under way, done, to do again; the menu after it has the rest.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct ActionRowOptions {
  bool account = false;    // say which account it is for, as a link to its plan
  bool objective = false;  // say which objective it serves
  bool question = true;    // say which question it came from
};

// State changes and removing it are asked for here; true when its editing was asked for (ActionDialog::open).
bool action_row(Ui& ui, Screen const& screen, Requests& requests, Action const& action,
                ActionRowOptions const& options = {});

ActionState state_after(ActionState state);  // of one press
Step change_state(Action const& action, ActionState state);

// A deadline: the day and how far away it is; of what is open and over, marked with an icon and in words.
enum class Pending : std::uint8_t { No, Yes };
void deadline(Ui& ui, Screen const& screen, Date due, Pending pending);

}  // namespace claves
