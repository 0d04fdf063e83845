#include "web/views/decision_list.h"

#include <algorithm>

#include "core/rules/rows.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Tone tone_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::Enters:
      return Tone::Accent;
    case Verdict::OverCap:
      return Tone::Warn;
    case Verdict::Leaves:
    case Verdict::Refused:
    case Verdict::Moves:
      break;
  }
  return Tone::Neutral;
}

int numbers_in(std::string_view blank_separated) {
  int count = 0;
  bool inside = false;
  for (char const c : blank_separated) {
    if (c != ' ' && !inside) ++count;
    inside = c != ' ';
  }
  return count;
}

std::string consequence(Screen const& screen, Decision const& decision) {
  std::string_view const left = screen.name_of(decision.instead_of);
  if (!left.empty()) return screen.say(Word::decision_instead_of, {left});
  if (decision.verdict != Verdict::Moves) return {};
  std::string words = screen.say(Word::decision_to_stage, {stage_words(screen, stage_of(decision)).name});
  int const unmet = numbers_in(decision.unmet);
  return unmet == 0 ? words : words + ", " + screen.words.count(Counted::decision_unmet, unmet);
}

void draw_one(Ui& ui, Screen const& screen, Decision const& decision, DecisionsOf of) {
  auto const scope = ui.scope("decision", decision.id.value);
  stack(ui, 4, [&] {
    if (std::string_view const name = screen.name_of(decision.account);
        of == DecisionsOf::Programme && !name.empty())
      link(ui, "account", name,
           {.href = to_fragment({.page = Page::Account, .account = decision.account}),
            .type = Type::Strong,
            .quiet = true});
    row(ui, {.gap = 8}, [&] {
      pill(ui, screen.words.choice(&Decision::verdict, decision.verdict), tone_of(decision.verdict));
      text(ui, screen.locale.day(decision.date), {.type = Type::Small, .ink = Ink::Muted});
    });
    if (!decision.reason.empty()) text(ui, decision.reason);
    std::string const more = consequence(screen, decision);
    if (!more.empty()) text(ui, more, {.type = Type::Small, .ink = Ink::Muted});
  });
}

void sort_newest_first(std::vector<Decision const*>& decisions) {
  std::reverse(decisions.begin(), decisions.end());
  std::stable_sort(decisions.begin(), decisions.end(),
                   [](Decision const* a, Decision const* b) { return b->date < a->date; });
}

}  // namespace

std::vector<Decision const*> decisions_of(Workspace const& workspace, AccountId account) {
  std::vector<Decision const*> all = workspace.table<Decision>().all_with(&Decision::account, account);
  sort_newest_first(all);
  return all;
}

std::vector<Decision const*> decisions_of(Workspace const& workspace) {
  std::vector<Decision const*> all;
  for_each_row<Decision>(workspace, [&](Decision const& decision) { all.push_back(&decision); });
  sort_newest_first(all);
  return all;
}

void decision_list(Ui& ui, Screen const& screen, std::string_view key,
                   std::vector<Decision const*> const& decisions, DecisionsOf of) {
  list(ui, key, screen.say(Word::decisions), static_cast<int>(decisions.size()),
       [&](int place) { draw_one(ui, screen, *decisions[static_cast<std::size_t>(place)], of); });
}

}  // namespace claves
