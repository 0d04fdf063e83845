#include "web/views/action_row.h"

#include <array>

#include "core/rules/agenda.h"
#include "core/rules/obstacles.h"
#include "web/views/question_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::array all_states{ActionState::Open, ActionState::UnderWay, ActionState::Done,
                                ActionState::Dropped};

Icon icon_of(ActionState state) {
  switch (state) {
    case ActionState::Open:
      return Icon::Circle;
    case ActionState::UnderWay:
      return Icon::CircleDot;
    case ActionState::Done:
      return Icon::CircleCheck;
    case ActionState::Dropped:
      return Icon::CircleX;
  }
  return Icon::Circle;
}

Tone tone_of(ActionState state) {
  switch (state) {
    case ActionState::UnderWay:
      return Tone::Accent;
    case ActionState::Done:
      return Tone::Good;
    case ActionState::Open:
    case ActionState::Dropped:
      break;
  }
  return Tone::Neutral;
}

Word word_of_press(ActionState state) {
  switch (state_after(state)) {
    case ActionState::UnderWay:
      return Word::action_start;
    case ActionState::Done:
      return Word::action_finish;
    case ActionState::Open:
    case ActionState::Dropped:
      break;
  }
  return Word::action_reopen;
}

struct Drawing {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Action const& action;
  ActionRowOptions const& options;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
};

void state_mark(Drawing const& of) {
  std::string const name = of.screen.say(word_of_press(of.action.state), {of.action.title});
  if (icon_button(of.ui, "state", icon_of(of.action.state), name,
                  {.kind = ButtonKind::Quiet, .off_because = of.off()}))
    of.requests.perform(change_state(of.action, state_after(of.action.state)));
}

void account_link(Drawing const& of) {
  std::string_view const name = of.screen.name_of(of.action.account);
  if (!of.options.account || name.empty()) return;
  Route const route{.page = Page::Account, .account = of.action.account, .part = AccountPart::Plan};
  if (link(of.ui, "account", name, {.href = to_fragment(route), .type = Type::Small})) of.requests.go(route);
}

void origin(Drawing const& of) {
  Objective const* const objective = of.screen.find<Objective>(of.action.objective);
  if (of.options.objective && objective != nullptr)
    text(of.ui, of.screen.say(Word::action_for_objective, {objective->title}),
         {.type = Type::Small, .ink = Ink::Muted});
  std::string_view const question = question_asked(of.screen, of.action.question, of.action.own_question);
  if (of.options.question && !question.empty())
    text(of.ui, of.screen.say(Word::action_from_question, {question}),
         {.type = Type::Small, .ink = Ink::Muted, .max_lines = 2});
  if (!of.action.resources.empty() && is_open(of.action.state))
    text(of.ui, of.action.resources, {.type = Type::Small, .ink = Ink::Muted, .max_lines = 2});
}

// What stands in its way, the worst first.
void obstacle(Drawing const& of) {
  Obstacles const found = obstacles(of.screen.workspace, of.action);
  if (found.waits_for != nullptr)
    text(of.ui,
         of.screen.say(found.late_wait ? Word::obstacle_waits_late : Word::obstacle_waits,
                       {found.waits_for->title}),
         {.type = Type::Small, .ink = found.late_wait ? Ink::Warn : Ink::Muted, .max_lines = 2});
  if (found.begins_late)
    text(of.ui, of.screen.say(Word::obstacle_begins_late), {.type = Type::Small, .ink = Ink::Warn});
  if (found.not_granted)
    text(of.ui, of.screen.say(Word::obstacle_resources), {.type = Type::Small, .ink = Ink::Warn});
}

