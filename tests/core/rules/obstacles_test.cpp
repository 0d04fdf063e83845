#include "core/rules/obstacles.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Two {
  Made made;
  PersonId person = made.person("Marta");
  ActionId first = made.add<Action>([&](Action& row) {
    row.owner = person;
    row.due = day("2026-07-10");
  });
  ActionId second = made.add<Action>([&](Action& row) {
    row.owner = person;
    row.due = day("2026-07-05");
    row.depends_on = first;
  });

  Obstacles of(ActionId id) const { return obstacles(made, *made.workspace().table<Action>().find(id)); }
};

}  // namespace

TEST_CASE("an action waits for another as long as that one is open") {
  Two two;
  CHECK(two.of(two.second).waits_for->id == two.first);
  CHECK(two.of(two.second).late_wait);
  CHECK_FALSE(two.of(two.first).any());
  two.made.change<Action>(two.first, [](Action& row) { row.state = ActionState::Done; });
  CHECK_FALSE(two.of(two.second).any());
}

TEST_CASE("resources that were asked for and somebody who left stand in the way, but not of what is done") {
  Two two;
  two.made.change<Action>(two.first, [](Action& row) { row.grant = Grant::Asked; });
  two.made.remove<Person>(two.person);
  CHECK(two.of(two.first).not_granted);
  CHECK(two.of(two.first).no_owner);
  two.made.change<Action>(two.first, [](Action& row) { row.state = ActionState::Done; });
  CHECK_FALSE(two.of(two.first).any());
}

}  // namespace claves
