#include "core/rules/health.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Plan {
  Made made;
  AccountId account = made.account("Account");
  Date today = day("2026-07-01");

  HealthCount of(HealthPart part) const {
    return health(made, account, today).parts[static_cast<std::size_t>(part)];
  }
  void action(ActionState state, std::string_view due) {
    made.add<Action>([&](Action& row) {
      row.account = account;
      row.state = state;
      row.due = day(due);
    });
  }
};

}  // namespace

TEST_CASE("of an account without a plan nothing but the empty team is known") {
  Plan const plan;
  Health const found = health(plan.made, plan.account, plan.today);
  CHECK_FALSE(plan.of(HealthPart::Freshness).is_known());
  CHECK_FALSE(plan.of(HealthPart::Indicators).is_known());
  CHECK_FALSE(plan.of(HealthPart::Promises).is_known());
  CHECK(plan.of(HealthPart::Coverage).share == 0);
  CHECK(found.share == 0);
  CHECK(found.weakest()->part == HealthPart::Coverage);
}

TEST_CASE("promises are the actions that fell due in the last 90 days, and what was dropped is none") {
  Plan plan;
  plan.action(ActionState::Done, "2026-06-30");
  plan.action(ActionState::Open, "2026-06-01");
  plan.action(ActionState::Done, "2026-04-02");  // 90 days ago
  plan.action(ActionState::Open, "2026-04-01");  // 91
  plan.action(ActionState::Dropped, "2026-06-01");
  plan.action(ActionState::Open, "2026-07-01");  // today is still in time
  CHECK(plan.of(HealthPart::Promises).have == 2);
  CHECK(plan.of(HealthPart::Promises).of == 3);
}

TEST_CASE("an indicator measured once says nothing, unless its target is reached") {
  Plan plan;
  auto const kpi = [&](std::vector<double> values, double target) {
    auto const id = plan.made.add<Kpi>([&](Kpi& row) {
      row.account = plan.account;
      row.target = target;
    });
    int month = 1;
    for (double const value : values)
      plan.made.add<Measure>([&](Measure& row) {
        row.kpi = id;
        row.date = *make_date(2026, month++, 1);
        row.value = value;
      });
  };
  kpi({5}, 10);
  CHECK_FALSE(plan.of(HealthPart::Indicators).is_known());
  kpi({5, 7}, 10);
  kpi({7, 5}, 10);
  kpi({10}, 10);
  CHECK(plan.of(HealthPart::Indicators).have == 2);
  CHECK(plan.of(HealthPart::Indicators).of == 3);
}

}  // namespace claves
