#include "web/views/competition_part.h"

#include <algorithm>

#include "web/views/account_choice.h"
#include "web/views/action_row.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double highest_strength = 10;

}  // namespace

struct CompetitionPart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Account const& account;
  std::vector<Rivalry const*> rivalries;  // where they lead by most first

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  std::string_view name(Rivalry const& rivalry) const {
    Competitor const* const competitor = screen.find<Competitor>(rivalry.competitor);
    return competitor == nullptr ? screen.say(Word::competitor_gone) : std::string_view(competitor->name);
  }
  std::string where(Rivalry const& rivalry) const {
    Unit const* const unit = screen.find<Unit>(rivalry.unit);
    std::string const place(unit == nullptr ? screen.say(Word::space_whole) : std::string_view(unit->name));
    std::string_view const offering = screen.name_of(rivalry.offering);
    return offering.empty() ? place : screen.say(Word::space_title, {offering, place});
  }
};

void CompetitionPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Of of{ui, screen, requests, account,
        screen.workspace.table<Rivalry>().all_with(&Rivalry::account, account.id)};
  std::stable_sort(of.rivalries.begin(), of.rivalries.end(), [](Rivalry const* a, Rivalry const* b) {
    return a->their_strength - a->our_strength > b->their_strength - b->our_strength;
  });
  auto const add = [&] {
    if (button(ui, "rivalry", screen.say(Word::rivalry_new), {.icon = Icon::Plus, .off_because = of.off()})) {
      Rivalry rivalry;
      rivalry.account = account.id;
      rivalry.seen_on = screen.today;
      rivalry_.open(rivalry);
    }
    if (button(ui, "competitor", screen.say(Word::competitor_new),
               {.kind = ButtonKind::Quiet, .icon = Icon::Plus, .off_because = of.off()}))
      competitor_.open(Competitor{});
  };
  if (of.rivalries.empty()) {
    empty_state(ui, "none",
                {.icon = Icon::Shield,
                 .title = screen.say(Word::rivalries_none_title),
                 .text = screen.say(Word::rivalries_none_text),
                 .buttons = add});
  } else {
    draw_next(of);
    card(ui, "rivalries", {.title = screen.say(Word::rivalries_title), .actions = add}, [&] {
      list(ui, "list", screen.say(Word::rivalries_title), static_cast<int>(of.rivalries.size()),
           [&](int i) { draw_rivalry(of, *of.rivalries[static_cast<std::size_t>(i)]); });
    });
  }
  draw_dialogs(of);
}

void CompetitionPart::draw_next(Of const& of) {
  for (Rivalry const* const rivalry : of.rivalries) {
    bool const lead = rivalry->their_strength > rivalry->our_strength;
    if (lead && rivalry->answer.empty()) {
      notice(of.ui, "next",
             {.tone = Tone::Warn,
              .text = of.screen.say(Word::rivalry_unanswered, {of.name(*rivalry), of.where(*rivalry)})});
      return;
    }
  }
  text(of.ui, of.screen.say(Word::rivalries_answered), {.ink = Ink::Muted});
}

