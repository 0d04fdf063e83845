#include "web/views/plan_part.h"

#include <algorithm>

#include "web/views/action_row.h"
#include "web/views/quarter_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {

struct PlanPart::Context {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Account const& account;
  PlanOutline const& outline;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
};

namespace {

constexpr std::array themes{Theme::Penetration, Theme::Expansion, Theme::Protection};

std::string_view meaning_of(Screen const& screen, Theme theme) {
  return screen.words.concept_of(Choices<Theme>::names[static_cast<std::size_t>(theme)]).meaning;
}

int closed_in(PlanOutline const& outline) {
  auto closed = [](ObjectiveOutline const& each) {
    return std::count_if(each.actions.begin(), each.actions.end(),
                         [](Action const* action) { return !is_open(action->state); });
  };
  auto count = closed(outline.loose);
  for (auto const& theme : outline.themes)
    for (ObjectiveOutline const& each : theme) count += closed(each);
  return static_cast<int>(count);
}

}  // namespace

void PlanPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  PlanOutline const outline = plan_outline(screen.workspace, account.id, screen.today);
  Context const of{ui, screen, requests, account, outline};
  draw_header(of);
  if (horizon_ == Horizon::Near) quarter_card(ui, screen, account);
  for (Theme const theme : themes) draw_theme(of, theme);
  draw_loose(of);
  action_dialog_.draw(ui, screen, requests);
  draw_objective_dialog(of);
}

void PlanPart::draw_header(Context const& of) {
  Words const& words = of.screen.words;
  std::string summary = words.count(Counted::plan_objectives, of.outline.objectives) + " · " +
                        words.count(Counted::plan_open_actions, of.outline.open);
  if (of.outline.overdue > 0) summary += " · " + words.count(Counted::plan_overdue, of.outline.overdue);
  std::array<std::string_view, 2> const horizons{of.screen.say(Word::plan_whole),
                                                 of.screen.say(Word::plan_near)};
  text(of.ui, summary, {.ink = Ink::Muted});
  row(of.ui, {.gap = 8}, [&] {
    auto const chosen = segments(of.ui, "horizon",
                                 {.label = of.screen.say(Word::plan_view),
                                  .choices = horizons,
                                  .chosen = static_cast<int>(horizon_),
                                  .hide_label = true});
    if (chosen) horizon_ = static_cast<Horizon>(*chosen);
    int const closed = closed_in(of.outline);
    if (closed > 0 && horizon_ == Horizon::Whole) {
      std::string const show = shows_closed_ ? std::string(of.screen.say(Word::plan_hide_closed))
                                             : words.count(Counted::plan_show_closed, closed);
      if (button(of.ui, "closed", show, {.kind = ButtonKind::Quiet, .icon = Icon::CircleCheck}))
        shows_closed_ = !shows_closed_;
    }
    spring(of.ui);
    if (button(of.ui, "add_objective", of.screen.say(Word::plan_add_objective),
               {.icon = Icon::Target, .off_because = of.off()}))
      open_new_objective(of.account, Theme::Penetration);
    if (button(of.ui, "add_action", of.screen.say(Word::plan_add_action),
               {.kind = ButtonKind::Primary, .icon = Icon::Plus, .off_because = of.off()}))
      action_dialog_.open(new_action(of.screen, of.account));
  });
}

void PlanPart::draw_theme(Context const& of, Theme theme) {
  auto const scope = of.ui.scope("theme", static_cast<std::uint64_t>(theme));
  std::string_view const name = of.screen.words.choice(&Objective::theme, theme);
  std::vector<ObjectiveOutline> const& objectives = of.outline.themes[static_cast<std::size_t>(theme)];
  std::string const add = of.screen.say(Word::plan_add_objective_to, {name});
  auto actions = [&] {
    if (objectives.empty()) return badge(of.ui, of.screen.say(Word::plan_gap), Tone::Warn);
    if (icon_button(of.ui, "add", Icon::Plus, add, {.kind = ButtonKind::Quiet, .off_because = of.off()}))
      open_new_objective(of.account, theme);
  };
  card(of.ui, "theme", {.title = name, .subtitle = meaning_of(of.screen, theme), .actions = actions}, [&] {
    if (objectives.empty()) {
      if (button(of.ui, "add", add, {.icon = Icon::Plus, .off_because = of.off()}))
        open_new_objective(of.account, theme);
      return;
    }
    list(of.ui, "objectives", name, static_cast<int>(objectives.size()),
         [&](int place) { draw_objective(of, objectives[static_cast<std::size_t>(place)]); });
  });
}

