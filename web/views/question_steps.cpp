#include "web/views/question_steps.h"

#include "core/base/text.h"
#include "core/model/identity.h"

namespace claves {

Id<Kind::Answer> QuestionAt::id() const {
  return answer == nullptr ? answer_id(account.id, question.number, question.own) : answer->id;
}

Step answering(QuestionAt const& at, StepName name) {
  Step step{name, at.account.name, {}};
  if (at.answer != nullptr) return step;
  step.set(at.id(), &Answer::removed, false).set(at.id(), &Answer::account, at.account.id);
  if (at.question.own)
    step.set(at.id(), &Answer::own_question, at.question.own);
  else
    step.set(at.id(), &Answer::question, at.question.number);
  return step;
}

Step say_answer(QuestionAt const& at, std::string text, Date today) {
  bool const is_said = !trimmed(text).empty();
  Step step = answering(at);
  if (is_said && (at.state() != AnswerState::Answered || !at.answer->date))
    step.set(at.id(), &Answer::date, today);
  step.set(at.id(), &Answer::state, is_said ? AnswerState::Answered : AnswerState::Open);
  step.set(at.id(), &Answer::text, std::move(text));
  return step;
}

Step confirm_answer(QuestionAt const& at, Date today) {
  Step step = answering(at);
  step.set(at.id(), &Answer::date, today);
  return step;
}

Step set_aside(QuestionAt const& at, std::string reason) {
  Step step = answering(at, StepName::SetQuestionAside);
  step.set(at.id(), &Answer::state, AnswerState::NotRelevant).set(at.id(), &Answer::reason, std::move(reason));
  return step;
}

Step open_again(QuestionAt const& at) {
  bool const is_said = at.answer != nullptr && !trimmed(at.answer->text).empty();
  Step step = answering(at);
  step.set(at.id(), &Answer::state, is_said ? AnswerState::Answered : AnswerState::Open);
  return step;
}

}  // namespace claves
