#include "core/edits/difference.h"

#include <doctest/doctest.h>

#include "core/session.h"

namespace claves {
namespace {

Session session_with(std::initializer_list<std::pair<std::uint64_t, char const*>> accounts) {
  Session session(Actor{7});
  for (auto const& [id, name] : accounts) {
    Step step{StepName::AddAccount, name, {}};
    step.set(AccountId{id}, &Account::name, name);
    CHECK(session.perform(std::move(step), Moment{1000}).operator bool());
  }
  return session;
}

void become(Session& session, Workspace const& target) {
  Step step{StepName::OpenFile, "", difference(session.workspace(), target)};
  auto const done = session.perform(std::move(step), Moment{5000});
  CHECK(done);
  CHECK(session.workspace().to_text() == target.to_text());
}

Session with_closed_review() {
  Session session = session_with({{1, "Cantalar"}});
  Step step{StepName::CloseReview, "", {}};
  step.set(ReviewId{9}, &Review::account, AccountId{1}).set(ReviewId{9}, &Review::state, ReviewState::Closed);
  CHECK(session.perform(std::move(step), Moment{2000}));
  return session;
}

}  // namespace

TEST_CASE("one workspace becomes another in one step, and undo brings the first one back") {
  Session session = session_with({{1, "Cantalar"}, {2, "Corvalán"}});
  Session const other = session_with({{2, "Pinturas Corvalán"}, {3, "Kestermann"}});
  std::string const before = session.workspace().to_text();
  become(session, other.workspace());
  CHECK(session.undo(Moment{6000}));
  CHECK(session.workspace().to_text() == before);
}

TEST_CASE("what was removed is brought back by becoming a workspace that has it") {
  Session session = session_with({{1, "Cantalar"}});
  Workspace const nothing;
  become(session, nothing);
  CHECK(is_empty(session.workspace()));
  become(session, session_with({{1, "Cantalar"}}).workspace());
}

TEST_CASE("becoming empty takes closed reviews along, though alone they stand") {
  Session session = with_closed_review();
  Step alone{StepName::EditReview, "", {}};
  alone.remove<Review>(ReviewId{9});
  CHECK(session.perform(std::move(alone), Moment{3000}).error().fault == Fault::Refused);
  become(session, Workspace{});
  become(session, with_closed_review().workspace());
}

TEST_CASE("equal workspaces differ in nothing") {
  Session const session = with_closed_review();
  CHECK(difference(session.workspace(), with_closed_review().workspace()).empty());
  CHECK(is_empty(Workspace{}));
  CHECK_FALSE(is_empty(session.workspace()));
}

}  // namespace claves
