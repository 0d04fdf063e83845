// What the plan wants to reach, in one of the three themes (D1.4).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What work on a key account is for.
enum class Theme : std::uint8_t { Penetration, Expansion, Protection };
template <>
struct Choices<Theme> {
  static constexpr std::array<std::string_view, 3> names{"penetration", "expansion", "protection"};
};

// How far it is.
enum class ObjectiveState : std::uint8_t { Open, Reached, Dropped };
template <>
struct Choices<ObjectiveState> {
  static constexpr std::array<std::string_view, 3> names{"open", "reached", "dropped"};
};

struct Objective {
  static constexpr Kind kind = Kind::Objective;

  Id<Kind::Objective> id;
  bool removed = false;
  AccountId account;
  Theme theme = Theme::Penetration;
  std::string title;
  std::string measure;  // how we shall know that it is reached
  Date due;
  ObjectiveState state = ObjectiveState::Open;
  double start_value = 0;    // of what is measured, when it was set
  double target_value = 0;   // to reach; equal to the start: not told in figures
  double reached_value = 0;  // so far
  double worth = 0;          // a year once reached, in the firm's currency
  double place = 0;          // among the account's
  PersonId owner;

  static constexpr void fields(auto field) {
    field(1, "account", &Objective::account);
    field(2, "theme", &Objective::theme);
    field(3, "title", &Objective::title, required, up_to(500));
    field(4, "measure", &Objective::measure);
    field(5, "due", &Objective::due);
    field(6, "state", &Objective::state);
    field(7, "start_value", &Objective::start_value, between(-1e15, 1e15));
    field(8, "target_value", &Objective::target_value, between(-1e15, 1e15));
    field(9, "reached_value", &Objective::reached_value, between(-1e15, 1e15));
    field(10, "worth", &Objective::worth, between(0, 1e15));
    field(11, "place", &Objective::place, between(-1e6, 1e6));
    field(12, "owner", &Objective::owner);
  }
};

}  // namespace claves
