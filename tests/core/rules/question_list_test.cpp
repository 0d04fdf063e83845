#include "core/rules/question_list.h"

#include <doctest/doctest.h>

#include "core/rules/progress.h"
#include "tests/core/rules/made.h"

namespace claves {

TEST_CASE("a question that the firm switched off is asked of no account, and what was answered stays") {
  Made made;
  AccountId const account = made.account("Account");
  auto const answered = made.add<Answer>([&](Answer& row) {
    row.account = account;
    row.question = 101;
    row.state = AnswerState::Answered;
  });
  int const before = progress(made, account, {}).total.questions;
  CHECK(progress(made, account, {}).total.answered == 1);
  made.add<FirmQuestion>([](FirmQuestion& row) {
    row.question = 101;
    row.off = true;
  });
  CHECK(progress(made, account, {}).total.questions == before - 1);
  CHECK(progress(made, account, {}).total.answered == 0);
  CHECK(find_answer(made, account, 101)->id == answered);
}

TEST_CASE("a question of the firm's own is asked in its category, and on the short path where it decides") {
  Made made;
  AccountId const account = made.account("Account");
  int const core = progress(made, account, {}).core.questions;
  FirmQuestionId const own = made.add<FirmQuestion>([](FirmQuestion& row) {
    row.category = QuestionCategory::C4;
    row.core = true;
  });
  Progress const open = progress(made, account, {});
  CHECK(open.core.questions == core + 1);
  std::size_t const place = *question_list(made).place(0, own);
  CHECK(question_list(made).all[place].category == QuestionCategory::C4);
  CHECK(open.open_core.back() == place);
  made.add<Answer>([&](Answer& row) {
    row.account = account;
    row.own_question = own;
    row.state = AnswerState::Answered;
    row.certainty = Certainty::Told;
  });
  CHECK(progress(made, account, {}).core.answered == 1);
  made.remove<FirmQuestion>(own);
  CHECK_FALSE(question_list(made).place(0, own).has_value());
  CHECK(progress(made, account, {}).core.questions == core);
}

TEST_CASE("what is open or only assumed is still to be found out") {
  Made made;
  AccountId const account = made.account("Account");
  auto const say = [&](double question, Certainty certainty) {
    made.add<Answer>([&](Answer& row) {
      row.account = account;
      row.question = question;
      row.state = AnswerState::Answered;
      row.certainty = certainty;
    });
  };
  std::size_t const all = question_list(made).all.size();
  say(101, Certainty::Assumed);
  say(102, Certainty::Told);
  CHECK(progress(made, account, {}).to_find_out.size() == all - 1);
}

TEST_CASE("a question of one account is asked of that account alone") {
  Made made;
  AccountId const account = made.account("One");
  AccountId const other = made.account("Other");
  auto const own = made.add<FirmQuestion>([&](FirmQuestion& row) {
    row.text = "Who knows of it?";
    row.account = account;
  });
  CHECK(question_list(made, account).place(0, own));
  CHECK_FALSE(question_list(made, other).place(0, own));
  CHECK_FALSE(question_list(made).place(0, own));
}

}  // namespace claves
