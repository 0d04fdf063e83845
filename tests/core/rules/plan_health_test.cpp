#include "core/rules/plan_health.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/rules/catalogue.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

std::vector<Advice> kinds(std::vector<NextStep> const& steps) {
  std::vector<Advice> result;
  for (NextStep const& step : steps) result.push_back(step.advice);
  return result;
}

NextStep find(std::vector<NextStep> const& steps, Advice advice) {
  auto const found =
      std::find_if(steps.begin(), steps.end(), [&](NextStep const& step) { return step.advice == advice; });
  REQUIRE(found != steps.end());
  return *found;
}

// A plan that lacks nothing but the ticks that end its stage.
struct Whole {
  Made made;
  Date today = day("2026-07-01");
  PersonId marta = made.person("Marta");
  AccountId account = made.account("Account");
  Id<Kind::Action> action;
  Id<Kind::Review> review;

  Whole() {
    made.change<Account>(account, [&](Account& row) {
      row.owner = marta;
      row.aim = "Every line";
      row.stage = Stage::E1;
      row.planned_hours_per_month = 20;
      row.spent_hours_per_month = 20;
    });
    for (std::size_t role = 0; role < 6; ++role)
      of_account<Member>([&](Member& row) {
        row.person = marta;
        row.role = static_cast<TeamRole>(role);
      });
    for (std::size_t theme = 0; theme < 3; ++theme)
      of_account<Objective>([&](Objective& row) { row.theme = static_cast<Theme>(theme); });
    for (Question const& question : questions())
      if (question.core)
        of_account<Answer>([&](Answer& row) {
          row.question = question.number;
          row.state = AnswerState::Answered;
          row.date = today;
        });
    action = of_account<Action>([&](Action& row) {
      row.owner = marta;
      row.due = today;
    });
    review = of_account<Review>([&](Review& row) { row.date = today; });
    auto const kpi = of_account<Kpi>([](Kpi&) {});
    made.add<Measure>([&](Measure& row) {
      row.kpi = kpi;
      row.date = today;
    });
  }
  template <class Entity, class Fill>
  Id<Entity::kind> of_account(Fill fill) {
    return made.add<Entity>([&](Entity& row) {
      row.account = account;
      fill(row);
    });
  }
  std::vector<NextStep> steps() const { return next_steps(made, account, today); }
};

}  // namespace

TEST_CASE("an empty plan is told everything, the most important first") {
  Made made;
  AccountId const account = made.account("Account");
  auto const steps = next_steps(made, account, day("2026-07-01"));
  CHECK(kinds(steps) == std::vector{Advice::NameOwner, Advice::WriteAim, Advice::EnterProcess,
                                    Advice::FillRoles, Advice::AnswerCoreQuestions, Advice::SetObjective,
                                    Advice::PlanActions, Advice::ChooseKpi, Advice::PlanReview});
  CHECK(find(steps, Advice::FillRoles).count == 0);
  CHECK(find(steps, Advice::FillRoles).of == 6);
  CHECK(find(steps, Advice::AnswerCoreQuestions).count == 12);
  CHECK(next_steps(made, {99}, day("2026-07-01")).empty());
}

TEST_CASE("a whole plan is told nothing, until its stage is done") {
  Whole plan;
  CHECK(plan.steps().empty());
  for (double const criterion : {103.0, 104.0})
    plan.of_account<CriterionCheck>([&](CriterionCheck& row) {
      row.criterion = criterion;
      row.met = true;
    });
  CHECK(kinds(plan.steps()) == std::vector{Advice::MoveOn});
  CHECK(plan.steps()[0].stage == StageKey{Stage::E2, {}});
}

TEST_CASE("a broken promise comes before what was never begun") {
  Whole plan;
  plan.made.change<Action>(plan.action, [](Action& row) { row.due = day("2026-06-01"); });
  plan.made.change<Review>(plan.review, [](Review& row) { row.date = day("2026-06-21"); });
  plan.made.change<Account>(plan.account, [](Account& row) { row.aim = ""; });
  auto const steps = plan.steps();
  CHECK(kinds(steps) == std::vector{Advice::HoldReview, Advice::FinishActions, Advice::WriteAim});
  CHECK(steps[0].count == 10);
  CHECK(steps[1].count == 1);
  CHECK(steps[1].of == 1);
}

TEST_CASE("each gap is named with its figures") {
  Whole plan;
  plan.made.remove<Objective>({2});
  plan.made.remove<Answer>({1});
  plan.made.change<Answer>({2}, [](Answer& row) { row.date = day("2025-01-01"); });
  plan.made.change<Action>(plan.action, [](Action& row) { row.owner = {}; });
  plan.made.remove<Measure>({1});
  plan.made.change<Account>(plan.account, [](Account& row) { row.spent_hours_per_month = 25; });
  auto const steps = plan.steps();
  CHECK(kinds(steps) == std::vector{Advice::AnswerCoreQuestions, Advice::CoverTheme, Advice::AssignActions,
                                    Advice::MeasureKpis, Advice::FreeHours, Advice::RefreshAnswers});
  CHECK(find(steps, Advice::AnswerCoreQuestions).count == 1);
  CHECK(find(steps, Advice::CoverTheme).theme == Theme::Expansion);
  CHECK(find(steps, Advice::FreeHours).count == 25);
  CHECK(find(steps, Advice::FreeHours).of == 20);
  CHECK(find(steps, Advice::RefreshAnswers).count == 1);
  CHECK(find(steps, Advice::RefreshAnswers).of == 11);
}

}  // namespace claves
