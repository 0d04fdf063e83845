#include "web/views/process_part.h"

#include "core/model/identity.h"
#include "core/rules/process.h"
#include "web/views/decision_list.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::array all_stages{Stage::E1, Stage::E2, Stage::E3, Stage::E4, Stage::E5};

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

StepState step_state(Stage stage, Stage current) {
  if (stage == current) return StepState::Current;
  return stage < current ? StepState::Done : StepState::Ahead;
}

Word spoken(StepState state) {
  switch (state) {
    case StepState::Done:
      return Word::process_done;
    case StepState::Current:
      return Word::process_current;
    case StepState::Ahead:
      return Word::process_ahead;
  }
  return Word::process_ahead;
}

// Answers the stage that was pressed.
std::optional<Stage> draw_stepper(Ui& ui, Screen const& screen, Account const& account) {
  std::vector<std::string> notes;
  for (Stage const stage : all_stages) {
    StageState const state = stage_state(screen.workspace, account.id, stage, screen.today);
    notes.push_back(screen.say(
        Word::process_met,
        {screen.locale.number(state.met()), screen.locale.number(static_cast<double>(state.criteria.size()))}));
  }
  std::vector<ProcessStep> steps;
  for (std::size_t i = 0; i < all_stages.size(); ++i) {
    StepState const state = step_state(all_stages[i], account.stage);
    steps.push_back({.words = screen.words.stage(all_stages[i]).name,
                     .note = notes[i],
                     .spoken = screen.say(spoken(state)),
                     .state = state});
  }
  auto const pressed = stepper(ui, "process-stages", screen.say(Word::process_stages), steps);
  return pressed ? std::optional(all_stages[static_cast<std::size_t>(*pressed)]) : std::nullopt;
}

CriterionCheck const* find_check(Workspace const& workspace, AccountId account, int criterion) {
  for (CriterionCheck const* check :
       workspace.table<CriterionCheck>().all_with(&CriterionCheck::account, account))
    if (static_cast<int>(check->criterion) == criterion) return check;
  return nullptr;
}

Step tick(Screen const& screen, AccountId account, int criterion, bool met) {
  Step step{StepName::CheckCriterion, std::string(screen.name_of(account)), {}};
  CriterionCheck const* const known = find_check(screen.workspace, account, criterion);
  Id<Kind::CriterionCheck> const id = known != nullptr ? known->id : criterion_check_id(account, criterion);
  step.set(id, &CriterionCheck::removed, false)
      .set(id, &CriterionCheck::account, account)
      .set(id, &CriterionCheck::criterion, criterion)
      .set(id, &CriterionCheck::met, met);
  return step;
}

void draw_by_rule(Ui& ui, Screen const& screen, CriterionState const& state) {
  row(ui, {.gap = 10}, [&] {
    icon(ui, state.met ? Icon::CircleCheck : Icon::Circle, state.met ? Tone::Good : Tone::Neutral);
    text(ui, screen.words.criterion(state.criterion.number));
    if (state.need > 1)
      badge(ui, screen.say(Word::process_have_need,
                           {screen.locale.number(state.have), screen.locale.number(state.need)}));
    text(ui, screen.say(state.met ? Word::process_is_met : Word::process_is_unmet),
         {.type = Type::Small, .ink = state.met ? Ink::Good : Ink::Muted});
  });
}

void draw_criteria(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                   StageState const& stage) {
  list(ui, "criteria", screen.say(Word::process_criteria), static_cast<int>(stage.criteria.size()), [&](int i) {
    CriterionState const& state = stage.criteria[static_cast<std::size_t>(i)];
    if (!state.by_hand()) return draw_by_rule(ui, screen, state);
    int const number = state.criterion.number;
    auto const ticked = checkbox(
        ui, "met", {.label = screen.words.criterion(number), .on = state.met, .off_because = off(screen)});
    if (ticked) requests.perform(tick(screen, account.id, number, *ticked));
  });
}

}  // namespace

void ProcessPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (account_ != account.id) *this = ProcessPart{};
  account_ = account.id;
  if (looked_at_ == Stage::None) looked_at_ = account.stage == Stage::None ? Stage::E1 : account.stage;
  if (auto const pressed = draw_stepper(ui, screen, account)) looked_at_ = *pressed;
  draw_stage(ui, screen, requests, account);
  draw_moves(ui, screen, requests, account);
  draw_dialog(ui, screen, requests, account);
}

