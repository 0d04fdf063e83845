// What people do by mistake: each time it is refused with what and where, or has an outcome that one undo takes
// back.
#include <doctest/doctest.h>

#include "core/rules/agenda.h"
#include "core/rules/obstacles.h"
#include "core/rules/progress.h"
#include "core/rules/scoring.h"
#include "core/rules/stages.h"
#include "core/session.h"

namespace claves {
namespace {

constexpr AccountId alba{1};
constexpr PersonId marta{1};

struct Team {
  Session session{Actor{1}};

  Team() {
    Step step;
    step.set(marta, &Person::name, std::string("Marta"));
    step.set(alba, &Account::name, std::string("Alba")).set(alba, &Account::owner, marta);
    for (std::uint64_t i = 1; i <= 3; ++i) {
      step.set(ContactId{i}, &Contact::account, alba)
          .set(ContactId{i}, &Contact::name, "C" + std::to_string(i));
      step.set(ActionId{i}, &Action::account, alba)
          .set(ActionId{i}, &Action::title, "A" + std::to_string(i))
          .set(ActionId{i}, &Action::owner, marta);
      step.set(UnitId{i}, &Unit::account, alba).set(UnitId{i}, &Unit::name, "U" + std::to_string(i));
    }
    must(std::move(step));
  }
  Result<> perform(Step step) { return session.perform(std::move(step), Moment{1}); }
  void must(Step step) {
    Result<> const done = perform(std::move(step));
    std::string const refused = done ? std::string() : done.error().where;
    INFO(refused);
    REQUIRE(bool(done));
  }
  // In a ring of three the last reference is refused, and nothing of its step happens.
  template <class Entity>
  void check_ring(Id<Entity::kind> Entity::*reference, std::uint64_t first, std::string_view where) {
    Step chain;
    chain.set(Id<Entity::kind>{first}, reference, Id<Entity::kind>{first + 1})
        .set(Id<Entity::kind>{first + 1}, reference, Id<Entity::kind>{first + 2});
    must(std::move(chain));
    std::string const before = session.workspace().to_text();
    Step closing;
    closing.set(Id<Entity::kind>{first + 2}, reference, Id<Entity::kind>{first});
    Result<> const done = perform(std::move(closing));
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::Cyclic);
    CHECK(done.error().where == where);
    Step itself;
    itself.set(Id<Entity::kind>{first + 2}, reference, Id<Entity::kind>{first + 2});
    CHECK_FALSE(perform(std::move(itself)));
    CHECK(session.workspace().to_text() == before);
  }
  void undo() { REQUIRE(session.undo(Moment{2})); }
};

}  // namespace

TEST_CASE("what leads back to where it began is refused: reporting lines, what waits, units") {
  Team team;
  team.check_ring(&Contact::reports_to, 1, "contact.reports_to");
  team.check_ring(&Action::depends_on, 1, "action.depends_on");
  team.check_ring(&Unit::parent, 1, "unit.parent");
}

TEST_CASE("figures beyond their scale are refused by name, and those on its ends are not") {
  Team team;
  OpportunityId const chance{1};
  for (double const percent : {-0.5, 100.5, 1e300}) {
    Step step;
    step.set(chance, &Opportunity::account, alba)
        .set(chance, &Opportunity::title, std::string("Line"))
        .set(chance, &Opportunity::probability, percent);
    Result<> const done = team.perform(std::move(step));
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == Fault::OutOfRange);
    CHECK(done.error().where == "opportunity.probability");
  }
  for (double const percent : {0.0, 100.0}) {
    Step step;
    step.set(chance, &Opportunity::account, alba)
        .set(chance, &Opportunity::title, std::string("Line"))
        .set(chance, &Opportunity::probability, percent);
    team.must(std::move(step));
  }
}

TEST_CASE("an answer of ten thousand letters is kept whole, and one that is too long is refused whole") {
  Team team;
  Id<Kind::Answer> const id{1};
  auto const answer = [&](std::string text) {
    Step step;
    step.set(id, &Answer::account, alba).set(id, &Answer::state, AnswerState::Answered);
    return team.perform(std::move(step.set(id, &Answer::text, std::move(text))));
  };
  std::string letters;
  for (int i = 0; i < 10'000; ++i) letters += i % 10 == 0 ? "ñ" : "a";
  REQUIRE(answer(letters));
  CHECK(team.session.workspace().table<Answer>().find(id)->text == letters);
  Result<> const done = answer(std::string(20'001, 'a'));
  REQUIRE_FALSE(done);
  CHECK(done.error().where == "answer.text");
  CHECK(team.session.workspace().table<Answer>().find(id)->text == letters);
}

TEST_CASE("dates that contradict each other are kept and pointed out") {
  Team team;
  Step step;
  step.set(ActionId{1}, &Action::start, *parse_iso_date("2026-05-02"))
      .set(ActionId{1}, &Action::due, *parse_iso_date("2026-05-01"));
  team.must(std::move(step));
  Workspace const& now = team.session.workspace();
  CHECK(obstacles(now, *now.table<Action>().find(ActionId{1})).begins_late);
  CHECK_FALSE(obstacles(now, *now.table<Action>().find(ActionId{2})).begins_late);
}

TEST_CASE("somebody who is removed leaves what they had to nobody, and comes back with it") {
  Team team;
  Step leaving{StepName::RemovePerson, {}, {}};
  team.must(std::move(leaving.remove<Person>(marta)));
  Workspace const& now = team.session.workspace();
  CHECK(obstacles(now, *now.table<Action>().find(ActionId{1})).no_owner);
  team.undo();
  CHECK_FALSE(obstacles(now, *now.table<Action>().find(ActionId{1})).no_owner);
  CHECK(now.table<Account>().find(alba)->owner == marta);
}

TEST_CASE("a factor that is retired while in use keeps its ratings for the day it is used again") {
  Team team;
  Step rating;
  Id<Kind::Rating> const rated{1};
  rating.set(rated, &Rating::account, alba)
      .set(rated, &Rating::factor, Factor::F2)
      .set(rated, &Rating::value, 8);
  team.must(std::move(rating));
  Workspace const& now = team.session.workspace();
  auto const score = [&] { return scoring(now, purchases(now), weights(now)).find(alba)->score; };
  double const before = score();
  CHECK(before > 0);
  Step retiring{StepName::RetireFactor, {}, {}};
  Id<Kind::FirmFactor> const row{1};
  retiring.set(row, &FirmFactor::factor, Factor::F2).set(row, &FirmFactor::off, true);
  team.must(std::move(retiring));
  CHECK(score() == 0);
  CHECK(now.table<Rating>().find(rated)->value == 8);
  team.undo();
  CHECK(score() == before);
}

TEST_CASE("a stage that is dropped with an account in it lets it go on, and has it again after an undo") {
  Team team;
  Step moving;
  team.must(std::move(moving.set(alba, &Account::stage, Stage::E2)));
  Step dropping{StepName::DropStage, {}, {}};
  FirmStageId const row{1};
  team.must(std::move(dropping.set(row, &FirmStage::stage, Stage::E2).set(row, &FirmStage::off, true)));
  Workspace const& now = team.session.workspace();
  StageKey const here = stage_of(*now.table<Account>().find(alba));
  CHECK(here == StageKey{Stage::E2, {}});
  CHECK(stage_list(now).next(here) == StageKey{Stage::E3, {}});
  team.undo();
  CHECK(stage_list(now).used().size() == 5);
}

}  // namespace claves
