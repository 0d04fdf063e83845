#include "web/views/criterion_editor.h"

#include "web/views/draft_dialog.h"
#include "web/views/stage_select.h"

namespace claves {

void CriterionEditor::edit(Screen const& screen, CriterionUse const& criterion) {
  Step making;
  FirmCriterionId const id = say_of_criterion(making, criterion);
  FirmCriterion const* const row = screen.find<FirmCriterion>(id);
  FirmCriterion begun;
  begun.id = id;
  begun.criterion = criterion.number;
  usual_ = criterion.stage;
  editing_.open(row == nullptr ? begun : *row, std::move(making.operations));
}

void CriterionEditor::add(StageKey stage) {
  FirmCriterion criterion;
  criterion.stage = stage.own ? Stage::None : stage.stage;
  criterion.own_stage = stage.own;
  usual_ = stage;
  editing_.open(criterion);
}

void CriterionEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  auto const fields = [&] {
    std::string_view const catalogue = screen.words.criterion(static_cast<int>(editing_->criterion));
    editing_.field(ui, screen, &FirmCriterion::text, {.placeholder = catalogue});
    StageKey const said{editing_->stage, editing_->own_stage};
    auto const chosen =
        stage_select(ui, screen, "stage", screen.say(Word::criterion_stage), said ? said : usual_);
    if (!chosen) return;
    editing_->stage = chosen->own ? Stage::None : chosen->stage;
    editing_->own_stage = chosen->own;
  };
  draft_dialog(
      ui, screen, requests, "criterion", editing_,
      {screen.say(Word::criterion_add), screen.say(Word::criterion_edit), StepName::AddCriterion,
       StepName::EditCriterion},
      [&] { return editing_->text; }, fields);
}

}  // namespace claves
