#include "core/rules/plan_outline.h"

#include <doctest/doctest.h>

#include "core/session.h"

namespace claves::test {
namespace {

constexpr AccountId alba{1};
constexpr ObjectiveId grow{1};
constexpr ObjectiveId keep{2};
Date const today = *make_date(2026, 11, 24);

struct Plan {
  Session session{Actor{7}};
  std::uint64_t next = 10;

  Plan() {
    Step step;
    step.set(alba, &Account::name, std::string("Alba"));
    step.set(grow, &Objective::account, alba).set(grow, &Objective::title, std::string("Grow"));
    step.set(keep, &Objective::account, alba).set(keep, &Objective::title, std::string("Keep"));
    step.set(keep, &Objective::theme, Theme::Protection);
    perform(std::move(step));
  }
  void perform(Step step) { REQUIRE(session.perform(std::move(step), Moment{1})); }
  Id<Kind::Action> add(ObjectiveId objective, ActionState state, Date due) {
    Id<Kind::Action> const id{next++};
    Step step;
    step.set(id, &Action::account, alba).set(id, &Action::title, std::string("Do it"));
    step.set(id, &Action::objective, objective).set(id, &Action::state, state).set(id, &Action::due, due);
    perform(std::move(step));
    return id;
  }
  PlanOutline outline() const { return plan_outline(session.workspace(), alba, today); }
};

}  // namespace

TEST_CASE("objectives stand under their theme, with the actions that serve them counted") {
  Plan plan;
  plan.add(grow, ActionState::Done, today + -5);
  plan.add(grow, ActionState::Open, today + -1);
  plan.add(grow, ActionState::Dropped, today);
  PlanOutline const outline = plan.outline();
  REQUIRE(outline.themes[0].size() == 1);
  CHECK(outline.themes[1].empty());
  REQUIRE(outline.themes[2].size() == 1);
  CHECK(outline.themes[0][0].done == 1);
  CHECK(outline.themes[0][0].counted == 2);
  CHECK(outline.themes[0][0].share() == 0.5);
  CHECK(outline.themes[2][0].share() == 0);
  CHECK(outline.objectives == 2);
  CHECK(outline.open == 1);
  CHECK(outline.overdue == 1);
}

TEST_CASE("open actions come first, by deadline, the undated last") {
  Plan plan;
  auto const done = plan.add(grow, ActionState::Done, today);
  auto const undated = plan.add(grow, ActionState::Open, Date{});
  auto const late = plan.add(grow, ActionState::UnderWay, today + 30);
  auto const soon = plan.add(grow, ActionState::Open, today + 3);
  PlanOutline const outline = plan.outline();
  std::vector<std::uint64_t> order;
  for (Action const* action : outline.themes[0][0].actions) order.push_back(action->id.value);
  CHECK(order == std::vector<std::uint64_t>{soon.value, late.value, undated.value, done.value});
}

TEST_CASE("actions of a removed objective serve none") {
  Plan plan;
  plan.add(grow, ActionState::Open, today);
  plan.perform(std::move(Step{}.remove<Objective>(grow)));
  PlanOutline const outline = plan.outline();
  CHECK(outline.themes[0].empty());
  CHECK(outline.loose.actions.size() == 1);
  CHECK_FALSE(outline.is_empty());
}

TEST_CASE("near is what is open and due within ninety days, what is overdue too") {
  auto action = [](ActionState state, Date due) {
    Action made;
    made.state = state;
    made.due = due;
    return made;
  };
  CHECK(is_near(action(ActionState::Open, today + 90), today));
  CHECK_FALSE(is_near(action(ActionState::Open, today + 91), today));
  CHECK(is_near(action(ActionState::UnderWay, today + -400), today));
  CHECK_FALSE(is_near(action(ActionState::Open, Date{}), today));
  CHECK_FALSE(is_near(action(ActionState::Done, today), today));
}

}  // namespace claves::test
