#include "core/rules/review_topics.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Account1 {
  Made made;
  AccountId account = made.account("Account");
  Date today = day("2026-07-01");

  std::vector<Topic> topics() const { return review_topics(made, account, today); }
  Topic const* find(TopicSubject subject) {
    last = topics();
    for (Topic const& topic : last)
      if (topic.subject == subject) return &topic;
    return nullptr;
  }
  ReviewId review(std::string_view date, std::string_view decisions = {}) {
    return made.add<Review>([&](Review& row) {
      row.account = account;
      row.state = ReviewState::Closed;
      row.date = day(date);
      row.decisions = decisions;
    });
  }
  std::vector<Topic> last;
};

}  // namespace

TEST_CASE("an account of which nothing is known has nothing to review") { CHECK(Account1().topics().empty()); }

TEST_CASE("what was decided last is asked first; what was decided before that is not asked again") {
  Account1 of;
  ReviewId const last = of.review("2026-04-01", "Call them");
  of.review("2026-01-01", "Write to them");
  of.made.add<Action>([&](Action& row) {
    row.account = of.account;
    row.due = day("2026-06-30");
    row.owner = of.made.person("Ana");
  });
  std::vector<Topic> const found = of.topics();
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == TopicSubject::Promised);
  CHECK(found[0].id == last.value);
  CHECK(found[1].subject == TopicSubject::Late);
  CHECK(last_closed_review(of.made, of.account)->id == last);
}

TEST_CASE("an event is talked about until a review on its day or later was closed, or one was made for it") {
  Account1 of;
  auto const event = of.made.add<AccountEvent>([&](AccountEvent& row) {
    row.account = of.account;
    row.date = day("2026-06-01");
  });
  REQUIRE(of.find(TopicSubject::Events) != nullptr);
  of.review("2026-05-31");
  CHECK(of.find(TopicSubject::Events)->count == 1);
  of.review("2026-06-01");
  CHECK(of.find(TopicSubject::Events) == nullptr);
  auto const open = of.made.add<Review>([&](Review& row) { row.account = of.account; });
  of.made.change<AccountEvent>(event, [&](AccountEvent& row) {
    row.date = day("2026-06-20");
    row.review = open;
  });
  CHECK(of.find(TopicSubject::Events) == nullptr);
}

TEST_CASE("an action that nobody has, or that waits, cannot go on; a closed one is no topic") {
  Account1 of;
  auto const action = of.made.add<Action>([&](Action& row) { row.account = of.account; });
  CHECK(of.find(TopicSubject::Blocked)->count == 1);
  CHECK(of.find(TopicSubject::Late) == nullptr);
  of.made.change<Action>(action, [](Action& row) { row.state = ActionState::Done; });
  CHECK(of.find(TopicSubject::Blocked) == nullptr);
}

TEST_CASE("an indicator that gets worse is named, and one not measured since the last review is counted") {
  Account1 of;
  auto const kpi = of.made.add<Kpi>([&](Kpi& row) {
    row.account = of.account;
    row.target = 100;
  });
  CHECK(of.find(TopicSubject::KpiUnmeasured)->count == 1);
  auto const measure = [&](double value, std::string_view date) {
    of.made.add<Measure>([&](Measure& row) {
      row.kpi = kpi;
      row.value = value;
      row.date = day(date);
    });
  };
  measure(50, "2026-01-01");
  measure(40, "2026-03-01");
  CHECK(of.find(TopicSubject::KpiWorse)->id == kpi.value);
  CHECK(of.find(TopicSubject::KpiUnmeasured) == nullptr);
  of.review("2026-04-01");
  CHECK(of.find(TopicSubject::KpiUnmeasured)->count == 1);
}

TEST_CASE("an objective without an open action is idle until one is made") {
  Account1 of;
  auto const objective = of.made.add<Objective>([&](Objective& row) { row.account = of.account; });
  CHECK(of.find(TopicSubject::IdleObjective)->count == 1);
  of.made.add<Action>([&](Action& row) {
    row.account = of.account;
    row.objective = objective;
  });
  CHECK(of.find(TopicSubject::IdleObjective) == nullptr);
}

TEST_CASE("days in a stage are a topic where they are more than usual") {
  Account1 of;
  of.made.change<Account>(of.account, [](Account& row) {
    row.stage = Stage::E1;
    row.key = true;
    row.key_since = day("2026-05-01");
  });
  CHECK(of.find(TopicSubject::Stage) == nullptr);
  of.made.add<FirmStage>([](FirmStage& row) {
    row.stage = Stage::E1;
    row.usual_days = 30;
  });
  REQUIRE(of.find(TopicSubject::Stage) != nullptr);
  CHECK(of.find(TopicSubject::Stage)->count == 61);
}

}  // namespace claves
