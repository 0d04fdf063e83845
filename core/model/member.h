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

struct Member {
  static constexpr Kind kind = Kind::Member;

  Id<Kind::Member> id;
  bool removed = false;
  AccountId account;
  PersonId person;
  TeamRole role = TeamRole::R1;

  static constexpr auto fields() {
    return declare(field<1>("account", &Member::account), field<2>("person", &Member::person),
                   field<3>("role", &Member::role));
  }
};

}  // namespace claves
