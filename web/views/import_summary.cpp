#include "web/views/import_summary.h"

#include <algorithm>

#include "web/views/import_questions.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

KindOutcome const& outcome_of(ImportResult const& result, Kind kind) {
  auto const found = std::find(importable_kinds.begin(), importable_kinds.end(), kind);
  return result.kinds[static_cast<std::size_t>(found - importable_kinds.begin())];
}

// "85 accounts, 7 offerings, 8,800 deals (1,425 without an account)"
std::string all_counts(Screen const& screen, ImportResult const& result, std::size_t KindOutcome::*counts) {
  std::string words;
  for (Kind const kind : kinds_in_speech) {
    std::size_t const count = outcome_of(result, kind).*counts;
    if (count == 0) continue;
    if (!words.empty()) words += ", ";
    words += counted(screen, kind, count);
  }
  bool const all_new = outcome_of(result, Kind::Deal).created > 0 && counts == &KindOutcome::created;
  if (all_new && result.deals_without_account > 0)
    words += ' ' + screen.words.count(Counted::import_without_account,
                                      static_cast<double>(result.deals_without_account));
  return words;
}

std::size_t questions(ImportOutcome const& outcome) {
  std::size_t open = 0;
  for (ReasonCount const& counted : outcome.problem_counts)
    if (is_question(counted.reason) && fault_of(counted.reason) == Fault::Ambiguous) ++open;
  return open;
}

bool any_row_is_there(ImportOutcome const& outcome) {
  return std::any_of(outcome.files.begin(), outcome.files.end(),
                     [](FileOutcome const& file) { return file.counts.unchanged > 0; });
}

// Why the button is off; "" where it is not.
std::string off_because(Screen const& screen, ImportOutcome const& outcome) {
  if (!screen.editable) return std::string(screen.say(Word::read_only_tab));
  if (outcome.open_questions())
    return screen.words.count(Counted::import_answer_first, static_cast<double>(questions(outcome)));
  if (!outcome.step.operations.empty()) return {};
  return std::string(
      screen.say(any_row_is_there(outcome) ? Word::import_nothing_changes : Word::import_nothing_to_bring));
}

void draw_words(Ui& ui, Screen const& screen, ImportResult const& result, std::string_view off) {
  std::string const made = all_counts(screen, result, &KindOutcome::created);
  std::string const changed = all_counts(screen, result, &KindOutcome::updated);
  if (!made.empty()) text(ui, screen.say(Word::import_makes, {made}), {.type = Type::Strong});
  if (!changed.empty()) text(ui, screen.say(Word::import_changes, {changed}), {.ink = Ink::Muted});
  if (!off.empty()) text(ui, off, {.ink = Ink::Muted});
}

}  // namespace

ImportResult result_of(ImportOutcome const& outcome, std::uint64_t revision) {
  ImportResult result{outcome.step.subject, outcome.kinds, 0, revision};
  for (ReasonCount const& counted : outcome.problem_counts)
    if (counted.reason == ImportReason::DealWithoutAccount) result.deals_without_account += counted.count;
  return result;
}

bool draw_import_summary(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::string_view refusal) {
  std::string const off = off_because(screen, sheet.outcome);
  bool pressed = false;
  region(ui, "summary", screen.say(Word::import_summary), [&] {
    if (!refusal.empty()) notice(ui, "refused", {.tone = Tone::Bad, .text = refusal, .urgent = true});
    row(ui, {.gap = 16, .wrap = false}, [&] {
      cell(ui, 0, [&] { draw_words(ui, screen, result_of(sheet.outcome, 0), off); });
      pressed = button(ui, "do", screen.say(Word::import_do),
                       {.kind = ButtonKind::Primary, .icon = Icon::Check, .off_because = off});
    });
  });
  return pressed;
}

void draw_import_result(Ui& ui, Screen const& screen, Requests& requests, ImportResult const& result) {
  std::string const made = all_counts(screen, result, &KindOutcome::created);
  std::string const changed = all_counts(screen, result, &KindOutcome::updated);
  card(ui, "result", {.title = screen.say(Word::import_done), .subtitle = result.files}, [&] {
    if (!made.empty())
      row(ui, {.gap = 8}, [&] {
        icon(ui, Icon::CircleCheck, Tone::Good);
        text(ui, screen.say(Word::import_made, {made}), {.type = Type::Strong});
      });
    if (!changed.empty())
      row(ui, {.gap = 8}, [&] {
        icon(ui, Icon::RefreshCw, Tone::Accent);
        text(ui, screen.say(Word::import_changed, {changed}));
      });
    text(ui, screen.say(Word::import_next), {.ink = Ink::Muted});
    if (button(ui, "next", screen.say(Word::import_to_accounts),
               {.kind = ButtonKind::Primary, .trailing = Icon::ArrowRight}))
      requests.go({.page = Page::Accounts});
  });
}

}  // namespace claves
