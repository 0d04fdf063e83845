#include "core/rules/progress.h"

#include "core/rules/rows.h"

namespace claves {
namespace {

double stale_after(Workspace const& workspace) {
  Firm const* const firm = workspace.table<Firm>().find(the_firm);
  return firm == nullptr ? days_until_stale : firm->stale_after_days;
}

bool is_stale(Answer const& answer, Date today, double after_days) {
  return answer.date && today && days_between(answer.date, today) > after_days;
}

void count(AnswerCounts& to, Answer const* answer, Date today, double stale_days) {
  ++to.questions;
  if (answer == nullptr) return;
  switch (answer->state) {
    case AnswerState::Open:
      return;
    case AnswerState::NotRelevant:
      ++to.not_relevant;
      return;
    case AnswerState::Answered:
      ++to.answered;
      ++to.by_certainty[static_cast<std::size_t>(answer->certainty)];
      if (!answer->date) ++to.undated;
      if (is_stale(*answer, today, stale_days)) ++to.stale;
      return;
  }
}

}  // namespace

double AnswerCounts::done() const {
  int const relevant = questions - not_relevant;
  return relevant == 0 ? 1 : static_cast<double>(answered) / relevant;
}

double AnswerCounts::certainty() const {
  if (answered == 0) return 0;
  return (by_certainty[1] * 0.5 + by_certainty[2]) / answered;
}

std::vector<Answer const*> answers(Workspace const& workspace, AccountId account, QuestionList const& list) {
  std::vector<Answer const*> standing(list.all.size(), nullptr);
  Table<Answer> const& table = workspace.table<Answer>();
  for_each_row<Answer>(workspace, account, [&](Answer const& answer) {
    auto const place = list.place(answer.question, answer.own_question);
    if (!place) return;
    Answer const*& held = standing[*place];
    if (held == nullptr || stands_over(table, answer, *held)) held = &answer;
  });
  return standing;
}

Answer const* find_answer(Workspace const& workspace, AccountId account, int question) {
  Answer const* standing = nullptr;
  Table<Answer> const& table = workspace.table<Answer>();
  for_each_row<Answer>(workspace, account, [&](Answer const& answer) {
    if (answer.question != question || answer.own_question) return;
    if (standing == nullptr || stands_over(table, answer, *standing)) standing = &answer;
  });
  return standing;
}

Progress progress(Workspace const& workspace, AccountId account, Date today) {
  Progress result;
  double const stale_days = stale_after(workspace);
  QuestionList const list = question_list(workspace, account);
  std::vector<Answer const*> const standing = answers(workspace, account, list);
  for (std::size_t i = 0; i < standing.size(); ++i) {
    QuestionUse const& question = list.all[i];
    if (question.off) continue;
    Answer const* const answer = standing[i];
    count(result.categories[static_cast<std::size_t>(question.category)], answer, today, stale_days);
    count(result.total, answer, today, stale_days);
    if (question.core) count(result.core, answer, today, stale_days);
    AnswerState const state = answer == nullptr ? AnswerState::Open : answer->state;
    bool const assumed = state == AnswerState::Answered && answer->certainty == Certainty::Assumed;
    if (state == AnswerState::Open || assumed) result.to_find_out.push_back(i);
    if (state == AnswerState::Open && question.core) result.open_core.push_back(i);
    if (state != AnswerState::Answered) continue;
    if (question.gate) result.gates_answered.push_back(i);
    if (is_stale(*answer, today, stale_days)) result.stale.push_back(i);
  }
  return result;
}

}  // namespace claves
