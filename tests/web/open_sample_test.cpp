#include "web/sample/open_sample.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "core/edits/changes.h"

namespace claves::sample {
namespace {

Date const today = *make_date(2026, 11, 24);

Session opened(Tongue tongue) {
  Session session(Actor{7});
  auto const answer = open_sample(session, tongue, today);
  if (!answer) FAIL(answer.error().where << " " << answer.error().detail);
  return session;
}

Account const& account(Session const& session, std::string_view name) {
  for (Account const& row : session.workspace().table<Account>().rows())
    if (row.name == name) return row;
  FAIL("no such account");
  return session.workspace().table<Account>().rows()[0];
}

// Closed, the latest of them.
Review const* last_review(Session const& session, AccountId of) {
  Review const* last = nullptr;
  for (Review const* review : session.workspace().table<Review>().all_with(&Review::account, of))
    if (review->state == ReviewState::Closed && (last == nullptr || last->date < review->date)) last = review;
  return last;
}

std::vector<Change> since_review(Session const& session, AccountId of) {
  Stamp const closed =
      session.workspace().table<Review>().stamp(last_review(session, of)->id.value, number_of(&Review::state));
  return changes_since(session.workspace(), session.history(), of, closed);
}

}  // namespace

TEST_CASE("the sample opens in both languages, with the same entities") {
  Session const spanish = opened(Tongue::Spanish);
  Session const english = opened(Tongue::English);
  CHECK(spanish.workspace().to_text() != english.workspace().to_text());
  for (Kind const kind : Workspace::kinds()) {
    AnyTable const& es = *spanish.workspace().find_table(kind);
    AnyTable const& en = *english.workspace().find_table(kind);
    CAPTURE(es.name());
    REQUIRE(es.size() == en.size());
    CHECK(es.size() > 0);
    for (std::size_t row = 0; row < es.size(); ++row) CHECK(es.id_at(row) == en.id_at(row));
  }
}

TEST_CASE("the sample in one step is the sample in dated steps") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    Session session(Actor{7});
    REQUIRE(session.perform(sample_step(tongue, today), Moment{1}));
    CHECK(session.revision() == 1);
    CHECK(session.workspace().to_text() == opened(tongue).workspace().to_text());
  }
}

TEST_CASE("the sample's steps are dated, in order, and over by today") {
  auto const steps = sample_steps(Tongue::Spanish, today);
  CHECK(steps.front().step.name == StepName::OpenSample);
  CHECK(day_of(steps.front().moment, 0) == today + first_sample_day);
  CHECK(day_of(steps.back().moment, 0) == today + -1);
  for (std::size_t i = 1; i < steps.size(); ++i) CHECK(steps[i - 1].moment < steps[i].moment);
  CHECK(steps.size() < 200);
  std::map<StepName, int> names;
  for (DatedStep const& dated : steps) ++names[dated.step.name];
  for (StepName const name :
       {StepName::CloseReview, StepName::MakeKey, StepName::LeaveProgramme, StepName::MoveStage,
        StepName::Import, StepName::AnswerQuestion, StepName::AddAction})
    CHECK(names[name] > 0);
}

TEST_CASE("every key account of the sample says why it is key and since when") {
  Session const session = opened(Tongue::English);
  Workspace const& workspace = session.workspace();
  int key = 0;
  for (Account const& row : workspace.table<Account>().rows()) {
    if (!row.key) continue;
    ++key;
    CAPTURE(row.name);
    auto const decisions = workspace.table<Decision>().all_with(&Decision::account, row.id);
    REQUIRE(decisions.size() >= 1);
    CHECK(decisions[0]->verdict == Verdict::Enters);
    CHECK(decisions[0]->date == row.key_since);
    CHECK_FALSE(decisions[0]->reason.empty());
    CHECK(row.kind_of_account != AccountKind::Ordinary);
  }
  CHECK(key == 8);
  CHECK(static_cast<int>(workspace.table<Firm>().find(the_firm)->key_account_cap) == key);
  std::map<Verdict, int> verdicts;
  for (Decision const& decision : workspace.table<Decision>().rows()) ++verdicts[decision.verdict];
  CHECK(verdicts[Verdict::Refused] == 2);
  CHECK(verdicts[Verdict::Leaves] == 1);
  Account const& left = account(session, former_key_account);
  CHECK_FALSE(left.key);
  auto const story =
      story_of(workspace, session.history(), Kind::Account, left.id.value, number_of(&Account::key));
  REQUIRE(story.size() == 2);
  CHECK(story[1].step == StepName::LeaveProgramme);
}

TEST_CASE("the sample was never over its cap") {
  Session session(Actor{7});
  for (DatedStep const& dated : sample_steps(Tongue::English, today)) {
    REQUIRE(session.perform(dated.step, dated.moment));
    int key = 0;
    for (Account const& row : session.workspace().table<Account>().rows()) key += row.key ? 1 : 0;
    CHECK(key <= 8);
    CHECK(key >= 6);
  }
}

TEST_CASE("the sample's firm has weights that add up, a currency and a definition of its own") {
  Session const session = opened(Tongue::Spanish);
  Firm const& firm = *session.workspace().table<Firm>().find(the_firm);
  CHECK(firm.currency == "EUR");
  CHECK_FALSE(firm.definition.empty());
  double sum = 0;
  std::set<Factor> factors;
  for (FirmFactor const& weight : session.workspace().table<FirmFactor>().rows()) {
    sum += weight.weight;
    factors.insert(weight.factor);
  }
  CHECK(sum == 100);
  CHECK(factors.size() == 8);
}

TEST_CASE("something changed in every plan since its last review, and not everything") {
  Session const session = opened(Tongue::Spanish);
  int reviewed = 0;
  for (Account const& row : session.workspace().table<Account>().rows()) {
    if (!row.key || last_review(session, row.id) == nullptr) continue;
    ++reviewed;
    CAPTURE(row.name);
    auto const changes = since_review(session, row.id);
    CHECK(changes.size() >= 4);
    CHECK(changes.size() <= 60);
    std::set<Kind> kinds;
    for (Change const& change : changes) kinds.insert(change.kind);
    CHECK(kinds.contains(Kind::Measure));
    CHECK(kinds.size() >= 3);
  }
  CHECK(reviewed == 7);
}

TEST_CASE("what a review of the sample closed on its day was written by then") {
  Session const session = opened(Tongue::Spanish);
  for (Review const& review : session.workspace().table<Review>().rows()) {
    Stamp const written = session.workspace().table<Review>().stamp(review.id.value, number_of(&Review::state));
    if (review.state == ReviewState::Open) continue;
    CHECK(review.closed_on == review.date);
    Date const expected = std::max(review.date, today + first_sample_day);
    CHECK(day_of({written.wall_ms}, 0) == expected);
  }
}

TEST_CASE("the sample can be undone step by step and opened again in the other language") {
  Session session = opened(Tongue::Spanish);
  std::string const before = session.workspace().to_text();
  while (session.undo(Moment{1})) continue;
  CHECK(session.workspace().to_text().empty());
  while (session.redo(Moment{1})) continue;
  CHECK(session.workspace().to_text() == before);
  while (session.undo(Moment{1})) continue;
  REQUIRE(open_sample(session, Tongue::English, today + 30));
  Session other(Actor{7});
  REQUIRE(open_sample(other, Tongue::English, today + 30));
  CHECK(session.workspace().to_text() == other.workspace().to_text());
}

}  // namespace claves::sample
