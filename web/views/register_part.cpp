#include "web/views/register_part.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/views/decision_list.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_decisions = 8;  // more are shown when asked for

int year_of(Decision const& decision) { return decision.date ? split(decision.date).year : 0; }

// Of the decisions, the newest first.
std::vector<int> years_of(std::vector<Decision const*> const& decisions) {
  std::vector<int> years;
  for (Decision const* decision : decisions)
    if (decision->date) years.push_back(year_of(*decision));
  std::sort(years.begin(), years.end(), std::greater<>());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return years;
}

}  // namespace

bool RegisterPart::fits(Screen const& screen, Decision const& decision, std::string const& sought) const {
  if (verdict_ && decision.verdict != *verdict_) return false;
  if (year_ && year_of(decision) != *year_) return false;
  if (sought.empty()) return true;
  return folded(decision.reason).find(sought) != std::string::npos ||
         folded(screen.name_of(decision.account)).find(sought) != std::string::npos;
}

void RegisterPart::draw_filters(Ui& ui, Screen const& screen, std::vector<int> const& years) {
  auto const sought = [&] {
    auto const written = search_field(ui, "search",
                                      {.label = screen.say(Word::register_search),
                                       .value = search_,
                                       .placeholder = screen.say(Word::register_search),
                                       .hide_label = true});
    if (written) search_ = *written;
  };
  auto const verdict = [&] {
    std::vector<std::string> names{std::string(screen.say(Word::register_any))};
    for (std::size_t i = 0; i < Choices<Verdict>::names.size(); ++i)
      names.emplace_back(screen.words.choice(&Decision::verdict, static_cast<Verdict>(i)));
    auto const picked = select(ui, "verdict",
                               {.label = screen.say(Word::register_show),
                                .choices = names,
                                .chosen = verdict_ ? static_cast<int>(*verdict_) + 1 : 0,
                                .hide_label = true});
    if (!picked) return;
    verdict_.reset();
    if (*picked > 0) verdict_ = static_cast<Verdict>(*picked - 1);
  };
  auto const year = [&] {
    std::vector<std::string> names{std::string(screen.say(Word::register_any_year))};
    int chosen = 0;
    for (int const each : years) {
      if (year_ == each) chosen = static_cast<int>(names.size());
      names.push_back(std::to_string(each));
    }
    auto const picked = select(
        ui, "year",
        {.label = screen.say(Word::register_year), .choices = names, .chosen = chosen, .hide_label = true});
    if (!picked) return;
    year_.reset();
    if (*picked > 0) year_ = years[static_cast<std::size_t>(*picked - 1)];
  };
  columns(ui, {fr(1.6F), fr(1), px(160)}, {.gap = 12, .stack_below = 620}, {sought, verdict, year});
}

void RegisterPart::draw(Ui& ui, Screen const& screen) {
  std::vector<Decision const*> decisions = decisions_of(screen.workspace);
  std::size_t const all = decisions.size();
  card(ui, "register", {.title = screen.say(Word::register_title)}, [&] {
    text(ui, screen.say(Word::register_text), {.type = Type::Small, .ink = Ink::Muted});
    if (all == 0) return text(ui, screen.say(Word::register_empty), {.ink = Ink::Muted});
    if (all > first_decisions) draw_filters(ui, screen, years_of(decisions));
    std::string const sought = folded(search_);
    std::erase_if(decisions, [&](Decision const* each) { return !fits(screen, *each, sought); });
    std::size_t const found = decisions.size();
    if (found == 0) return text(ui, screen.say(Word::register_none_such), {.ink = Ink::Muted});
    if (found < all)
      text(ui,
           screen.say(Word::register_found, {screen.locale.number(static_cast<double>(found)),
                                             screen.locale.number(static_cast<double>(all))}),
           {.type = Type::Small, .ink = Ink::Muted});
    bool const is_short = !shows_all_ && found > first_decisions;
    if (is_short) decisions.resize(first_decisions);
    decision_list(ui, screen, "decisions", decisions, DecisionsOf::Programme);
    std::string const more = screen.say(Word::register_all, {screen.locale.number(static_cast<double>(found))});
    if (is_short && button(ui, "all", more, {.kind = ButtonKind::Quiet, .icon = Icon::History}))
      shows_all_ = true;
  });
}

}  // namespace claves
