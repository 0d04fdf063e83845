#include "web/views/import_matches.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"

namespace claves {
namespace {

constexpr std::size_t shown_more = 24;

void choose(ImportSheet const& sheet, NameMatch const& match, std::string meant) {
  sheet.edits.push_back([kind = match.kind, written = match.written, meant](ImportPlan& plan) {
    std::erase_if(plan.choices, [&](NameChoice const& choice) {
      return choice.kind == kind && folded(choice.written) == folded(written);
    });
    plan.choices.push_back({kind, written, meant});
  });
}

// What becomes of a name that is none of the candidates.
std::string none_of_them(Screen const& screen, ImportSheet const& sheet, NameMatch const& match) {
  bool const made = match.kind != Kind::Account || sheet.plan.create_missing_accounts;
  return made ? screen.say(Word::import_match_new, {match.written})
              : std::string(screen.say(Word::import_match_none));
}

void draw_match(Ui& ui, Screen const& screen, ImportSheet const& sheet, NameMatch const& match) {
  std::vector<std::string> choices = match.candidates;
  bool const known = std::find(choices.begin(), choices.end(), match.meant) != choices.end();
  if (!known && !match.meant.empty()) choices.insert(choices.begin(), match.meant);
  choices.push_back(none_of_them(screen, sheet, match));
  auto const found =
      match.meant.empty() ? choices.end() - 1 : std::find(choices.begin(), choices.end(), match.meant);
  std::string const rows = screen.words.count(Counted::import_rows, static_cast<double>(match.rows));
  auto const chosen = select(ui, "meant",
                             {.label = screen.say(Word::import_match, {match.written, rows}),
                              .choices = choices,
                              .chosen = static_cast<int>(found - choices.begin())});
  if (!chosen) return;
  auto const place = static_cast<std::size_t>(*chosen);
  choose(sheet, match, place + 1 == choices.size() ? std::string() : choices[place]);
}

bool deals_come(ImportPlan const& plan) {
  return std::any_of(plan.files.begin(), plan.files.end(),
                     [](FilePlan const& file) { return file.included && file.kind == Kind::Deal; });
}

bool asks_about_accounts(ImportSheet const& sheet) {
  if (!deals_come(sheet.plan)) return false;
  if (sheet.plan.create_missing_accounts) return true;
  for (std::size_t file = 0; file < sheet.plan.files.size(); ++file)
    if (sheet.count(file, ImportReason::AccountUnknown) > 0) return true;
  return false;
}

void draw_missing_accounts(Ui& ui, Screen const& screen, ImportSheet const& sheet) {
  auto const create = checkbox(ui, "create",
                               {.label = screen.say(Word::import_create_accounts),
                                .on = sheet.plan.create_missing_accounts,
                                .help = screen.say(Word::import_create_accounts_text)});
  if (create) sheet.edits.push_back([create](ImportPlan& plan) { plan.create_missing_accounts = *create; });
}

}  // namespace

void ImportMatches::draw(Ui& ui, Screen const& screen, ImportSheet const& sheet) {
  auto const& matches = sheet.outcome.matches;
  bool const accounts = asks_about_accounts(sheet);
  if (matches.empty() && !accounts) return;
  std::size_t const last = std::min(shown_, matches.size());
  std::string_view const words = matches.empty() ? std::string_view{} : screen.say(Word::import_matches_text);
  card(ui, "matches", {.title = screen.say(Word::import_matches), .subtitle = words}, [&] {
    grid(ui, {.min_column = 260, .max_columns = 3}, [&] {
      for (std::size_t i = 0; i < last; ++i) {
        auto kind = ui.scope("kind", static_cast<std::uint64_t>(matches[i].kind));
        auto name = ui.scope(matches[i].written);
        draw_match(ui, screen, sheet, matches[i]);
      }
    });
    if (last < matches.size() &&
        button(ui, "more",
               screen.words.count(Counted::import_more_matches, static_cast<double>(matches.size() - last)),
               {.kind = ButtonKind::Quiet}))
      shown_ += shown_more;
    if (accounts) draw_missing_accounts(ui, screen, sheet);
  });
}

}  // namespace claves