void body(Drawing const& of) {
  stack(of.ui, 4, [&] {
    text(of.ui, of.action.title,
         {.type = Type::Strong, .ink = is_open(of.action.state) ? Ink::Normal : Ink::Muted});
    row(of.ui, {.gap = 12}, [&] {
      pill(of.ui, of.screen.words.choice(&Action::state, of.action.state), tone_of(of.action.state));
      std::string_view const owner = of.screen.name_of(of.action.owner);
      text(of.ui, owner.empty() ? of.screen.say(Word::nobody) : owner, {.type = Type::Small});
      deadline(of.ui, of.screen, of.action.due, is_open(of.action.state) ? Pending::Yes : Pending::No);
      account_link(of);
    });
    origin(of);
    obstacle(of);
  });
}

bool more(Drawing const& of) {
  std::vector<MenuItem> items{
      {.words = of.screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()}};
  for (ActionState const state : all_states)
    items.push_back({.words = of.screen.words.choice(&Action::state, state),
                     .icon = icon_of(state),
                     .off_because = of.off(),
                     .divided = state == all_states.front(),
                     .chosen = state == of.action.state});
  items.push_back({.words = of.screen.say(Word::action_week_later),
                   .icon = Icon::CalendarDays,
                   .off_because = of.off(),
                   .divided = true});
  items.push_back({.words = of.screen.say(Word::remove),
                   .icon = Icon::Trash2,
                   .off_because = of.off(),
                   .danger = true,
                   .divided = true});
  std::string const name = of.screen.say(Word::action_more, {of.action.title});
  auto const chosen =
      menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
  if (!chosen) return false;
  if (*chosen == 0) return true;
  if (*chosen <= static_cast<int>(all_states.size())) {
    of.requests.perform(change_state(of.action, all_states[static_cast<std::size_t>(*chosen - 1)]));
  } else if (*chosen == static_cast<int>(all_states.size()) + 1) {
    Step step{StepName::EditAction, of.action.title, {}};
    Date const from = of.action.due < of.screen.today ? of.screen.today : of.action.due;  // never into the past
    of.requests.perform(std::move(step.set(of.action.id, &Action::due, from + 7)));
  } else {
    Step step{StepName::RemoveAction, of.action.title, {}};
    of.requests.perform(std::move(step.remove<Action>(of.action.id)));
  }
  return false;
}

}  // namespace

ActionState state_after(ActionState state) {
  switch (state) {
    case ActionState::Open:
      return ActionState::UnderWay;
    case ActionState::UnderWay:
      return ActionState::Done;
    case ActionState::Done:
    case ActionState::Dropped:
      break;
  }
  return ActionState::Open;
}

Step change_state(Action const& action, ActionState state) {
  Step step{StepName::EditAction, action.title, {}};
  step.set(action.id, &Action::state, state);
  return step;
}

void deadline(Ui& ui, Screen const& screen, Date due, Pending pending) {
  if (!due) return text(ui, screen.say(Word::no_date), {.type = Type::Small, .ink = Ink::Muted});
  std::string const day = screen.locale.day(due);
  if (pending == Pending::No) return text(ui, day, {.type = Type::Small, .ink = Ink::Muted});
  std::string const distance = screen.locale.from_today(due, screen.today);
  if (span_of(due, screen.today) != AgendaSpan::Overdue)
    return text(ui, day + " · " + distance, {.type = Type::Small, .ink = Ink::Muted});
  row(ui, {.gap = 4}, [&] {
    icon(ui, Icon::TriangleAlert, Tone::Bad, 14);
    text(ui, screen.say(Word::action_overdue, {day, distance}), {.type = Type::Small, .ink = Ink::Bad});
  });
}

bool action_row(Ui& ui, Screen const& screen, Requests& requests, Action const& action,
                ActionRowOptions const& options) {
  auto const scope = ui.scope("action", action.id.value);
  Drawing const of{ui, screen, requests, action, options};
  float const touch = ui.surroundings().coarse_pointer ? touch_height : control_height;
  bool edit = false;
  columns(ui, {px(touch), fr(1), px(touch)}, {.gap = 8},
          {[&] { state_mark(of); }, [&] { body(of); }, [&] { edit = more(of); }});
  return edit;
}

}  // namespace claves
