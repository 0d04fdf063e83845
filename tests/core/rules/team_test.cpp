#include "core/rules/team.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

auto join(Made& made, AccountId account, PersonId person, TeamRole role) {
  return made.add<Member>([&](Member& row) {
    row.account = account;
    row.person = person;
    row.role = role;
  });
}

}  // namespace

TEST_CASE("roles are covered by people who exist, each once") {
  Made made;
  AccountId const account = made.account("Account");
  PersonId const marta = made.person("Marta");
  PersonId const left = made.person("Left");
  join(made, account, marta, TeamRole::R2);
  join(made, account, marta, TeamRole::R2);
  join(made, account, left, TeamRole::R5);
  join(made, account, {}, TeamRole::R6);
  made.remove<Member>(join(made, account, marta, TeamRole::R1));
  made.remove<Person>(left);
  Coverage const found = coverage(made, account);
  CHECK(found.covered() == 1);
  CHECK(found.people[1] == std::vector{marta});
  CHECK(found.gaps() == std::vector{TeamRole::R1, TeamRole::R3, TeamRole::R4, TeamRole::R5, TeamRole::R6});
  CHECK(coverage(made, {99}).covered() == 0);
}

TEST_CASE("a load is the accounts, the hours and the open actions of a person") {
  Made made;
  PersonId const ana = made.person("Ana");
  PersonId const marta = made.person("Marta");
  PersonId const idle = made.person("Álvaro");
  AccountId const key = made.account("Key");
  AccountId const plain = made.account("Plain");
  AccountId const gone = made.account("Gone");
  made.change<Account>(key, [&](Account& row) {
    row.key = true;
    row.owner = marta;
    row.planned_hours_per_month = 30;
  });
  made.change<Account>(plain, [&](Account& row) { row.planned_hours_per_month = 8; });
  join(made, key, marta, TeamRole::R2);
  join(made, key, ana, TeamRole::R1);
  join(made, key, ana, TeamRole::R5);
  join(made, plain, marta, TeamRole::R2);
  join(made, gone, marta, TeamRole::R3);
  made.remove<Account>(gone);
  for (auto const state : {ActionState::Open, ActionState::UnderWay, ActionState::Done})
    made.add<Action>([&](Action& row) {
      row.account = key;
      row.owner = ana;
      row.effort_hours = 4;
      row.state = state;
    });

  std::vector<Load> const all = loads(made);
  REQUIRE(all.size() == 3);
  CHECK(all[0].person == marta);
  CHECK(all[0].account_hours == 23);
  CHECK(all[0].accounts == 2);
  CHECK(all[0].key_accounts == 1);
  CHECK(all[0].roles == 2);
  CHECK(all[1].person == ana);
  CHECK(all[1].account_hours == 15);
  CHECK(all[1].open_actions == 2);
  CHECK(all[1].action_hours == 8);
  CHECK(all[2].person == idle);
  CHECK(all[2].accounts == 0);
}

}  // namespace claves