void PlanPart::draw_objective(Context const& of, ObjectiveOutline const& outline) {
  Objective const& objective = *outline.objective;
  auto const scope = of.ui.scope("objective", objective.id.value);
  Screen const& screen = of.screen;
  auto words = [&] {
    stack(of.ui, 4, [&] {
      heading(of.ui, 3, objective.title);
      if (!objective.measure.empty())
        text(of.ui, screen.say(Word::plan_measure, {objective.measure}), {.ink = Ink::Muted});
      row(of.ui, {.gap = 16}, [&] {
        bool const is_reached = outline.counted > 0 && outline.done == outline.counted;
        deadline(of.ui, screen, objective.due, is_reached ? Pending::No : Pending::Yes);
        if (outline.counted == 0) return;
        std::string const shown =
            screen.say(Word::plan_progress_shown,
                       {screen.locale.number(outline.done), screen.locale.number(outline.counted)});
        meter(of.ui, "progress",
              {.name = screen.say(Word::plan_progress, {objective.title}),
               .spoken = shown,
               .value = outline.share(),
               .tone = is_reached ? Tone::Good : Tone::Accent,
               .width = 200,
               .show_value = true});
      });
    });
  };
  float const touch = of.ui.surroundings().coarse_pointer ? touch_height : control_height;
  columns(of.ui, {fr(1), px(touch)}, {.gap = 8}, {words, [&] { draw_objective_menu(of, objective); }});
  draw_actions(of, outline);
}

void PlanPart::draw_objective_menu(Context const& of, Objective const& objective) {
  std::array<MenuItem, 3> const items{
      {{.words = of.screen.say(Word::plan_add_action), .icon = Icon::Plus, .off_because = of.off()},
       {.words = of.screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
       {.words = of.screen.say(Word::remove),
        .icon = Icon::Trash2,
        .off_because = of.off(),
        .danger = true,
        .divided = true}}};
  std::string const name = of.screen.say(Word::plan_objective_more, {objective.title});
  auto const chosen =
      menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
  if (chosen == 0) {
    Action action = new_action(of.screen, of.account);
    action.objective = objective.id;
    action_dialog_.open(std::move(action));
  }
  if (chosen == 1) objective_.open(objective);
  if (chosen == 2) {
    Step step{StepName::RemoveObjective, objective.title, {}};
    of.requests.perform(std::move(step.remove<Objective>(objective.id)));
  }
}

void PlanPart::draw_actions(Context const& of, ObjectiveOutline const& outline) {
  std::vector<Action const*> shown = outline.actions;
  std::erase_if(shown, [&](Action const* action) {
    return horizon_ == Horizon::Near ? !is_near(*action, of.screen.today)
                                     : !shows_closed_ && !is_open(action->state);
  });
  if (outline.actions.empty() && outline.objective != nullptr) {
    std::string const name = of.screen.say(Word::plan_add_action_to, {outline.objective->title});
    row(of.ui, {.gap = 8}, [&] {
      text(of.ui, of.screen.say(Word::plan_no_actions), {.ink = Ink::Muted});
      if (icon_button(of.ui, "first_action", Icon::Plus, name, {.off_because = of.off()})) {
        Action action = new_action(of.screen, of.account);
        action.objective = outline.objective->id;
        action_dialog_.open(std::move(action));
      }
    });
    return;
  }
  if (shown.empty()) {
    if (horizon_ == Horizon::Near) text(of.ui, of.screen.say(Word::plan_no_near_actions), {.ink = Ink::Muted});
    return;
  }
  std::string_view const name = outline.objective == nullptr ? of.screen.say(Word::plan_loose)
                                                             : std::string_view(outline.objective->title);
  list(of.ui, "actions", name, static_cast<int>(shown.size()), [&](int place) {
    Action const& action = *shown[static_cast<std::size_t>(place)];
    if (action_row(of.ui, of.screen, of.requests, action)) action_dialog_.open(action);
  });
}

void PlanPart::draw_loose(Context const& of) {
  if (of.outline.loose.actions.empty()) return;
  auto const scope = of.ui.scope("loose");
  card(of.ui, "loose",
       {.title = of.screen.say(Word::plan_loose), .subtitle = of.screen.say(Word::plan_loose_text)},
       [&] { draw_actions(of, of.outline.loose); });
}

void PlanPart::open_new_objective(Account const& account, Theme theme) {
  Objective objective;
  objective.account = account.id;
  objective.theme = theme;
  objective_.open(std::move(objective));
}

void PlanPart::draw_objective_dialog(Context const& of) {
  objective_.settle(of.screen);
  if (!objective_.is_open()) return;
  bool save = false;
  bool cancel = false;
  bool const is_new = objective_.is_new();
  auto buttons = [&] {
    cancel = button(of.ui, "cancel", of.screen.say(Word::cancel));
    save = button(of.ui, "save", of.screen.say(is_new ? Word::add : Word::save),
                  {.kind = ButtonKind::Primary, .off_because = of.off()});
  };
  auto fields = [&] {
    objective_.field(of.ui, of.screen, &Objective::title, {.help = of.screen.say(Word::plan_objective_help)});
    grid(of.ui, {.min_column = 200, .max_columns = 2}, [&] {
      objective_.field(of.ui, of.screen, &Objective::theme);
      objective_.field(of.ui, of.screen, &Objective::due);
    });
    objective_.field(of.ui, of.screen, &Objective::measure);
  };
  bool const dismissed =
      dialog(of.ui, "objective_dialog",
             {.title = of.screen.say(is_new ? Word::plan_objective_new : Word::plan_objective_edit),
              .close = of.screen.say(Word::close),
              .width = 520,
              .foot = buttons},
             fields);
  if (save)
    objective_.save(of.screen, of.requests, is_new ? StepName::AddObjective : StepName::EditObjective,
                    objective_->title);
  if (cancel || dismissed) objective_.close();
}

}  // namespace claves
