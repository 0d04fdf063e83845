// Something that somebody does for a plan by a day.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// How far an action is.
enum class ActionState : std::uint8_t { Open, UnderWay, Done, Dropped };
template <>
struct Choices<ActionState> {
  static constexpr std::array<std::string_view, 4> names{"open", "under_way", "done", "dropped"};
};

constexpr bool is_open(ActionState state) {
  return state == ActionState::Open || state == ActionState::UnderWay;
}

struct Action {
  static constexpr Kind kind = Kind::Action;

  Id<Kind::Action> id;
  bool removed = false;
  AccountId account;
  ObjectiveId objective;
  std::string title;
  PersonId owner;
  Date due;
  ActionState state = ActionState::Open;
  std::string resources;
  double question = 0;  // the question it came from; 0: none
  double effort_hours = 0;

  static constexpr auto fields() {
    return declare(field<1>("account", &Action::account), field<2>("objective", &Action::objective),
                   field<3>("title", &Action::title, required, up_to(500)), field<4>("owner", &Action::owner),
                   field<5>("due", &Action::due), field<6>("state", &Action::state),
                   field<7>("resources", &Action::resources),
                   field<8>("question", &Action::question, between(0, 65'535)),
                   field<9>("effort_hours", &Action::effort_hours, between(0, 1e5)));
  }
};

}  // namespace claves
