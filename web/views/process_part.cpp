#include "web/views/process_part.h"

#include "core/rules/process.h"
#include "web/views/concept_help.h"
#include "web/views/decision_list.h"
#include "web/views/stage_steps.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

StepState step_state(StageList const& list, StageKey stage, StageKey current) {
  if (stage == current) return StepState::Current;
  return list.is_before(stage, current) ? StepState::Done : StepState::Ahead;
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

// Answers the stage that was pressed. One that was dropped shows only while the account is still in it.
std::optional<StageKey> draw_stepper(Ui& ui, Screen const& screen, Account const& account,
                                     StageList const& list) {
  StageKey const current = stage_of(account);
  std::vector<StageKey> stages;
  for (StageUse const& use : list.all)
    if (!use.off || use.key == current) stages.push_back(use.key);
  std::vector<std::string> notes;
  for (StageKey const stage : stages) {
    StageState const state = stage_state(screen.workspace, account.id, stage, screen.today);
    notes.push_back(screen.say(
        Word::process_met,
        {screen.locale.number(state.met()), screen.locale.number(static_cast<double>(state.criteria.size()))}));
  }
  std::vector<ProcessStep> steps;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    StepState const state = step_state(list, stages[i], current);
    steps.push_back({.words = stage_words(screen, stages[i]).name,
                     .note = notes[i],
                     .spoken = screen.say(spoken(state)),
                     .state = state});
  }
  auto const pressed = stepper(ui, "process-stages", screen.say(Word::process_stages), steps);
  return pressed ? std::optional(stages[static_cast<std::size_t>(*pressed)]) : std::nullopt;
}

void draw_by_rule(Ui& ui, Screen const& screen, CriterionState const& state) {
  row(ui, {.gap = 10}, [&] {
    icon(ui, state.met ? Icon::CircleCheck : Icon::Circle, state.met ? Tone::Good : Tone::Neutral);
    text(ui, criterion_words(screen, state.criterion));
    if (state.need > 1)
      badge(ui, screen.say(Word::process_have_need,
                           {screen.locale.number(state.have), screen.locale.number(state.need)}));
    text(ui, screen.say(state.met ? Word::process_is_met : Word::process_is_unmet),
         {.type = Type::Small, .ink = state.met ? Ink::Good : Ink::Muted});
  });
}

void draw_criteria(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                   StageState const& stage) {
  row(ui, {.gap = 4}, [&] {
    heading(ui, 3, screen.say(Word::process_criteria));
    help_on(ui, screen, "exit_criterion");
  });
  list(ui, "criteria", screen.say(Word::process_criteria), static_cast<int>(stage.criteria.size()), [&](int i) {
    CriterionState const& state = stage.criteria[static_cast<std::size_t>(i)];
    if (!state.by_hand()) return draw_by_rule(ui, screen, state);
    std::string_view const words = criterion_words(screen, state.criterion);
    auto const ticked = checkbox(ui, "met", {.label = words, .on = state.met, .off_because = off(screen)});
    if (ticked) requests.perform(tick(screen, account, state.criterion, *ticked));
  });
}

// How long it has been in its stage, and whether that is longer than usual.
void draw_time(Ui& ui, Screen const& screen, Account const& account, StageUse const& stage) {
  Date const since = in_stage_since(screen.workspace, account);
  if (!since) return;
  double const days = days_between(since, screen.today);
  std::string const words = screen.words.count(Counted::stage_days, days, {screen.locale.day(since)});
  if (stage.usual_days > 0 && days > stage.usual_days)
    notice(ui, "long",
           {.tone = Tone::Warn,
            .text = screen.say(Word::stage_takes_long, {words, screen.locale.number(stage.usual_days)})});
  else
    text(ui, words, {.type = Type::Small, .ink = Ink::Muted});
}

}  // namespace

void ProcessPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (account_ != account.id) *this = ProcessPart{};
  account_ = account.id;
  StageList const list = stage_list(screen.workspace);
  StageKey const current = stage_of(account);
  if (!looked_at_ || !list.place(looked_at_)) looked_at_ = current ? current : list.next({});
  if (list.used().empty()) {
    auto const go = [&] {
      if (button(ui, "process", screen.say(Word::process_to_template), {.kind = ButtonKind::Primary}))
        requests.go({.page = Page::Programme, .programme = ProgrammePart::Process});
    };
    return empty_state(ui, "none",
                       {.icon = Icon::Compass,
                        .title = screen.say(Word::process_no_stages),
                        .text = screen.say(Word::process_no_stages_text),
                        .buttons = go});
  }
  if (auto const pressed = draw_stepper(ui, screen, account, list)) looked_at_ = *pressed;
  draw_stage(ui, screen, requests, account, list);
  draw_moves(ui, screen, requests, account);
  draw_dialog(ui, screen, requests, account);
}

void ProcessPart::draw_stage(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                             StageList const& list) {
  Term const words = stage_words(screen, looked_at_);
  StageState const state = stage_state(screen.workspace, account.id, looked_at_, screen.today);
  StageKey const current = stage_of(account);
  StageUse const use = list.place(looked_at_) ? list.all[*list.place(looked_at_)] : StageUse{};
  bool const is_current = looked_at_ == current;
  StageKey const to = is_current ? list.next(looked_at_) : looked_at_;
  auto scope =
      ui.scope("stage", looked_at_.own ? looked_at_.own.value : static_cast<std::uint64_t>(looked_at_.stage));
  card(ui, "stage", {.title = words.name, .subtitle = words.meaning}, [&] {
    if (!current) text(ui, screen.say(Word::process_enter_text), {.ink = Ink::Muted});
    if (is_current && use.off)
      notice(ui, "dropped", {.tone = Tone::Warn, .text = screen.say(Word::stage_dropped)});
    if (is_current) draw_time(ui, screen, account, use);
    if (state.criteria.empty())
      text(ui, screen.say(Word::stage_no_criteria), {.ink = Ink::Muted});
    else
      draw_criteria(ui, screen, requests, account, state);
    if (is_current)
      text(ui,
           state.unmet() == 0 ? std::string(screen.say(Word::process_all_met))
                              : screen.words.count(Counted::process_unmet, state.unmet()),
           {.ink = Ink::Muted});
    if (to == current) return;  // there is no other
    bool const ahead = !list.is_before(to, current);
    std::string const label =
        screen.say(ahead ? Word::process_move_to : Word::process_back_to, {stage_words(screen, to).name});
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
  if (!moving_to_) return;
  StageState const state = stage_state(screen.workspace, account.id, screen.today);
  StageKey const current = stage_of(account);
  bool const ahead = stage_list(screen.workspace).is_before(current, moving_to_);
  bool const asks = current && ahead && state.unmet() > 0;
  if (!asks) return move(screen, requests, account, moving_to_);
  bool go = false;
  bool stay = false;
  auto const foot = [&] {
    stay = button(ui, "stay", screen.say(Word::cancel));
    go = button(ui, "go", screen.say(Word::process_move_to, {stage_words(screen, moving_to_).name}),
                {.kind = ButtonKind::Primary});
  };
  std::string const title = screen.say(Word::process_move_title, {stage_words(screen, moving_to_).name});
  stay |= dialog(ui, "moving",
                 {.title = title,
                  .text = screen.say(Word::process_move_text),
                  .close = screen.say(Word::close),
                  .width = 480,
                  .foot = foot},
                 [&] {
                   for (CriterionState const& each : state.criteria)
                     if (!each.met)
                       row(ui, {.gap = 8, .wrap = false}, [&] {
                         icon(ui, Icon::Circle);
                         text(ui, criterion_words(screen, each.criterion));
                       });
                   if (auto const why = text_area(
                           ui, "why", {.label = screen.say(Word::process_move_why), .value = reason_}))
                     reason_ = *why;
                 });
  if (go) return move(screen, requests, account, moving_to_);
  if (stay) moving_to_ = {};
}

void ProcessPart::move(Screen const& screen, Requests& requests, Account const& account, StageKey to) {
  StageState const left = stage_state(screen.workspace, account.id, screen.today);
  bool const ahead = stage_list(screen.workspace).is_before(stage_of(account), to);
  Step step{StepName::MoveStage, account.name, {}};
  move_stage(step, screen, requests, account,
             {to, std::exchange(reason_, {}), ahead ? left.unmet_written() : std::string()});
  requests.perform(std::move(step));
  looked_at_ = to;
  moving_to_ = {};
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
