#include "web/views/stage_words.h"

namespace claves {
namespace {

FirmStage const* row_of(Screen const& screen, StageKey stage) {
  if (stage.own) return screen.find<FirmStage>(stage.own);
  for (FirmStage const& row : screen.workspace.table<FirmStage>().rows())
    if (!row.removed && row.stage == stage.stage) return &row;
  return nullptr;
}

}  // namespace

Term stage_words(Screen const& screen, StageKey stage) {
  if (!stage) return {};
  Term words;
  if (!stage.own) words = screen.words.stage(stage.stage);
  FirmStage const* const row = row_of(screen, stage);
  if (row != nullptr && !row->name.empty()) words.name = row->name;
  if (row != nullptr && !row->purpose.empty()) words.meaning = row->purpose;
  if (words.name.empty()) words.name = screen.say(Word::stage_unnamed);
  return words;
}

std::string_view criterion_words(Screen const& screen, CriterionUse const& criterion) {
  FirmCriterion const* const row = screen.find<FirmCriterion>(criterion.row);
  if (row != nullptr && !row->text.empty()) return row->text;
  return criterion.own ? screen.say(Word::criterion_unnamed) : screen.words.criterion(criterion.number);
}

}  // namespace claves
