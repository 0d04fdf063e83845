#include "web/views/stage_editor.h"

#include "core/base/text.h"
#include "web/views/draft_dialog.h"
#include "web/views/stage_select.h"
#include "web/views/stage_words.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

std::vector<CriterionUse> criteria_of(Screen const& screen, StageKey stage) {
  std::vector<CriterionUse> all = criterion_list(screen.workspace);
  std::erase_if(all, [&](CriterionUse const& each) { return each.off || !(each.stage == stage); });
  return all;
}

}  // namespace

void StageEditor::edit(Screen const& screen, StageUse const& stage) {
  Step making;
  FirmStageId const id = say_of_stage(making, stage);
  FirmStage const* const row = screen.find<FirmStage>(id);
  FirmStage begun;
  begun.id = id;
  begun.stage = stage.key.own ? Stage::None : stage.key.stage;
  editing_.open(row == nullptr ? begun : *row, std::move(making.operations));
}

void StageEditor::add(StageKey after) {
  after_ = after;
  name_.clear();
  purpose_.clear();
  moving_.clear();
  name_is_missing_ = false;
}

void StageEditor::drop(Screen const& screen, StageKey stage, Criteria criteria) {
  dropping_ = stage;
  StageList const list = stage_list(screen.workspace);
  std::vector<std::size_t> const used = list.used();
  into_ = list.next(stage);
  for (std::size_t i = 1; i < used.size(); ++i)  // two become one: into the one before
    if (list.all[used[i]].key == stage && criteria == Criteria::Move) into_ = list.all[used[i - 1]].key;
  with_criteria_ = criteria == Criteria::Move;
}

void StageEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  draw_edit(ui, screen, requests);
  draw_add(ui, screen, requests);
  draw_drop(ui, screen, requests);
}

void StageEditor::draw_edit(Ui& ui, Screen const& screen, Requests& requests) {
  std::string_view const title = screen.say(Word::stage_edit);
  auto const fields = [&] {
    Term const method = screen.words.stage(editing_->stage);
    editing_.field(ui, screen, &FirmStage::name, {.placeholder = method.name});
    editing_.field(ui, screen, &FirmStage::purpose, {.placeholder = method.meaning});
    editing_.field(ui, screen, &FirmStage::usual_days, {.help = screen.say(Word::stage_usual_days_help)});
  };
  draft_dialog(
      ui, screen, requests, "stage", editing_, {title, title, StepName::AddStage, StepName::EditStage},
      [&] { return editing_->name; }, fields);
}

void StageEditor::draw_add(Ui& ui, Screen const& screen, Requests& requests) {
  if (!after_) return;
  bool save = false;
  bool cancel = false;
  auto const foot = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    save = button(ui, "save", screen.say(Word::add), {.kind = ButtonKind::Primary, .off_because = off(screen)});
  };
  auto const body = [&] {
    std::string_view const missing =
        name_is_missing_ ? screen.say(Word::stage_name_missing) : std::string_view{};
    if (auto const name = text_field(
            ui, "name", {.label = screen.words.field(&FirmStage::name), .value = name_, .error = missing}))
      name_ = *name;
    if (auto const purpose =
            text_area(ui, "purpose", {.label = screen.words.field(&FirmStage::purpose), .value = purpose_}))
      purpose_ = *purpose;
    if (auto const chosen = stage_select(ui, screen, "after", screen.say(Word::stage_after), *after_)) {
      after_ = *chosen;
      moving_.clear();
    }
    std::vector<CriterionUse> const criteria = criteria_of(screen, *after_);
    if (criteria.empty()) return;
    text(ui, screen.say(Word::stage_split_text, {stage_words(screen, *after_).name}), {.ink = Ink::Muted});
    for (CriterionUse const& each : criteria) {
      std::string const key = written(each);
      auto const scope = ui.scope(key);
      auto const ticked =
          checkbox(ui, "moves", {.label = criterion_words(screen, each), .on = moving_.contains(key)});
      if (ticked && *ticked) moving_.insert(key);
      if (ticked && !*ticked) moving_.erase(key);
    }
  };
  cancel |= dialog(ui, "new_stage",
                   {.title = screen.say(Word::stage_add_title),
                    .close = screen.say(Word::close),
                    .width = 520,
                    .foot = foot},
                   body);
  name_is_missing_ = save && trimmed(name_).empty();
  if (save && !name_is_missing_) save_new(screen, requests);
  if (cancel) after_.reset();
}

void StageEditor::save_new(Screen const& screen, Requests& requests) {
  Step step{StepName::AddStage, name_, {}};
  FirmStageId const id = add_stage(step, requests, stage_list(screen.workspace), *after_, name_);
  if (!trimmed(purpose_).empty()) step.set(id, &FirmStage::purpose, purpose_);
  for (CriterionUse const& each : criteria_of(screen, *after_))
    if (moving_.contains(written(each))) put_criterion_into(step, each, {Stage::None, id});
  requests.perform(std::move(step));
  after_.reset();
}

void StageEditor::draw_drop(Ui& ui, Screen const& screen, Requests& requests) {
  if (!dropping_) return;
  StageList const list = stage_list(screen.workspace);
  auto const place = list.place(*dropping_);
  if (!place) return dropping_.reset();
  StageUse const& stage = list.all[*place];
  auto const inside = static_cast<double>(accounts_in(screen.workspace, stage.key).size());
  bool save = false;
  bool cancel = false;
  bool const alone = list.used().size() < 2;  // there is no other to move into
  auto const foot = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    std::string_view const because = alone && inside > 0 ? screen.say(Word::stage_drop_alone) : off(screen);
    save = button(ui, "drop", screen.say(with_criteria_ ? Word::stage_merge_do : Word::stage_drop_do),
                  {.kind = ButtonKind::Primary, .off_because = because});
  };
  auto const body = [&] {
    text(ui, inside > 0 ? screen.words.count(Counted::stage_drop_inside, inside)
                        : std::string(screen.say(Word::stage_drop_empty)));
    if (alone) return;
    if (auto const into = stage_select(ui, screen, "into", screen.say(Word::stage_drop_into), into_, stage.key))
      into_ = *into;
    if (auto const with =
            checkbox(ui, "criteria", {.label = screen.say(Word::stage_drop_criteria), .on = with_criteria_}))
      with_criteria_ = *with;
  };
  std::string const title = screen.say(Word::stage_drop_title, {stage_words(screen, stage.key).name});
  cancel |= dialog(ui, "drop_stage",
                   {.title = title,
                    .text = screen.say(Word::stage_drop_text),
                    .close = screen.say(Word::close),
                    .width = 480,
                    .foot = foot},
                   body);
  if (save) {
    Step step{StepName::DropStage, std::string(stage_words(screen, stage.key).name), {}};
    drop_stage(step, screen, requests, stage, into_, with_criteria_ ? Criteria::Move : Criteria::Stay);
    requests.perform(std::move(step));
  }
  if (save || cancel) dropping_.reset();
}

}  // namespace claves
