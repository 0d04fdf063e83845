#include "web/views/process_template.h"

#include <algorithm>

#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

enum class Wish : std::uint8_t { Edit, Up, Down, Split, Merge, Drop };

std::uint64_t number_of(StageKey key) {
  return key.own ? key.own.value : static_cast<std::uint64_t>(key.stage);
}

}  // namespace

struct ProcessTemplate::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  StageList const& list;
  std::vector<CriterionUse> const& criteria;
  int used;  // how many stages

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  std::string_view name(StageKey stage) const { return stage_words(screen, stage).name; }
  bool has_criteria(StageKey stage) const {
    return std::any_of(criteria.begin(), criteria.end(),
                       [&](CriterionUse const& each) { return !each.off && each.stage == stage; });
  }
  // Key accounts that have been in this stage longer than is usual.
  int late(StageUse const& stage) const {
    if (stage.usual_days <= 0) return 0;
    std::vector<Account const*> const inside = accounts_in(screen.workspace, stage.key);
    return static_cast<int>(std::count_if(inside.begin(), inside.end(), [&](Account const* account) {
      Date const since = in_stage_since(screen.workspace, *account);
      return since && days_between(since, screen.today) > stage.usual_days;
    }));
  }
};

void ProcessTemplate::draw(Ui& ui, Screen const& screen, Requests& requests) {
  StageList const list = stage_list(screen.workspace);
  std::vector<CriterionUse> const criteria = criterion_list(screen.workspace);
  Of const of{ui, screen, requests, list, criteria, static_cast<int>(list.used().size())};
  draw_head(of);
  int number = 0;
  for (StageUse const& stage : list.all)
    if (!stage.off) draw_stage(of, stage, ++number);
  row(ui, {}, [&] {
    if (button(ui, "add", screen.say(Word::stage_add), {.icon = Icon::Plus, .off_because = of.off()}))
      stages_.add(list.last());
  });
  draw_dropped(of);
  stages_.draw(ui, screen, requests);
  criteria_.draw(ui, screen, requests);
}

void ProcessTemplate::draw_head(Of const& of) {
  std::string sentence(of.screen.say(Word::template_fine));
  for (StageUse const& stage : of.list.all)
    if (!stage.off && !of.has_criteria(stage.key))
      sentence = of.screen.say(Word::template_no_criteria, {of.name(stage.key)});
  int late = 0;
  for (StageUse const& stage : of.list.all) late += stage.off ? 0 : of.late(stage);
  if (late > 0) sentence = of.screen.words.count(Counted::template_late, late);
  row(of.ui, {.gap = 12}, [&] {
    text(of.ui, sentence, {.ink = Ink::Muted});
    spring(of.ui);
    Route const board{.page = Page::Accounts, .way = AccountsWay::Board};
    if (late > 0 && button(of.ui, "accounts", of.screen.say(Word::template_to_accounts),
                           {.kind = ButtonKind::Quiet, .trailing = Icon::ArrowRight}))
      of.requests.go(board);
  });
}

void ProcessTemplate::draw_stage(Of const& of, StageUse const& stage, int number) {
  auto const scope = of.ui.scope(stage.key.own ? "own_stage" : "stage", number_of(stage.key));
  Term const words = stage_words(of.screen, stage.key);
  std::string const title = of.screen.say(Word::template_stage, {of.screen.locale.number(number), words.name});
  auto const inside = static_cast<double>(accounts_in(of.screen.workspace, stage.key).size());
  auto const actions = [&] {
    if (stage.usual_days > 0)
      badge(of.ui, of.screen.words.count(Counted::template_usual_days, stage.usual_days));
    if (inside > 0) badge(of.ui, of.screen.words.count(Counted::accounts, inside), Tone::Accent);
    draw_menu(of, stage, number);
  };
  card(of.ui, "stage", {.title = title, .subtitle = words.meaning, .actions = actions}, [&] {
    if (int const late = of.late(stage); late > 0)
      notice(of.ui, "late",
             {.tone = Tone::Warn, .text = of.screen.words.count(Counted::template_late_here, late)});
    draw_criteria(of, stage);
  });
}

