#include "core/rules/standing.h"

#include <doctest/doctest.h>

#include "core/session.h"

namespace claves {
namespace {

constexpr AccountId key{1};
constexpr AccountId promising{2};
constexpr AccountId plain{3};
constexpr AccountId refused{4};
constexpr AccountId strong{5};

void rate(Step& step, std::uint64_t id, AccountId account, Factor factor, double value) {
  step.set(Id<Kind::Rating>{id}, &Rating::account, account)
      .set(Id<Kind::Rating>{id}, &Rating::factor, factor)
      .set(Id<Kind::Rating>{id}, &Rating::value, value);
}

Session programme() {
  Session session(Actor{1});
  Step step;
  for (AccountId const account : {key, promising, plain, refused, strong})
    step.set(account, &Account::name, "Account " + std::to_string(account.value));
  step.set(key, &Account::key, true);
  rate(step, 1, key, Factor::F6, 5);
  rate(step, 2, promising, Factor::F2, 8);
  rate(step, 3, plain, Factor::F6, 1);
  rate(step, 4, refused, Factor::F2, 9);
  rate(step, 5, strong, Factor::F6, 9);
  step.set(Id<Kind::Decision>{1}, &Decision::account, refused)
      .set(Id<Kind::Decision>{1}, &Decision::verdict, Verdict::Refused)
      .set(Id<Kind::Decision>{1}, &Decision::date, Date{20'000});
  CHECK(bool(session.perform(std::move(step), Moment{1})));
  return session;
}

ByAccount<Standing> standings_of(Session const& session) {
  Scoring const scores = scoring(session.workspace());
  return standings(session.workspace(), scores, key_list(session.workspace(), scores));
}

}  // namespace

TEST_CASE("an account is in the programme, a candidate, refused or outside") {
  Session const session = programme();
  ByAccount<Standing> const all = standings_of(session);
  CHECK(all.of(key) == Standing::Key);
  CHECK(all.of(promising) == Standing::Candidate);
  CHECK(all.of(plain) == Standing::Outside);
  CHECK(all.of(refused) == Standing::Refused);
  CHECK(all.of(strong) == Standing::Candidate);  // scores higher than the lowest inside
}

TEST_CASE("the last decision about the list counts, and moving to a stage is none") {
  Session session = programme();
  Step later;
  later.set(Id<Kind::Decision>{2}, &Decision::account, refused)
      .set(Id<Kind::Decision>{2}, &Decision::verdict, Verdict::Enters)
      .set(Id<Kind::Decision>{2}, &Decision::date, Date{20'001})
      .set(Id<Kind::Decision>{3}, &Decision::account, promising)
      .set(Id<Kind::Decision>{3}, &Decision::verdict, Verdict::Moves)
      .set(Id<Kind::Decision>{3}, &Decision::date, Date{20'001});
  CHECK(bool(session.perform(std::move(later), Moment{2})));
  ByAccount<Standing> const all = standings_of(session);
  CHECK(all.of(refused) == Standing::Candidate);
  CHECK(all.of(promising) == Standing::Candidate);
}

TEST_CASE("without accounts nobody stands anywhere") {
  Session const session(Actor{1});
  CHECK(standings_of(session).values().empty());
}

}  // namespace claves
