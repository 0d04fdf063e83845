// How far an account's questions are answered, how sure the answers are, and which have aged (D3).
//
// A question without an answer is open; an answer to a number that the catalogue does not have is not counted.
#pragma once

#include "core/rules/catalogue.h"

namespace claves {

constexpr int days_until_stale = 180;  // two quarters: after that, people and budgets have usually moved

struct AnswerCounts {
  int questions = 0;
  int answered = 0;
  int not_relevant = 0;
  int stale = 0;    // answered more than days_until_stale days before today
  int undated = 0;  // answered, nobody wrote when
  std::array<int, Choices<Certainty>::names.size()> by_certainty{};  // of the answered: assumed, told, verified

  int open() const { return questions - answered - not_relevant; }
  // 0..1, answered of those that are relevant; 1 where none is.
  double done() const;
  // 0..1 of the answered: assumed 0, told a half, verified 1; 0 where none is answered.
  double certainty() const;
};

struct Progress {
  std::array<AnswerCounts, category_count> categories{};  // by category
  AnswerCounts core;                                      // the short path
  AnswerCounts total;
  std::vector<int> open_core;       // numbers of the core questions still open
  std::vector<int> stale;           // numbers of the answers that have aged
  std::vector<int> gates_answered;  // numbers of answered questions that could show that the account is not key
};

Progress progress(Workspace const& workspace, AccountId account, Date today);

// The answer that stands to one question; null where there is none.
Answer const* find_answer(Workspace const& workspace, AccountId account, int question);
// The answers that stand to an account's questions, in one pass; parallel to questions(), null where there is
// none.
std::vector<Answer const*> answers(Workspace const& workspace, AccountId account);

}  // namespace claves
