#include "core/rules/question_list.h"

#include "core/rules/rows.h"

namespace claves {
namespace {

QuestionUse use_of(Question const& question, FirmQuestion const* row) {
  QuestionUse use;
  use.number = question.number;
  use.category = question.category;
  use.core = question.core;
  use.gate = question.gate;
  if (row == nullptr) return use;
  use.row = row->id;
  use.off = row->off;
  return use;
}

QuestionUse use_of(FirmQuestion const& row) {
  return {0, row.id, row.id, row.category, row.core, false, row.off};
}

}  // namespace

std::optional<std::size_t> QuestionList::place(double number, FirmQuestionId own) const {
  if (!own) {
    Question const* const question = find_question(number);
    if (question == nullptr) return {};
    return static_cast<std::size_t>(question - questions().data());
  }
  for (std::size_t i = questions().size(); i < all.size(); ++i)
    if (all[i].own == own) return i;
  return {};
}

QuestionList question_list(Workspace const& workspace, AccountId account) {
  Table<FirmQuestion> const& table = workspace.table<FirmQuestion>();
  std::vector<FirmQuestion const*> said(questions().size(), nullptr);
  std::vector<FirmQuestion const*> own;
  for_each_row<FirmQuestion>(workspace, [&](FirmQuestion const& row) {
    if (row.question == 0) {
      if (!row.account || row.account == account) own.push_back(&row);
    } else if (Question const* const question = find_question(row.question)) {
      FirmQuestion const*& held = said[static_cast<std::size_t>(question - questions().data())];
      if (held == nullptr || stands_over(table, row, *held)) held = &row;
    }
  });
  QuestionList list;
  for (std::size_t i = 0; i < said.size(); ++i) list.all.push_back(use_of(questions()[i], said[i]));
  for (FirmQuestion const* const row : own) list.all.push_back(use_of(*row));
  return list;
}

}  // namespace claves
