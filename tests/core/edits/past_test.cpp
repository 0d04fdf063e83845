#include "core/edits/past.h"

#include <doctest/doctest.h>

#include "core/session.h"

namespace claves {
namespace {

Step naming(AccountId account, std::string name) {
  Step step{StepName::EditAccount, {}, {}};
  step.set(account, &Account::name, std::move(name));
  return step;
}

std::string name_at(Past& past, AccountId account, std::int64_t ms) {
  REQUIRE(past.live_until(Moment{ms}, 1'000));
  Account const* const found = past.workspace().table<Account>().find(account);
  return found == nullptr ? std::string() : found->name;
}

}  // namespace

TEST_CASE("the past is as it was at each moment, undone steps included") {
  Session session(Actor{1});
  AccountId const account{7};
  REQUIRE(session.perform(naming(account, "First"), Moment{10}));
  REQUIRE(session.perform(naming(account, "Second"), Moment{20}));
  REQUIRE(session.undo(Moment{30}));
  Past past(session.history());
  CHECK(name_at(past, account, 9).empty());
  CHECK(name_at(past, account, 10) == "First");
  CHECK(name_at(past, account, 29) == "Second");
  CHECK(name_at(past, account, 30) == "First");
  CHECK(past.workspace().to_text() == session.workspace().to_text());
}

TEST_CASE("an edit that arrived late stands where it was made") {
  Session session(Actor{1});
  AccountId const account{7};
  REQUIRE(session.perform(naming(account, "Here"), Moment{50}));
  REQUIRE(session.replay({Stamp{20, 0, Actor{2}}, Origin::Edit, naming(account, "There")}));
  Past past(session.history());
  CHECK(name_at(past, account, 30) == "There");
  CHECK(name_at(past, account, 50) == "Here");
}

TEST_CASE("it is lived a slice at a time") {
  Session session(Actor{1});
  for (int i = 1; i <= 10; ++i) REQUIRE(session.perform(naming(AccountId{7}, std::to_string(i)), Moment{i}));
  Past past(session.history());
  int passes = 1;
  while (!past.live_until(Moment{10}, 3)) ++passes;
  CHECK(passes == 4);
  CHECK(past.workspace().table<Account>().find(AccountId{7})->name == "10");
}

}  // namespace claves
