#include <doctest/doctest.h>

#include <cmath>

#include "core/session.h"

namespace claves {
namespace {

constexpr Moment noon{1'795'000'000'000};
constexpr AccountId munoz{11};
constexpr AccountId fabra{12};
constexpr PersonId marta{21};
constexpr ReviewId spring{31};

Step named(AccountId id, std::string name) {
  Step step{StepName::AddAccount, name, {}};
  step.set(id, &Account::name, name);
  return step;
}

Session with_account() {
  Session session(Actor{7});
  CHECK(session.perform(named(munoz, "Muñoz Energía"), noon));
  return session;
}

Step edit() { return {StepName::EditAccount, {}, {}}; }

// Answers the error, after checking that nothing changed.
Error refused(Session& session, Step step) {
  std::string const before = session.workspace().to_text();
  std::uint64_t const revision = session.revision();
  auto const answer = session.perform(std::move(step), noon);
  CHECK_FALSE(answer);
  CHECK(session.workspace().to_text() == before);
  CHECK(session.revision() == revision);
  return answer ? Error{} : answer.error();
}

Account const& account(Session const& session, AccountId id) {
  return *session.workspace().table<Account>().find(id);
}

}  // namespace

TEST_CASE("an edit changes the workspace and can be undone and redone") {
  Session session = with_account();
  REQUIRE(session.perform(edit().set(munoz, &Account::aim, "On every line"), noon));
  CHECK(account(session, munoz).aim == "On every line");
  REQUIRE(session.undo(noon));
  CHECK(account(session, munoz).aim.empty());
  REQUIRE(session.undo(noon));
  CHECK(session.workspace().table<Account>().find(munoz) == nullptr);
  CHECK(session.undo(noon).error() == Error{Fault::Missing, "undo", {}});
  REQUIRE(session.redo(noon));
  REQUIRE(session.redo(noon));
  CHECK(account(session, munoz).aim == "On every line");
  CHECK(session.redo(noon).error() == Error{Fault::Missing, "redo", {}});
  CHECK(session.revision() == 6);
}

TEST_CASE("an edit after an undo forgets what could be redone") {
  Session session = with_account();
  REQUIRE(session.undo(noon));
  REQUIRE(session.perform(named(fabra, "Fabra"), noon));
  CHECK(session.history().redoable() == nullptr);
  CHECK(session.history().undoable()->stamped.step.subject == "Fabra");
}

TEST_CASE("one bad operation keeps a whole step from happening, and is named") {
  Session session = with_account();
  Step bad = named(fabra, "Fabra").set(fabra, &Account::employees, -1);
  CHECK(refused(session, bad) == Error{Fault::OutOfRange, "account.employees", "-1"});
  bad = edit().set(munoz, &Account::invested, std::nan(""));
  CHECK(refused(session, bad) == Error{Fault::Malformed, "account.invested", "nan"});
  bad = edit().set(munoz, &Account::name, " \u00a0 ");
  CHECK(refused(session, bad).fault == Fault::Missing);
  bad = edit().set(munoz, &Account::code, std::string(101, 'x'));
  CHECK(refused(session, bad) == Error{Fault::TooLarge, "account.code", "101"});
  bad = edit().set(munoz, &Account::note, "\xC3");
  CHECK(refused(session, bad) == Error{Fault::Malformed, "account.note", {}});
}

TEST_CASE("what is made needs its required texts") {
  Session session(Actor{7});
  Step const nameless = edit().set(munoz, &Account::city, "Soria");
  CHECK(refused(session, nameless) == Error{Fault::Missing, "account.name", {}});
}

TEST_CASE("what is referred to exists, or is made by the same step in any order") {
  Session session = with_account();
  Step step = edit().set(munoz, &Account::owner, marta);
  CHECK(refused(session, step) == Error{Fault::Unknown, "account.owner", "21"});
  step.set(marta, &Person::name, "Marta");
  CHECK(session.perform(step, noon));
  REQUIRE(session.perform(Step{}.remove<Person>(marta), noon));
  CHECK(session.perform(edit().set(munoz, &Account::owner, marta), noon));  // as it was: no edit
  REQUIRE(session.perform(edit().set(munoz, &Account::owner, {}), noon));
  CHECK(refused(session, edit().set(munoz, &Account::owner, marta)).fault == Fault::Unknown);
}

TEST_CASE("a step cannot refer to what it removes") {
  Session session = with_account();
  REQUIRE(session.perform(named(fabra, "Fabra"), noon));
  Step const step = edit().set(munoz, &Account::parent, fabra).remove<Account>(fabra);
  CHECK(refused(session, step) == Error{Fault::Unknown, "account.parent", "12"});
}

TEST_CASE("what never was cannot be removed") {
  Session session(Actor{7});
  CHECK(refused(session, edit().remove<Account>(munoz)) == Error{Fault::Unknown, "account.removed", "11"});
}

TEST_CASE("what was removed is edited only once it is brought back") {
  Session session = with_account();
  REQUIRE(session.perform(edit().remove<Account>(munoz), noon));
  Step step = edit().set(munoz, &Account::city, "Soria");
  CHECK(refused(session, step) == Error{Fault::Refused, "account.city", {}});
  step.set(munoz, &Account::removed, false);
  REQUIRE(session.perform(step, noon));
  CHECK(account(session, munoz).name == "Muñoz Energía");
  REQUIRE(session.undo(noon));
  CHECK(session.workspace().to_text().empty());
  REQUIRE(session.undo(noon));
  CHECK(account(session, munoz).city.empty());
}

TEST_CASE("a closed review stands") {
  Session session = with_account();
  Step plan{StepName::PlanReview, {}, {}};
  REQUIRE(
      session.perform(plan.set(spring, &Review::account, munoz).set(spring, &Review::summary, "Good"), noon));
  Step close{StepName::CloseReview, {}, {}};
  close.set(spring, &Review::state, ReviewState::Closed).set(spring, &Review::decisions, "Go on");
  REQUIRE(session.perform(close, noon));
  CHECK(refused(session, edit().set(spring, &Review::summary, "Bad")).fault == Fault::Refused);
  CHECK(refused(session, edit().set(spring, &Review::state, ReviewState::Open)).fault == Fault::Refused);
  CHECK(refused(session, edit().remove<Review>(spring)).fault == Fault::Refused);
  CHECK(session.perform(close, noon));  // nothing new: no edit
  CHECK(session.revision() == 3);
  REQUIRE(session.undo(noon));
  CHECK(session.workspace().table<Review>().find(spring)->decisions.empty());
  CHECK(session.perform(edit().set(spring, &Review::summary, "Fair"), noon));
}

TEST_CASE("of operations of one step that set the same field the last wins") {
  Session session = with_account();
  REQUIRE(session.perform(edit().set(munoz, &Account::city, "Soria").set(munoz, &Account::city, "Lugo"), noon));
  CHECK(account(session, munoz).city == "Lugo");
  CHECK(session.history().steps().back().stamped.step.operations.size() == 1);
}

TEST_CASE("operations that change nothing are left out, and a step of none is no step") {
  Session session = with_account();
  REQUIRE(session.perform(named(munoz, "Muñoz Energía"), noon));
  CHECK(session.revision() == 1);
  REQUIRE(session.perform(named(munoz, "Muñoz Energía").set(munoz, &Account::city, "Soria"), noon));
  CHECK(session.history().steps().back().stamped.step.operations.size() == 1);
}

TEST_CASE("steps of a file that cannot be are refused") {
  Session session(Actor{7});
  Step const step = named(munoz, "Muñoz");
  CHECK(session.replay({{5, 0, Actor{0}}, Origin::Edit, step}).error().where == "stamp.actor");
  CHECK(session.replay({{-5, 0, Actor{1}}, Origin::Edit, step}).error().where == "stamp.wall_ms");
  CHECK(session.replay({{INT64_MAX, 0, Actor{1}}, Origin::Edit, step}).error().where == "stamp.wall_ms");
  CHECK(session.replay({{5, 0, Actor{1}}, Origin::Undo, step}).error().where == "undo");
  CHECK(session.replay({{5, 0, Actor{1}}, Origin::Redo, step}).error().where == "redo");
  CHECK(session.revision() == 0);
}

TEST_CASE("the last counter of a stamp that was seen does not stop the clock") {
  Session session(Actor{7});
  REQUIRE(session.replay({{5, UINT32_MAX, Actor{9}}, Origin::Edit, named(munoz, "Muñoz")}));
  REQUIRE(session.perform(named(munoz, "Fabra"), Moment{1}));
  CHECK(account(session, munoz).name == "Fabra");
}

TEST_CASE("there is one firm") {
  Session session(Actor{7});
  Step step{StepName::EditFirm, {}, {}};
  CHECK(session.perform(step.set(the_firm, &Firm::name, "Filtralba"), noon));
  CHECK(refused(session, edit().set(Id<Kind::Firm>{2}, &Firm::name, "Other")).fault == Fault::Unknown);
}

}  // namespace claves
