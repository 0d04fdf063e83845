#include "core/rules/progress.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

auto answer(Made& made, AccountId account, double question, AnswerState state,
            Certainty certainty = Certainty::Told, std::string_view date = {}) {
  return made.add<Answer>([&](Answer& row) {
    row.account = account;
    row.question = question;
    row.state = state;
    row.certainty = certainty;
    row.date = day(date);
  });
}

// Where a question of the catalogue stands in a list without own ones.
std::size_t place_of(int number) {
  return static_cast<std::size_t>(find_question(number) - questions().data());
}

}  // namespace

TEST_CASE("the catalogue has eight or more questions of each category, and twelve that decide") {
  std::array<int, category_count> by_category{};
  int core = 0;
  int last = 0;
  for (Question const& question : questions()) {
    CHECK(question.number > last);
    CHECK(question.number / 100 == static_cast<int>(question.category) + 1);
    CHECK(find_question(question.number) == &question);
    last = question.number;
    core += question.core ? 1 : 0;
    ++by_category[static_cast<std::size_t>(question.category)];
  }
  CHECK(core == 12);
  for (int const count : by_category) CHECK(count >= 8);
  CHECK(find_question(101.5) == nullptr);
  CHECK(find_question(0) == nullptr);
}

TEST_CASE("every stage has exit criteria, and their numbers find them") {
  std::set<Stage> stages;
  for (Criterion const& criterion : criteria()) {
    CHECK(criterion.number / 100 == static_cast<int>(criterion.stage));
    CHECK(find_criterion(criterion.number) == &criterion);
    stages.insert(criterion.stage);
  }
  CHECK(stages.size() == 5);
  CHECK(find_criterion(999) == nullptr);
}

TEST_CASE("a plan without answers is all open") {
  Made made;
  AccountId const account = made.account("Account");
  Progress const found = progress(made, account, day("2026-01-01"));
  CHECK(found.total.questions == static_cast<int>(questions().size()));
  CHECK(found.total.open() == found.total.questions);
  CHECK(found.total.done() == 0);
  CHECK(found.total.certainty() == 0);
  CHECK(found.open_core.size() == 12);
}

TEST_CASE("answers are counted by state, certainty and age") {
  Made made;
  AccountId const account = made.account("Account");
  AccountId const other = made.account("Other");
  Date const today = day("2026-07-01");
  answer(made, account, 101, AnswerState::Answered, Certainty::Verified, "2026-06-30");
  answer(made, account, 102, AnswerState::Answered, Certainty::Assumed, "2026-01-02");  // 180 days: not yet
  answer(made, account, 103, AnswerState::Answered, Certainty::Told, "2026-01-01");     // 181 days
  answer(made, account, 104, AnswerState::NotRelevant);
  answer(made, account, 105, AnswerState::Open, Certainty::Told, "2020-01-01");
  answer(made, account, 106, AnswerState::Answered, Certainty::Told);
  answer(made, other, 107, AnswerState::Answered);
  answer(made, account, 9999, AnswerState::Answered);
  made.remove<Answer>(answer(made, account, 108, AnswerState::Answered));

  Progress const found = progress(made, account, today);
  AnswerCounts const& first = found.categories[0];
  CHECK(first.questions == 11);
  CHECK(first.answered == 4);
  CHECK(first.not_relevant == 1);
  CHECK(first.open() == 6);
  CHECK(first.stale == 1);
  CHECK(first.undated == 1);
  CHECK(first.done() == 0.4);
  CHECK(first.certainty() == 0.5);
  CHECK(first.by_certainty == std::array{1, 2, 1});
  CHECK(found.total.answered == 4);
  CHECK(found.core.answered == 1);
  CHECK(found.open_core.size() == 11);
  CHECK(found.stale == std::vector{place_of(103)});
  CHECK(found.gates_answered == std::vector{place_of(103)});
}

TEST_CASE("the firm says when an answer goes stale") {
  Made made;
  AccountId const account = made.account("Account");
  answer(made, account, 101, AnswerState::Answered, Certainty::Told, "2026-06-01");
  CHECK(progress(made, account, day("2026-07-01")).stale.empty());
  made.add<Firm>([](Firm& firm) {
    firm.id = the_firm;
    firm.stale_after_days = 29;
  });
  CHECK(progress(made, account, day("2026-07-01")).stale.size() == 1);
}

TEST_CASE("where nothing is relevant nothing is left to do") {
  AnswerCounts const counts{3, 0, 3, 0, 0, {}};
  CHECK(counts.done() == 1);
}

TEST_CASE("of two answers to one question the one written last stands") {
  Made made;
  AccountId const account = made.account("Account");
  auto const first = answer(made, account, 201, AnswerState::Answered);
  auto const second = answer(made, account, 201, AnswerState::NotRelevant);
  CHECK(find_answer(made, account, 201)->id == second);
  CHECK(progress(made, account, {}).total.not_relevant == 1);
  made.change<Answer>(first, [](Answer& row) { row.text = "Marta"; });
  CHECK(find_answer(made, account, 201)->id == first);
  CHECK(progress(made, account, {}).total.answered == 1);
  CHECK(find_answer(made, account, 202) == nullptr);
}

}  // namespace claves
