#include "web/views/choose_account.h"

#include "web/views/choose_table.h"
#include "web/views/decision_list.h"
#include "web/views/edit_field.h"
#include "web/views/why_sentences.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_name(Ui& ui, Screen const& screen, Account const& account) {
  row(ui, {.gap = 12, .wrap = false}, [&] {
    avatar(ui, account.name, 36);
    cell(ui, 0, [&] {
      stack(ui, 2, [&] {
        heading(ui, 2, account.name);
        std::string const line = account_line(screen, account);
        if (!line.empty()) text(ui, line, {.type = Type::Small, .ink = Ink::Muted});
      });
    });
  });
}

void draw_figures(Ui& ui, Screen const& screen, Scoring const& scoring, ScoreCard const& scored) {
  std::string const score = screen.locale.fixed(scored.score, 1);
  std::string const rank = screen.say(
      Word::why_rank,
      {screen.locale.number(scored.rank), screen.locale.number(static_cast<double>(scoring.cards.size()))});
  std::string const won = screen.locale.compact_money(scored.won_12_months, screen.currency());
  grid(ui, {.min_column = 140, .max_columns = 2, .gap = 12}, [&] {
    metric(ui, {.label = screen.say(Word::table_score),
                .value = score,
                .unit = screen.say(Word::why_of_100),
                .note = rank});
    metric(ui, {.label = screen.say(Word::table_won), .value = won});
  });
}

// A key account may be existing or emerging; what the factors propose is said beside it.
void draw_kind(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
               ScoreCard const& scored) {
  KindAdvice const advice = kind_advice(account, scored, kind_rules(screen.workspace));
  std::string const help = kind_sentence(screen, advice);
  edit_field(ui, screen, requests, account.id, &Account::kind_of_account,
             {.step = StepName::SetKind, .subject = account.name, .help = help});
  if (account.key && !advice.agrees())  // chosen against what the rules say: it asks for a reason
    edit_field(ui, screen, requests, account.id, &Account::kind_reason,
               {.step = StepName::SetKind, .subject = account.name});
}

void draw_decisions(Ui& ui, Screen const& screen, Account const& account, Membership& membership) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  if (account.key) {
    if (button(ui, "take_out", screen.say(Word::take_out), {.icon = Icon::LogOut, .off_because = off}))
      membership.ask_to_take_out(account.id);
    return;
  }
  if (button(ui, "make_key", screen.say(Word::make_key),
             {.kind = ButtonKind::Primary, .icon = Icon::KeyRound, .off_because = off}))
    membership.ask_to_make_key(screen, account.id);
  bool const is_candidate = screen.findings.standings().of(account.id) == Standing::Candidate;
  if (is_candidate &&
      button(ui, "refuse", screen.say(Word::refuse_account), {.kind = ButtonKind::Quiet, .off_because = off}))
    membership.ask_to_refuse(account.id);
}

// The reason for which it was kept out or taken out, so that it is not proposed again unread.
void draw_refusal(Ui& ui, Screen const& screen, Account const& account) {
  if (screen.findings.standings().of(account.id) != Standing::Refused) return;
  for (Decision const* decision : decisions_of(screen.workspace, account.id)) {
    if (decision->verdict == Verdict::Moves) continue;
    std::string const title =
        std::string(screen.say(Word::refused_before)) + " · " + screen.locale.day(decision->date);
    notice(ui, "refused", {.title = title, .text = decision->reason});
    return;
  }
}

}  // namespace

void draw_account_card(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                       AccountId account, Membership& membership) {
  ScoreCard const* const scored = scoring.find(account);
  Account const* const entity = screen.find<Account>(account);
  if (scored == nullptr || entity == nullptr) return;
  auto const scope = ui.scope("account", account.value);
  card(ui, "head", {}, [&] {
    draw_name(ui, screen, *entity);
    draw_figures(ui, screen, scoring, *scored);
    row(ui, {.gap = 8}, [&] {
      kind_pill(ui, screen, *entity);
      if (entity->key) badge(ui, screen.say(Word::table_key), Tone::Accent);
    });
    draw_refusal(ui, screen, *entity);
    if (entity->key) draw_kind(ui, screen, requests, *entity, *scored);
    row(ui, {.gap = 8}, [&] {
      if (button(ui, "open", screen.say(Word::open_account),
                 {.kind = entity->key ? ButtonKind::Primary : ButtonKind::Secondary,
                  .trailing = Icon::ArrowRight}))
        requests.go({.page = Page::Account, .account = account});
      draw_decisions(ui, screen, *entity, membership);
    });
  });
}

}  // namespace claves
