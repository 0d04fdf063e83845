#include "web/views/board_view.h"

#include <algorithm>

#include "web/views/stage_steps.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {

void BoardView::refresh(Screen const& screen) {
  std::uint64_t const at = screen.session.revision() + 1;
  if (at_ == at && today_ == screen.today) return;
  at_ = at;
  today_ = screen.today;
  lanes_.clear();
  StageList const list = stage_list(screen.workspace);
  std::vector<StageUse> stages{StageUse{}};
  stages.insert(stages.end(), list.all.begin(), list.all.end());
  for (StageUse const& stage : stages) {
    Lane lane{stage.key, stage.off, {}};
    for (AccountId const id : screen.findings.key_list().key) {
      Account const& account = *screen.find<Account>(id);
      if (!(stage_of(account) == stage.key)) continue;
      Card card{&account, stage_state(screen.workspace, id, screen.today),
                in_stage_since(screen.workspace, account), 0, false};
      if (card.since) card.days = days_between(card.since, screen.today);
      card.is_late = stage.usual_days > 0 && card.days > stage.usual_days;
      lane.cards.push_back(std::move(card));
    }
    std::stable_sort(lane.cards.begin(), lane.cards.end(),
                     [](Card const& a, Card const& b) { return a.days > b.days; });
    bool const always = bool(stage.key) && !stage.off;
    if (always || !lane.cards.empty()) lanes_.push_back(std::move(lane));
  }
}

void BoardView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  refresh(screen);
  if (screen.findings.key_list().key.empty())
    return empty_state(ui, "none",
                       {.icon = Icon::KeyRound,
                        .title = screen.say(Word::board_none_title),
                        .text = screen.say(Word::board_none_text)});
  draw_head(ui, screen);
  grid(ui, {.min_column = 210, .max_columns = 6, .gap = 12, .stretch = true}, [&] {
    for (Lane const& lane : lanes_) draw_lane(ui, screen, requests, lane);
  });
}

void BoardView::draw_head(Ui& ui, Screen const& screen) {
  int late = 0;
  int ready = 0;
  for (Lane const& lane : lanes_)
    for (Card const& card : lane.cards) {
      late += card.is_late ? 1 : 0;
      ready += lane.stage && card.state.unmet() == 0 ? 1 : 0;
    }
  std::string const sentence = late > 0    ? screen.words.count(Counted::template_late, late)
                               : ready > 0 ? screen.words.count(Counted::board_ready, ready)
                                           : std::string(screen.say(Word::board_fine));
  text(ui, sentence, {.ink = Ink::Muted});
}

void BoardView::draw_lane(Ui& ui, Screen const& screen, Requests& requests, Lane const& lane) {
  auto const scope =
      ui.scope("lane", lane.stage.own ? lane.stage.own.value : static_cast<std::uint64_t>(lane.stage.stage));
  std::string const name(lane.stage ? stage_words(screen, lane.stage).name : screen.say(Word::board_no_stage));
  auto const count = [&] { badge(ui, screen.locale.number(static_cast<double>(lane.cards.size()))); };
  card(ui, "lane", {.title = name, .padding = 12, .actions = count}, [&] {
    if (lane.dropped) text(ui, screen.say(Word::stage_dropped), {.type = Type::Small, .ink = Ink::Warn});
    if (lane.cards.empty())
      return text(ui, screen.say(Word::board_empty), {.type = Type::Small, .ink = Ink::Subtle});
    list(ui, "cards", name, static_cast<int>(lane.cards.size()),
         [&](int i) { draw_card(ui, screen, requests, lane.cards[static_cast<std::size_t>(i)]); });
  });
}

void BoardView::draw_card(Ui& ui, Screen const& screen, Requests& requests, Card const& of) {
  Account const& account = *of.account;
  auto const scope = ui.scope("account", account.id.value);
  Route const route{.page = Page::Account, .account = account.id, .part = AccountPart::Process};
  StageList const list = stage_list(screen.workspace);
  auto const what = [&] {
    stack(ui, 3, [&] {
      if (link(ui, "open", account.name, {.href = to_fragment(route), .type = Type::Strong, .quiet = true}))
        requests.go(route);
      std::string_view const owner = screen.name_of(account.owner);
      text(ui, owner.empty() ? screen.say(Word::nobody) : owner, {.type = Type::Small, .ink = Ink::Muted});
      if (of.since)
        text(ui, screen.words.count(Counted::board_days, of.days),
             {.type = Type::Small, .ink = of.is_late ? Ink::Warn : Ink::Muted});
      if (!of.state.criteria.empty()) {
        std::string const met =
            screen.say(Word::board_met, {screen.locale.number(of.state.met()),
                                         screen.locale.number(static_cast<double>(of.state.criteria.size()))});
        meter(ui, "met",
              {.name = met,
               .spoken = met,
               .value = static_cast<double>(of.state.met()),
               .high = static_cast<double>(of.state.criteria.size()),
               .tone = of.state.unmet() == 0 ? Tone::Good : Tone::Accent,
               .show_value = true,
               .value_width = 88});
      }
    });
  };
  auto const more = [&] {
    std::vector<StageKey> keys;
    std::vector<MenuItem> items;
    std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
    std::vector<std::string> names;
    for (StageUse const& stage : list.all)
      if (!stage.off && !(stage.key == stage_of(account))) {
        keys.push_back(stage.key);
        names.push_back(screen.say(
            list.is_before(stage.key, stage_of(account)) ? Word::process_back_to : Word::process_move_to,
            {stage_words(screen, stage.key).name}));
      }
    for (std::string const& name : names) items.push_back({.words = name, .off_because = off});
    std::string const name = screen.say(Word::board_more, {account.name});
    auto const chosen =
        menu(ui, "move", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    if (!chosen) return;
    StageKey const to = keys[static_cast<std::size_t>(*chosen)];
    bool const ahead = list.is_before(stage_of(account), to);
    Step step{StepName::MoveStage, account.name, {}};
    move_stage(step, screen, requests, account, {to, {}, ahead ? of.state.unmet_written() : std::string()});
    requests.perform(std::move(step));
  };
  columns(ui, {fr(1), px(44)}, {.gap = 4}, {what, more});
}

}  // namespace claves
