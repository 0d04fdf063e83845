// Who covers the six roles of an account's team, and how much each person carries (D5).
#pragma once

#include "core/rules/rows.h"

namespace claves {

constexpr std::size_t role_count = Choices<TeamRole>::names.size();

struct Coverage {
  std::array<std::vector<PersonId>, role_count> people;  // by role; each person once

  int covered() const;                 // roles with somebody
  std::vector<TeamRole> gaps() const;  // roles with nobody, R1 first
};

// Members whose person does not exist (any more) cover nothing.
Coverage coverage(Workspace const& workspace, AccountId account);

// One person's load. A person works for an account whose owner or team member they are; the hours planned for
// an account are shared equally among those people, for want of a better figure.
struct Load {
  PersonId person;
  int accounts = 0;
  int key_accounts = 0;
  int roles = 0;             // seats in teams
  double account_hours = 0;  // per month
  int open_actions = 0;
  double action_hours = 0;  // effort of the open actions
};

// Of every person, the most account hours first, then by name.
std::vector<Load> loads(Workspace const& workspace);

}  // namespace claves
