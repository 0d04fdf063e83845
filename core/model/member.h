// A person in an account's team, in one of the six roles (D5).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// R1 technical expert .. R6 results driver (D5).
enum class TeamRole : std::uint8_t { R1, R2, R3, R4, R5, R6 };
template <>
struct Choices<TeamRole> {
  static constexpr std::array<std::string_view, 6> names{"R1", "R2", "R3", "R4", "R5", "R6"};
};

// How well a person fills the role.
enum class Cover : std::uint8_t { Unknown, Weak, Fair, Strong };
template <>
struct Choices<Cover> {
  static constexpr std::array<std::string_view, 4> names{"unknown", "weak", "fair", "strong"};
};

struct Member {
  static constexpr Kind kind = Kind::Member;

  Id<Kind::Member> id;
  bool removed = false;
  AccountId account;
  PersonId person;
  TeamRole role = TeamRole::R1;
  double hours_per_month = 0;
  Cover cover = Cover::Unknown;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "account", &Member::account);
    field(2, "person", &Member::person);
    field(3, "role", &Member::role);
    field(4, "hours_per_month", &Member::hours_per_month, between(0, 1e4));
    field(5, "cover", &Member::cover);
    field(6, "note", &Member::note);
  }
};

}  // namespace claves
