#include "web/views/summary_part.h"

#include <algorithm>

#include "web/views/decision_list.h"
#include "web/views/edit_field.h"
#include "web/views/one_page.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t advice_shown = 4;  // more at once is no advice

Word word_of_way(AccountPart part) {
  switch (part) {
    case AccountPart::Summary:
      return Word::advice_go_summary;
    case AccountPart::Questions:
      return Word::advice_go_questions;
    case AccountPart::Plan:
      return Word::advice_go_plan;
    case AccountPart::People:
      return Word::advice_go_people;
    case AccountPart::Relationships:
      return Word::advice_go_relationships;
    case AccountPart::Growth:
      return Word::advice_go_growth;
    case AccountPart::Competition:
      return Word::advice_go_competition;
    case AccountPart::Process:
      return Word::advice_go_process;
    case AccountPart::Review:
      return Word::advice_go_review;
  }
  return Word::advice_go_summary;
}

void draw_words(Ui& ui, AdviceWords const& words) {
  stack(ui, 2, [&] {
    text(ui, words.what, {.type = Type::Strong});
    text(ui, words.why, {.ink = Ink::Muted});
  });
}

EditOptions editing(Account const& account) { return {.step = StepName::EditAccount, .subject = account.name}; }

}  // namespace

void SummaryPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (account.key) one_page_card(ui, screen, requests, account);
  auto left = [&] {
    if (account.key) draw_advice(ui, screen, requests, account);
    purchases_card(ui, screen, requests, account);
    draw_purpose(ui, screen, requests, account);
  };
  auto right = [&] {
    draw_resources(ui, screen, requests, account);
    card(ui, "decisions", {.title = screen.say(Word::decisions)}, [&] {
      std::vector<Decision const*> const decisions = decisions_of(screen.workspace, account.id);
      if (decisions.empty()) return text(ui, screen.say(Word::decisions_none), {.ink = Ink::Muted});
      decision_list(ui, screen, "list", decisions, DecisionsOf::OneAccount);
    });
  };
  columns(ui, {fr(1.9F), fr(1)}, {.gap = 16, .stack_below = 820}, {left, right});
}

void SummaryPart::draw_advice(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  std::vector<NextStep> const steps = next_steps(screen.workspace, account.id, screen.today);
  card(ui, "advice", {.title = screen.say(Word::advice_title)}, [&] {
    if (steps.empty())
      return empty_state(ui, "calm",
                         {.icon = Icon::CircleCheck,
                          .title = screen.say(Word::advice_calm_title),
                          .text = screen.say(Word::advice_calm_text)});
    std::size_t const shown = std::min(steps.size(), advice_shown);
    list(ui, "steps", screen.say(Word::advice_title), static_cast<int>(shown), [&](int place) {
      NextStep const& step = steps[static_cast<std::size_t>(place)];
      auto const scope = ui.scope("advice", static_cast<std::uint64_t>(place));
      AdviceWords const words = advice_words(screen, step);
      ButtonKind const kind = place == 0 ? ButtonKind::Primary : ButtonKind::Secondary;
      auto go = [&] {
        if (button(ui, "go", screen.say(word_of_way(part_of(step.advice))), {.kind = kind, .hint = words.what}))
          follow(ui, requests, account.id, step.advice);
      };
      columns(ui, {fr(1), px(170)}, {.gap = 16, .stack_below = 440}, {[&] { draw_words(ui, words); }, go});
    });
    if (shown < steps.size())
      text(ui, screen.words.count(Counted::advice_later, static_cast<double>(steps.size() - shown)),
           {.type = Type::Small, .ink = Ink::Muted});
  });
}

void SummaryPart::follow(Ui& ui, Requests& requests, AccountId account, Advice advice) {
  AccountPart const part = part_of(advice);
  if (part != AccountPart::Summary)
    return requests.go({.page = Page::Account, .account = account, .part = part});
  ui.focus(advice == Advice::NameOwner ? owner_ : advice == Advice::WriteAim ? aim_ : hours_);
}

void SummaryPart::draw_purpose(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  EditOptions options = editing(account);
  card(ui, "purpose", {.title = screen.say(Word::purpose_title)}, [&] {
    aim_ = ui.id("aim");
    options.help = screen.say(Word::purpose_aim_help);
    edit_field(ui, screen, requests, account.id, &Account::aim, options);
    options.help = screen.say(Word::purpose_them_help);
    edit_field(ui, screen, requests, account.id, &Account::value_for_them, options);
    options.help = screen.say(Word::purpose_us_help);
    edit_field(ui, screen, requests, account.id, &Account::value_for_us, options);
  });
}

void SummaryPart::draw_resources(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  EditOptions const options = editing(account);
  EditOptions hours = options;
  hours.suffix = screen.say(Word::resources_hours);
  EditOptions money = options;
  money.suffix = screen.currency();
  card(ui, "resources", {.title = screen.say(Word::resources_title)}, [&] {
    owner_ = ui.id("owner");
    hours_ = ui.id("planned_hours_per_month");
    edit_field(ui, screen, requests, account.id, &Account::owner, options);
    edit_field(ui, screen, requests, account.id, &Account::sponsor, options);
    edit_field(ui, screen, requests, account.id, &Account::planned_hours_per_month, hours);
    edit_field(ui, screen, requests, account.id, &Account::spent_hours_per_month, hours);
    edit_field(ui, screen, requests, account.id, &Account::invested, money);
  });
}

}  // namespace claves
