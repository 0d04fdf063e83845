// How far an account's questions are answered, how sure the answers are, and which have aged (D3).
//
// A question without an answer is open; one that the firm switched off, or that is there no more, is not
// counted.
#pragma once

#include "core/rules/question_list.h"

namespace claves {

// What a firm that says nothing holds stale: two quarters, after which people and budgets have usually moved.
constexpr int days_until_stale = 180;

struct AnswerCounts {
  int questions = 0;
  int answered = 0;
  int not_relevant = 0;
  int stale = 0;    // answered longer ago than the firm holds an answer to be good
  int undated = 0;  // answered, nobody wrote when
  std::array<int, Choices<Certainty>::names.size()> by_certainty{};  // of the answered: assumed, told, verified

  int open() const { return questions - answered - not_relevant; }
  // 0..1, answered of those that are relevant; 1 where none is.
  double done() const;
  // 0..1 of the answered: assumed 0, told a half, verified 1; 0 where none is answered.
  double certainty() const;
};

inline constexpr auto category_names = Choices<QuestionCategory>::names;
constexpr std::size_t category_count = category_names.size();

// Questions are said by their places in the firm's list.
struct Progress {
  std::array<AnswerCounts, category_count> categories{};  // by category
  AnswerCounts core;                                      // the short path
  AnswerCounts total;
  std::vector<std::size_t> open_core;       // of the core questions, those still open
  std::vector<std::size_t> stale;           // answers that have aged
  std::vector<std::size_t> gates_answered;  // answered, and could show that the account is not key
  std::vector<std::size_t> to_find_out;     // open, or answered by nothing but an assumption (C8)
};

Progress progress(Workspace const& workspace, AccountId account, Date today);

// The answer that stands to one question of the catalogue; null where there is none.
Answer const* find_answer(Workspace const& workspace, AccountId account, int question);
// The answers that stand to an account's questions, in one pass; parallel to the firm's list, null where there
// is none.
std::vector<Answer const*> answers(Workspace const& workspace, AccountId account, QuestionList const& list);

}  // namespace claves