void ProcessPart::draw_stage(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Term const words = screen.words.stage(looked_at_);
  StageState const state = stage_state(screen.workspace, account.id, looked_at_, screen.today);
  bool const is_current = looked_at_ == account.stage;
  Stage const to = is_current ? next_stage(looked_at_) : looked_at_;
  auto scope = ui.scope("stage", static_cast<std::uint64_t>(looked_at_));
  card(ui, "stage", {.title = words.name, .subtitle = words.meaning}, [&] {
    if (account.stage == Stage::None) text(ui, screen.say(Word::process_enter_text), {.ink = Ink::Muted});
    draw_criteria(ui, screen, requests, account, state);
    if (is_current)
      text(ui,
           state.unmet() == 0 ? std::string(screen.say(Word::process_all_met))
                              : screen.words.count(Counted::process_unmet, state.unmet()),
           {.ink = Ink::Muted});
    bool const ahead = to > account.stage;
    std::string const label =
        screen.say(ahead ? Word::process_move_to : Word::process_back_to, {screen.words.stage(to).name});
    ButtonKind const kind = is_current && state.unmet() == 0 ? ButtonKind::Primary : ButtonKind::Secondary;
    row(ui, {}, [&] {
      if (button(
              ui, "move", label,
              {.kind = kind, .icon = ahead ? Icon::ArrowRight : Icon::ArrowLeft, .off_because = off(screen)}))
        moving_to_ = to;
    });
  });
}

// Moving on with everything met, into the process, or back asks nothing; else the user says why.
void ProcessPart::draw_dialog(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (moving_to_ == Stage::None) return;
  StageState const state = stage_state(screen.workspace, account.id, screen.today);
  bool const asks = account.stage != Stage::None && moving_to_ > account.stage && state.unmet() > 0;
  if (!asks) return move(screen, requests, account, moving_to_);
  bool go = false;
  bool stay = false;
  auto const foot = [&] {
    stay = button(ui, "stay", screen.say(Word::cancel));
    go = button(ui, "go", screen.say(Word::process_move_to, {screen.words.stage(moving_to_).name}),
                {.kind = ButtonKind::Primary});
  };
  std::string const title = screen.say(Word::process_move_title, {screen.words.stage(moving_to_).name});
  stay |= dialog(ui, "moving",
                 {.title = title,
                  .text = screen.say(Word::process_move_text),
                  .close = screen.say(Word::close),
                  .width = 480,
                  .foot = foot},
                 [&] {
                   for (int const number : state.unmet_numbers())
                     row(ui, {.gap = 8, .wrap = false}, [&] {
                       icon(ui, Icon::Circle);
                       text(ui, screen.words.criterion(number));
                     });
                   if (auto const why = text_area(
                           ui, "why", {.label = screen.say(Word::process_move_why), .value = reason_}))
                     reason_ = *why;
                 });
  if (go) return move(screen, requests, account, moving_to_);
  if (stay) moving_to_ = Stage::None;
}

void ProcessPart::move(Screen const& screen, Requests& requests, Account const& account, Stage to) {
  StageState const left = stage_state(screen.workspace, account.id, screen.today);
  std::string unmet;
  if (to > account.stage)
    for (int const number : left.unmet_numbers()) unmet += (unmet.empty() ? "" : " ") + std::to_string(number);
  Step step{StepName::MoveStage, account.name, {}};
  auto const id = requests.fresh_id<Decision>();
  step.set(account.id, &Account::stage, to)
      .set(id, &Decision::account, account.id)
      .set(id, &Decision::verdict, Verdict::Moves)
      .set(id, &Decision::reason, std::exchange(reason_, {}))
      .set(id, &Decision::date, screen.today)
      .set(id, &Decision::stage, to)
      .set(id, &Decision::unmet, unmet);
  requests.perform(std::move(step));
  looked_at_ = to;
  moving_to_ = Stage::None;
}

void ProcessPart::draw_moves(Ui& ui, Screen const& screen, Requests&, Account const& account) {
  std::vector<Decision const*> moves;
  for (Decision const* decision : decisions_of(screen.workspace, account.id))
    if (decision->verdict == Verdict::Moves) moves.push_back(decision);
  if (moves.empty()) return;
  card(ui, "moves", {.title = screen.say(Word::process_moves)},
       [&] { decision_list(ui, screen, "list", moves, DecisionsOf::OneAccount); });
}

}  // namespace claves
