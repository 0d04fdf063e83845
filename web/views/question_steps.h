// The steps by which a question of an account is answered, set aside, opened again.
#pragma once

#include "core/edits/step.h"
#include "core/rules/question_list.h"

namespace claves {

// A question with what stands to it, of one account.
struct QuestionAt {
  Account const& account;
  QuestionUse const& question;
  Answer const* answer = nullptr;  // null: nobody has said anything yet
  bool is_stale = false;

  AnswerState state() const { return answer == nullptr ? AnswerState::Open : answer->state; }
  Id<Kind::Answer> id() const;
};

// Makes the answer where there is none; what to set comes after it.
Step answering(QuestionAt const& at, StepName name = StepName::AnswerQuestion);
// A blank text opens the question again; an answer that gets its text is of today, unless it says otherwise.
Step say_answer(QuestionAt const& at, std::string text, Date today);
Step confirm_answer(QuestionAt const& at, Date today);
Step set_aside(QuestionAt const& at, std::string reason);
Step open_again(QuestionAt const& at);

}  // namespace claves
