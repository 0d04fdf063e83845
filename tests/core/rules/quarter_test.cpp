#include "core/rules/quarter.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {

TEST_CASE("a quarter has thirteen weeks from this Monday, and what is older is overdue") {
  Made made;
  AccountId const account = made.account("Account");
  Date const today = day("2026-07-01");  // a Wednesday
  auto const action = [&](std::string_view due, ActionState state = ActionState::Open) {
    made.add<Action>([&](Action& row) {
      row.account = account;
      row.due = day(due);
      row.state = state;
    });
  };
  action("2026-06-28");  // last Sunday
  action("2026-06-29");  // this Monday, which is past, and of this week
  action("2026-07-05");  // this Sunday
  action("2026-09-27");  // the last Sunday of the thirteen weeks
  action("2026-09-28");  // beyond
  action("2026-07-02", ActionState::Done);
  made.add<Review>([&](Review& row) {
    row.account = account;
    row.date = day("2026-07-06");
  });
  Quarter const found = quarter(made, account, today);
  REQUIRE(found.weeks.size() == 13);
  CHECK(found.weeks[0].monday == day("2026-06-29"));
  CHECK(found.overdue.size() == 1);
  CHECK(found.weeks[0].items.size() == 2);
  CHECK(found.weeks[1].items.size() == 1);
  CHECK(found.weeks[1].items[0].subject == QuarterSubject::Review);
  CHECK(found.weeks[12].items.size() == 1);
  CHECK(found.items() == 4);
}

}  // namespace claves
