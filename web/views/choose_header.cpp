#include "web/views/choose_header.h"

#include "web/views/concept_help.h"
#include "web/views/edit_field.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string score_of(Screen const& screen, AccountId account) {
  ScoreCard const* const scored = screen.findings.scoring().find(account);
  return scored == nullptr ? std::string() : screen.locale.fixed(scored->score, 1);
}

// The best-ranked account outside the list that is worth a look; none: there is none.
AccountId best_outside(Screen const& screen) {
  ByAccount<Standing> const& all = screen.findings.standings();
  for (ScoreCard const& card : screen.findings.scoring().cards)
    if (all.of(card.account) == Standing::Candidate) return card.account;
  return {};
}

// The first account of those that matter whose score hangs on a factor that nobody has rated.
AccountId half_known(Screen const& screen, KeyList const& list) {
  for (AccountId const account : list.key) {
    ScoreCard const* const scored = screen.findings.scoring().find(account);
    if (scored != nullptr && scored->known < 0.995) return account;
  }
  return {};
}

}  // namespace

NextStep next_choice(Screen const& screen) {
  KeyList const& list = screen.findings.key_list();
  auto name = [&](AccountId account) { return screen.name_of(account); };
  AccountId const best = best_outside(screen);
  if (list.state == ListState::Over)
    return {screen.say(Word::next_over, {name(list.leavers.front())}), list.leavers.front()};
  if (list.key.empty() && !screen.findings.scoring().cards.empty()) {
    AccountId const first = best ? best : screen.findings.scoring().cards.front().account;
    return {screen.say(Word::next_first_key, {name(first), score_of(screen, first)}), first};
  }
  if (list.state == ListState::NoCap) return {std::string(screen.say(Word::next_cap)), {}};
  if (list.state == ListState::Under && best)
    return {screen.say(Word::next_room, {name(best), score_of(screen, best)}), best};
  for (AccountId const challenger : list.challengers) {
    if (screen.findings.standings().of(challenger) != Standing::Candidate) continue;
    AccountId const lowest = list.leavers.front();
    return {screen.say(Word::next_challenger, {name(challenger), score_of(screen, challenger), name(lowest),
                                               score_of(screen, lowest)}),
            challenger};
  }
  if (AccountId const account = half_known(screen, list))
    return {screen.say(Word::next_rate, {name(account)}), account};
  return {std::string(screen.say(Word::next_settled)), {}};
}

void cap_popover(Ui& ui, Screen const& screen, Requests& requests) {
  KeyList const& list = screen.findings.key_list();
  double const count = static_cast<double>(list.key.size());
  std::string const words =
      list.cap > 0 ? screen.say(Word::cap_of, {screen.locale.number(count), screen.locale.number(list.cap)})
                   : screen.say(Word::cap_none, {screen.words.count(Counted::key_accounts, count)});
  popover(ui, "cap", {.name = words, .icon = Icon::KeyRound}, [&] {
    edit_field(ui, screen, requests, the_firm, &Firm::key_account_cap,
               {.step = StepName::SetCap, .help = screen.say(Word::cap_help)});
  });
}

HeaderEvent choose_header(Ui& ui, Screen const& screen, Requests& requests) {
  HeaderEvent event;
  NextStep const next = next_choice(screen);
  row(ui, {.gap = 8}, [&] {
    heading(ui, 1, screen.say(Word::choose_title));
    spring(ui);
    cap_popover(ui, screen, requests);
    help_on(ui, screen, "cap");
    event.add_account =
        button(ui, "add", screen.say(Word::choose_add),
               {.icon = Icon::Plus,
                .off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)});
  });
  row(ui, {.gap = 12}, [&] {
    icon(ui, Icon::Compass, Tone::Accent);
    text(ui, next.sentence);
    if (!next.account) return;
    std::string const look = screen.say(Word::next_look, {screen.name_of(next.account)});
    if (button(ui, "look", look, {.kind = ButtonKind::Quiet, .trailing = Icon::ArrowRight}))
      event.look_at = next.account;
  });
  return event;
}

}  // namespace claves