void CompetitionPart::draw_rivalry(Of const& of, Rivalry const& rivalry) {
  Screen const& screen = of.screen;
  auto const scope = of.ui.scope("rivalry", rivalry.id.value);
  auto const what = [&] {
    stack(of.ui, 6, [&] {
      row(of.ui, {.gap = 8}, [&] {
        if (link(of.ui, "open", of.name(rivalry), {.type = Type::Strong, .quiet = true}))
          rivalry_.open(rivalry);
        badge(of.ui, of.where(rivalry));
        if (rivalry.seen_on)
          text(of.ui, screen.say(Word::rivalry_seen, {screen.locale.from_today(rivalry.seen_on, screen.today)}),
               {.type = Type::Small, .ink = Ink::Muted});
      });
      auto const strength = [&](std::string_view key, Word name, double value, Tone tone) {
        meter(of.ui, key,
              {.name = screen.say(name),
               .spoken = screen.say(Word::of_ten, {screen.locale.number(value)}),
               .value = value,
               .high = highest_strength,
               .tone = tone,
               .width = 320,
               .show_name = true,
               .show_value = true,
               .value_width = 64});
      };
      strength("theirs", Word::rivalry_theirs, rivalry.their_strength, Tone::Warn);
      strength("ours", Word::rivalry_ours, rivalry.our_strength, Tone::Accent);
      if (!rivalry.position.empty()) text(of.ui, rivalry.position, {.ink = Ink::Muted});
      text(of.ui,
           rivalry.answer.empty() ? std::string(screen.say(Word::rivalry_no_answer))
                                  : screen.say(Word::rivalry_answer, {rivalry.answer}),
           {.ink = rivalry.answer.empty() ? Ink::Warn : Ink::Normal});
      Competitor const* const competitor = screen.find<Competitor>(rivalry.competitor);
      if (competitor != nullptr && !competitor->weaknesses.empty())
        text(of.ui, screen.say(Word::competitor_weak, {competitor->weaknesses}),
             {.type = Type::Small, .ink = Ink::Muted});
      draw_ways(of, rivalry);
    });
  };
  auto const more = [&] {
    std::array<MenuItem, 3> const items{
        {{.words = screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
         {.words = screen.say(Word::competitor_edit), .icon = Icon::Shield, .off_because = of.off()},
         {.words = screen.say(Word::remove), .icon = Icon::Trash2, .off_because = of.off(), .danger = true}}};
    std::string const name = screen.say(Word::rivalry_more, {of.name(rivalry), of.where(rivalry)});
    auto const chosen =
        menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    Competitor const* const competitor = screen.find<Competitor>(rivalry.competitor);
    if (chosen == 0) rivalry_.open(rivalry);
    if (chosen == 1 && competitor != nullptr) competitor_.open(*competitor);
    if (chosen != 2) return;
    Step step{StepName::RemoveRivalry, std::string(of.name(rivalry)), {}};
    of.requests.perform(std::move(step.remove<Rivalry>(rivalry.id)));
  };
  columns(of.ui, {fr(1), px(44)}, {.gap = 8}, {what, more});
}

// The actions that neutralise it, and a new one.
void CompetitionPart::draw_ways(Of const& of, Rivalry const& rivalry) {
  std::vector<Action const*> actions =
      of.screen.workspace.table<Action>().all_with(&Action::account, of.account.id);
  std::erase_if(actions, [&](Action const* action) { return action->rivalry != rivalry.id; });
  if (!actions.empty())
    list(of.ui, "actions", of.screen.say(Word::question_actions), static_cast<int>(actions.size()), [&](int i) {
      Action const& action = *actions[static_cast<std::size_t>(i)];
      if (action_row(of.ui, of.screen, of.requests, action)) action_.open(action);
    });
  row(of.ui, {}, [&] {
    std::string const words = of.screen.say(Word::rivalry_to_action, {of.name(rivalry)});
    if (!button(of.ui, "act", words,
                {.kind = ButtonKind::Quiet, .icon = Icon::ListTodo, .off_because = of.off()}))
      return;
    Action action = new_action(of.screen, of.account);
    action.title = rivalry.answer;
    action.origin = ActionOrigin::Competitor;
    action.rivalry = rivalry.id;
    action_.open(std::move(action));
  });
}

void CompetitionPart::draw_dialogs(Of const& of) {
  Screen const& screen = of.screen;
  auto const rivalry_fields = [&] {
    AccountId const account = rivalry_->account;
    std::string const missing(rivalry_->competitor ? std::string_view{} : screen.say(Word::rivalry_who_help));
    grid(of.ui, {.min_column = 200, .max_columns = 2}, [&] {
      if (auto const who =
              account_choice<Competitor>(of.ui, screen, "competitor", screen.words.field(&Rivalry::competitor),
                                         account, rivalry_->competitor, {}, missing))
        rivalry_->competitor = *who;
      if (auto const unit = account_choice<Unit>(of.ui, screen, "unit", screen.words.field(&Rivalry::unit),
                                                 account, rivalry_->unit))
        rivalry_->unit = *unit;
      if (auto const what = account_choice<Offering>(
              of.ui, screen, "offering", screen.words.field(&Rivalry::offering), account, rivalry_->offering))
        rivalry_->offering = *what;
      rivalry_.field(of.ui, screen, &Rivalry::seen_on);
      rivalry_.field(of.ui, screen, &Rivalry::their_strength);
      rivalry_.field(of.ui, screen, &Rivalry::our_strength);
    });
    rivalry_.field(of.ui, screen, &Rivalry::position);
    rivalry_.field(of.ui, screen, &Rivalry::answer);
  };
  draft_dialog(
      of.ui, screen, of.requests, "rivalry", rivalry_,
      {screen.say(Word::rivalry_new), screen.say(Word::rivalry_edit), StepName::AddRivalry,
       StepName::EditRivalry},
      [&] { return std::string(of.name(*rivalry_)); }, rivalry_fields);
  auto const competitor_fields = [&] {
    competitor_.field(of.ui, screen, &Competitor::name);
    competitor_.field(of.ui, screen, &Competitor::strengths);
    competitor_.field(of.ui, screen, &Competitor::weaknesses);
    competitor_.field(of.ui, screen, &Competitor::note);
  };
  draft_dialog(
      of.ui, screen, of.requests, "competitor", competitor_,
      {screen.say(Word::competitor_new), screen.say(Word::competitor_edit), StepName::AddCompetitor,
       StepName::EditCompetitor},
      [&] { return competitor_->name; }, competitor_fields);
  action_.draw(of.ui, screen, of.requests);
}

}  // namespace claves
