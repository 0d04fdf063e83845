#include "core/rules/process.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Plan {
  Made made;
  AccountId account = made.account("Account");
  Date today = day("2026-07-01");

  CriterionState state(int number) const {
    Criterion const* const criterion = find_criterion(number);
    for (CriterionState const& state :
         stage_state(made, account, StageKey{criterion->stage, {}}, today).criteria)
      if (state.criterion.number == number) return state;
    return {};
  }
  bool met(int number) const { return state(number).met; }
  auto action(ActionState state, PersonId owner, std::string_view due) {
    return made.add<Action>([&](Action& row) {
      row.account = account;
      row.state = state;
      row.owner = owner;
      row.due = day(due);
    });
  }
  auto review(ReviewState state, std::string_view date, std::string_view decisions = {}) {
    return made.add<Review>([&](Review& row) {
      row.account = account;
      row.state = state;
      row.date = day(date);
      row.decisions = decisions;
    });
  }
  void objective(Theme theme) {
    made.add<Objective>([&](Objective& row) {
      row.account = account;
      row.theme = theme;
    });
  }
};

}  // namespace

TEST_CASE("an empty plan meets no criterion of any stage") {
  Plan const plan;
  for (Criterion const& criterion : criteria()) {
    CAPTURE(criterion.number);
    CHECK_FALSE(plan.met(criterion.number));
  }
  CHECK(stage_state(plan.made, plan.account, plan.today).criteria.empty());  // it is in no stage
  CHECK(stage_state(plan.made, {99}, StageKey{Stage::E1, {}}, plan.today).criteria.empty());
}

TEST_CASE("an aim of blanks is no aim, and an owner has to exist") {
  Plan plan;
  PersonId const person = plan.made.person("Marta");
  plan.made.change<Account>(plan.account, [&](Account& row) {
    row.aim = "  ";
    row.owner = person;
  });
  CHECK_FALSE(plan.met(101));
  CHECK(plan.met(102));
  plan.made.change<Account>(plan.account, [](Account& row) { row.aim = "Every line"; });
  CHECK(plan.met(101));
  plan.made.remove<Person>(person);
  CHECK_FALSE(plan.met(102));
}

TEST_CASE("four of the six roles are enough, twice the same is one") {
  Plan plan;
  PersonId const person = plan.made.person("Marta");
  auto join = [&](TeamRole role) {
    plan.made.add<Member>([&](Member& row) {
      row.account = plan.account;
      row.person = person;
      row.role = role;
    });
  };
  for (TeamRole const role : {TeamRole::R1, TeamRole::R2, TeamRole::R2, TeamRole::R6}) join(role);
  CHECK(plan.state(201).have == 3);
  CHECK(plan.state(201).need == 4);
  CHECK_FALSE(plan.met(201));
  join(TeamRole::R3);
  CHECK(plan.met(201));
}

TEST_CASE("the core questions are settled when each is answered or set aside") {
  Plan plan;
  for (Question const& question : questions()) {
    if (!question.core) continue;
    CHECK_FALSE(plan.met(202));
    plan.made.add<Answer>([&](Answer& row) {
      row.account = plan.account;
      row.question = question.number;
      row.state = question.number % 2 == 0 ? AnswerState::Answered : AnswerState::NotRelevant;
    });
  }
  CHECK(plan.met(202));
  CHECK(plan.state(202).have == 12);
}

TEST_CASE("objectives have to cover two themes") {
  Plan plan;
  plan.objective(Theme::Expansion);
  plan.objective(Theme::Expansion);
  CHECK(plan.met(301));
  CHECK(plan.state(302).have == 1);
  CHECK_FALSE(plan.met(302));
  plan.objective(Theme::Protection);
  CHECK(plan.met(302));
}

TEST_CASE("every open action needs an owner and a day") {
  Plan plan;
  PersonId const person = plan.made.person("Marta");
  auto const bare = plan.action(ActionState::Open, {}, "2026-08-01");
  CHECK_FALSE(plan.met(303));
  plan.made.change<Action>(bare, [&](Action& row) { row.owner = person; });
  CHECK(plan.met(303));
  CHECK(plan.met(502));
  auto const undated = plan.action(ActionState::UnderWay, person, "");
  CHECK(plan.state(303).have == 1);
  CHECK(plan.state(303).need == 2);
  CHECK_FALSE(plan.met(303));
  plan.made.change<Action>(undated, [](Action& row) { row.state = ActionState::Done; });
  CHECK(plan.met(303));
}

