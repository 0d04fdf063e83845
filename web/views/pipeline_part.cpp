#include "web/views/pipeline_part.h"

#include <algorithm>

#include "web/views/concept_help.h"
#include "web/views/opportunity_row.h"
#include "web/views/picture_card.h"
#include "web/views/theme_bars.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double nearly_all = 0.8;  // of what is expected, from one theme
constexpr std::size_t shown_more = 50;
constexpr std::size_t most_accounts = 20;

std::string money(Screen const& screen, double amount) {
  return screen.locale.compact_money(amount, screen.currency());
}

}  // namespace

void PipelinePart::refresh(Screen const& screen) {
  std::uint64_t const at = screen.session.revision() + 1;
  if (at_ == at && today_ == screen.today) return;
  at_ = at;
  today_ = screen.today;
  found_ = firm_pipeline(screen.workspace, screen.today);
}

void PipelinePart::draw(Ui& ui, Screen const& screen, Requests& requests) {
  refresh(screen);
  if (found_.accounts.empty())
    return empty_state(
        ui, "none",
        {.icon = Icon::TrendingUp,
         .title = screen.say(Word::pipelines_none_title),
         .text = screen.say(Word::pipelines_none_text),
         .buttons = [&] {
           if (button(ui, "accounts", screen.say(Word::programme_to_accounts), {.kind = ButtonKind::Primary}))
             requests.go({.page = Page::Accounts});
         }});
  draw_next(ui, screen);
  auto const themes = [&] {
    auto const help = [&] { help_on(ui, screen, Word::help_themes, concepts_of<Theme>(screen)); };
    picture_card(
        ui, screen, requests, "themes",
        {.title = screen.say(Word::pipelines_themes), .of = screen.say(Word::pipelines_title), .help = help},
        [&] { theme_bars(ui, screen, "bars", found_.whole); });
  };
  columns(ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 860},
          {themes, [&] { draw_accounts(ui, screen, requests); }});
  draw_list(ui, screen, requests);
  editor_.draw(ui, screen, requests);
}

void PipelinePart::draw_next(Ui& ui, Screen const& screen) {
  text(ui, screen.say(Word::pipelines_text), {.ink = Ink::Muted});
  if (found_.whole.overdue.count > 0)
    notice(ui, "overdue",
           {.tone = Tone::Warn,
            .text = screen.words.count(Counted::opportunities_overdue, found_.whole.overdue.count)});
  AccountPipeline const& first = found_.accounts.front();
  if (first.gap() > 0)
    text(ui, screen.say(Word::pipelines_next_short,
                        {screen.name_of(first.account), money(screen, first.open.expected),
                         money(screen, first.target)}));
  else if (found_.whole.target > 0)
    text(ui, screen.say(Word::pipelines_next_fine));
  double const whole = found_.whole.whole.expected;
  for (std::size_t i = 0; whole > 0 && i < found_.whole.by_theme.size(); ++i) {
    double const share = found_.whole.by_theme[i].expected / whole;
    if (share >= nearly_all)
      text(ui, screen.say(Word::pipelines_one_theme,
                          {theme_name(screen, static_cast<Theme>(i)), screen.locale.percent(share)}));
  }
}

void PipelinePart::draw_accounts(Ui& ui, Screen const& screen, Requests& requests) {
  std::size_t const count = std::min(found_.accounts.size(), most_accounts);
  double most = 0;
  for (AccountPipeline const& each : found_.accounts) most = std::max({most, each.target, each.open.expected});
  auto const bars = [&] {
    list(ui, "accounts", screen.say(Word::pipelines_accounts), static_cast<int>(count), [&](int i) {
      AccountPipeline const& each = found_.accounts[static_cast<std::size_t>(i)];
      Route const route{.page = Page::Account, .account = each.account, .part = AccountPart::Growth};
      std::string const expected = money(screen, each.open.expected);
      std::string const shown =
          each.target > 0 ? screen.say(Word::pipelines_of_target, {expected, money(screen, each.target)})
                          : screen.say(Word::pipelines_no_target, {expected});
      row(ui, {.gap = 8, .wrap = false}, [&] {
        if (link(ui, "open", screen.name_of(each.account), {.href = to_fragment(route), .quiet = true}))
          requests.go(route);
        spring(ui);
        text(ui, shown, {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
      });
      meter(ui, "share",
            {.name = screen.name_of(each.account),
             .spoken = shown,
             .value = each.open.expected,
             .high = each.target > 0 ? std::max(each.target, each.open.expected) : most,
             .tone = each.gap() > 0    ? Tone::Warn
                     : each.target > 0 ? Tone::Good
                                       : Tone::Accent});
    });
  };
  picture_card(ui, screen, requests, "by_account",
               {.title = screen.say(Word::pipelines_accounts), .of = screen.say(Word::pipelines_title)}, bars);
}

void PipelinePart::draw_list(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<Opportunity const*> const& open = found_.whole.open;
  std::size_t const count = std::min(open.size(), shown_);
  card(ui, "list", {.title = screen.say(Word::pipelines_list)}, [&] {
    if (open.empty()) return text(ui, screen.say(Word::opportunities_none), {.ink = Ink::Muted});
    list(ui, "rows", screen.say(Word::pipelines_list), static_cast<int>(count), [&](int i) {
      Opportunity const& each = *open[static_cast<std::size_t>(i)];
      if (opportunity_row(ui, screen, requests, each, {.account = true})) editor_.open(each);
    });
    if (count < open.size() &&
        button(ui, "more", screen.say(Word::pipelines_more), {.kind = ButtonKind::Quiet}))
      shown_ += shown_more;
  });
}

}  // namespace claves