void ProcessTemplate::draw_menu(Of const& of, StageUse const& stage, int number) {
  auto const say = [&](Word word) { return of.screen.say(word); };
  std::string_view const first = number == 1 ? say(Word::stage_is_first) : of.off();
  std::string_view const last = number == of.used ? say(Word::stage_is_last) : of.off();
  std::string_view const alone = of.used < 2 ? say(Word::stage_is_alone) : of.off();
  std::array<MenuItem, 6> const items{
      {{.words = say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
       {.words = say(Word::stage_up), .icon = Icon::ArrowUp, .off_because = first},
       {.words = say(Word::stage_down), .icon = Icon::ArrowDown, .off_because = last},
       {.words = say(Word::stage_split), .icon = Icon::Plus, .off_because = of.off()},
       {.words = say(Word::stage_merge), .icon = Icon::GitMerge, .off_because = alone},
       {.words = say(Word::stage_drop), .icon = Icon::EyeOff, .off_because = of.off(), .danger = true}}};
  std::string const name = of.screen.say(Word::stage_more, {of.name(stage.key)});
  auto const chosen =
      menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
  if (!chosen) return;
  switch (static_cast<Wish>(*chosen)) {
    case Wish::Edit:
      return stages_.edit(of.screen, stage);
    case Wish::Up:
      return of.requests.perform(move_up(of.screen, of.list, stage.key));
    case Wish::Down:
      return of.requests.perform(move_down(of.screen, of.list, stage.key));
    case Wish::Split:
      return stages_.add(stage.key);
    case Wish::Merge:
      return stages_.drop(of.screen, stage.key, Criteria::Move);
    case Wish::Drop:
      return stages_.drop(of.screen, stage.key, Criteria::Stay);
  }
}

void ProcessTemplate::draw_criteria(Of const& of, StageUse const& stage) {
  std::vector<CriterionUse const*> shown;
  for (CriterionUse const& each : of.criteria)
    if (each.stage == stage.key) shown.push_back(&each);
  if (shown.empty()) text(of.ui, of.screen.say(Word::stage_no_criteria), {.ink = Ink::Muted});
  list(of.ui, "criteria", of.screen.say(Word::process_criteria), static_cast<int>(shown.size()),
       [&](int i) { draw_criterion(of, *shown[static_cast<std::size_t>(i)]); });
  row(of.ui, {}, [&] {
    if (button(of.ui, "add", of.screen.say(Word::criterion_add_to, {of.name(stage.key)}),
               {.kind = ButtonKind::Quiet, .icon = Icon::Plus, .off_because = of.off()}))
      criteria_.add(stage.key);
  });
}

void ProcessTemplate::draw_criterion(Of const& of, CriterionUse const& criterion) {
  auto const scope =
      of.ui.scope(criterion.own ? "own" : "catalogue",
                  criterion.own ? criterion.own.value : static_cast<std::uint64_t>(criterion.number));
  std::string_view const words = criterion_words(of.screen, criterion);
  auto const what = [&] {
    row(of.ui, {.gap = 8}, [&] {
      text(of.ui, words, {.ink = criterion.off ? Ink::Subtle : Ink::Normal});
      if (criterion.off)
        badge(of.ui, of.screen.say(Word::criterion_off));
      else if (criterion.rule != CriterionRule::manual)
        badge(of.ui, of.screen.say(Word::criterion_by_rule), Tone::Accent);
    });
  };
  auto const more = [&] {
    std::array<MenuItem, 2> const items{
        {{.words = of.screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
         {.words = of.screen.say(criterion.off ? Word::criterion_use : Word::criterion_leave_out),
          .icon = criterion.off ? Icon::Eye : Icon::EyeOff,
          .off_because = of.off()}}};
    std::string const name = of.screen.say(Word::catalogue_more, {words});
    auto const chosen =
        menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    if (chosen == 0) criteria_.edit(of.screen, criterion);
    if (chosen != 1) return;
    Step step{criterion.off ? StepName::EditCriterion : StepName::RemoveCriterion, std::string(words), {}};
    step.set(say_of_criterion(step, criterion), &FirmCriterion::off, !criterion.off);
    of.requests.perform(std::move(step));
  };
  columns(of.ui, {fr(1), px(44)}, {.gap = 8}, {what, more});
}

void ProcessTemplate::draw_dropped(Of const& of) {
  std::vector<StageUse const*> dropped;
  for (StageUse const& stage : of.list.all)
    if (stage.off) dropped.push_back(&stage);
  if (dropped.empty()) return;
  std::string_view const title = of.screen.say(Word::stages_dropped);
  card(of.ui, "dropped", {.title = title}, [&] {
    list(of.ui, "list", title, static_cast<int>(dropped.size()), [&](int i) {
      StageUse const& stage = *dropped[static_cast<std::size_t>(i)];
      auto const scope = of.ui.scope(stage.key.own ? "own_stage" : "stage", number_of(stage.key));
      std::string_view const name = of.name(stage.key);
      row(of.ui, {.gap = 12}, [&] {
        text(of.ui, name, {.ink = Ink::Muted});
        spring(of.ui);
        if (!button(of.ui, "use", of.screen.say(Word::stage_use, {name}), {.off_because = of.off()})) return;
        Step step{StepName::UseStage, std::string(name), {}};
        step.set(say_of_stage(step, stage), &FirmStage::off, false);
        of.requests.perform(std::move(step));
      });
    });
  });
}

}  // namespace claves