TEST_CASE("dropped actions are no plan") {
  Plan plan;
  plan.action(ActionState::Dropped, {}, "");
  CHECK_FALSE(plan.met(303));
}

TEST_CASE("the next review is an open one from today on") {
  Plan plan;
  plan.review(ReviewState::Open, "2026-06-30");
  plan.review(ReviewState::Open, "");
  plan.review(ReviewState::Closed, "2026-08-01");
  CHECK_FALSE(plan.met(402));
  plan.review(ReviewState::Open, "2026-07-01");
  CHECK(plan.met(402));
  CHECK(plan.met(503));
}

TEST_CASE("a review is closed with its decisions, and none that is due is open") {
  Plan plan;
  auto const closed = plan.review(ReviewState::Closed, "2026-06-01");
  CHECK_FALSE(plan.met(501));
  plan.made.change<Review>(closed, [](Review& row) { row.decisions = "Go on"; });
  CHECK(plan.met(501));
  auto const due = plan.review(ReviewState::Open, "2026-06-30");
  CHECK_FALSE(plan.met(501));
  plan.made.change<Review>(due, [](Review& row) { row.date = day("2026-10-01"); });
  CHECK(plan.met(501));
}

TEST_CASE("a manual criterion is what somebody ticked last, and a tick does not overrule a rule") {
  Plan plan;
  auto tick = [&](double criterion, bool met) {
    plan.made.add<CriterionCheck>([&](CriterionCheck& row) {
      row.account = plan.account;
      row.criterion = criterion;
      row.met = met;
    });
  };
  tick(103, true);
  tick(101, true);
  CHECK(plan.state(103).by_hand());
  CHECK(plan.met(103));
  CHECK_FALSE(plan.met(101));
  StageState const state = stage_state(plan.made, plan.account, StageKey{Stage::E1, {}}, plan.today);
  CHECK(state.met() == 1);
  CHECK(state.unmet_written() == "101 102 104");
  tick(103, false);
  CHECK_FALSE(plan.met(103));
}

TEST_CASE("a criterion of the firm's own is ticked by hand, and one that is switched off asks for nothing") {
  Plan plan;
  auto const own = plan.made.add<FirmCriterion>([](FirmCriterion& row) {
    row.stage = Stage::E1;
    row.text = "Legal has read the contract";
  });
  plan.made.add<FirmCriterion>([](FirmCriterion& row) {
    row.criterion = 103;
    row.off = true;
  });
  auto const state = [&] { return stage_state(plan.made, plan.account, StageKey{Stage::E1, {}}, plan.today); };
  CHECK(state().unmet_written() == "101 102 104 own:1");
  plan.made.add<CriterionCheck>([&](CriterionCheck& row) {
    row.account = plan.account;
    row.own_criterion = own;
    row.met = true;
  });
  CHECK(state().unmet_written() == "101 102 104");
}

TEST_CASE("time in a stage counts from the last move into it, else from becoming key") {
  Plan plan;
  plan.made.change<Account>(plan.account, [](Account& row) {
    row.key_since = day("2026-01-10");
    row.stage = Stage::E2;
  });
  auto const since = [&] {
    return in_stage_since(plan.made, *plan.made.workspace().table<Account>().find(plan.account));
  };
  CHECK(since() == day("2026-01-10"));
  auto const move = [&](Stage to, std::string_view date) {
    plan.made.add<Decision>([&](Decision& row) {
      row.account = plan.account;
      row.verdict = Verdict::Moves;
      row.stage = to;
      row.date = day(date);
    });
  };
  move(Stage::E2, "2026-03-01");
  CHECK(since() == day("2026-03-01"));
  move(Stage::E3, "2026-04-01");  // and back, without a move that was written down
  CHECK(since() == day("2026-01-10"));
}

}  // namespace claves
