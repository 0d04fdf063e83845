// The planning questions of this firm: the catalogue's, as the firm words them or without those that it
// switched off, and its own (D3).
#pragma once

#include <optional>
#include <vector>

#include "core/rules/catalogue.h"

namespace claves {

struct QuestionUse {
  int number = 0;      // in the catalogue; 0: one of the firm's own
  FirmQuestionId own;  // of one of the firm's own
  FirmQuestionId row;  // what the firm says of it; none: nothing yet
  QuestionCategory category = QuestionCategory::C1;
  bool core = false;  // one of those that decide
  bool gate = false;  // its answer can show that the account does not belong among the key accounts
  bool off = false;   // asked of no account; what was answered stays

  friend bool operator==(QuestionUse const& a, QuestionUse const& b) {
    return a.number == b.number && a.own == b.own;
  }
};

struct QuestionList {
  std::vector<QuestionUse> all;  // the catalogue's by number, then the firm's own as they were made

  // Of an answer or an action, by its two fields; nothing for a question that is there no more.
  std::optional<std::size_t> place(double number, FirmQuestionId own) const;
};

// With the questions that are asked of this account alone; none: without any such.
QuestionList question_list(Workspace const& workspace, AccountId account = {});

}  // namespace claves
