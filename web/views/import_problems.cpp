#include "web/views/import_problems.h"

#include <algorithm>

#include "web/views/import_questions.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t places_at_first = 5;
constexpr std::size_t places_more = 50;

Tone tone_of(Loss loss) {
  return loss == Loss::None ? Tone::Neutral : loss == Loss::File ? Tone::Bad : Tone::Warn;
}

Icon icon_of(Loss loss) {
  return loss == Loss::None ? Icon::Info : loss == Loss::File ? Icon::CircleX : Icon::TriangleAlert;
}

// What is left out; "" for nothing.
std::string_view loss_text(Screen const& screen, Loss loss) {
  switch (loss) {
    case Loss::None:
      break;
    case Loss::Cell:
      return screen.say(Word::import_loss_cell);
    case Loss::Row:
      return screen.say(Word::import_loss_row);
    case Loss::File:
      return screen.say(Word::import_loss_file);
  }
  return {};
}

// The detail of these is the name of a field, not what stands in the file.
bool speaks_of_field(ImportReason reason) {
  return reason == ImportReason::NameMissing || reason == ImportReason::ColumnsShareField;
}

// Those that the list speaks of, what costs most first.
std::vector<ImportReason> reasons_of(ImportSheet const& sheet, std::size_t file) {
  std::vector<ImportReason> reasons;
  for (ReasonCount const& counted : sheet.outcome.problem_counts)
    if (counted.file == file && !is_question(counted.reason)) reasons.push_back(counted.reason);
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](ImportReason a, ImportReason b) { return loss_of(a) > loss_of(b); });
  return reasons;
}

std::vector<ImportProblem const*> places_of(ImportSheet const& sheet, std::size_t file, ImportReason reason) {
  std::vector<ImportProblem const*> places;
  for (ImportProblem const& problem : sheet.outcome.problems)
    if (problem.file == file && problem.reason == reason) places.push_back(&problem);
  return places;
}

// "Line 12, column Employees: “many”"
std::string place_text(Screen const& screen, FilePlan const& file, ImportProblem const& problem) {
  auto number = [&](std::size_t n) { return screen.locale.number(static_cast<double>(n)); };
  std::string place = screen.say(Word::import_at_line, {number(problem.line)});
  if (problem.column > 0)
    place = screen.say(Word::import_at_column,
                       {number(problem.line), column_name(screen, file, problem.column - 1)});
  if (!problem.detail.empty() && !speaks_of_field(problem.reason))
    place = screen.say(Word::import_at_with, {place, problem.detail});
  if (problem.other_line > 0) place = screen.say(Word::import_at_before, {place, number(problem.other_line)});
  return place;
}

}  // namespace

void ImportProblems::draw(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file) {
  std::vector<ImportReason> const reasons = reasons_of(sheet, file);
  if (reasons.empty()) return;
  list(ui, "problems", screen.say(Word::import_problems_of, {sheet.plan.files[file].name}),
       static_cast<int>(reasons.size()), [&](int i) {
         auto scope = ui.scope("reason", static_cast<std::uint64_t>(reasons[static_cast<std::size_t>(i)]));
         draw_reason(ui, screen, sheet, file, reasons[static_cast<std::size_t>(i)]);
       });
}

void ImportProblems::draw_reason(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file,
                                 ImportReason reason) {
  Loss const loss = loss_of(reason);
  std::size_t const count = sheet.count(file, reason);
  std::vector<ImportProblem const*> const places = places_of(sheet, file, reason);
  std::string_view const detail = places.empty() ? std::string_view{} : places.front()->detail;
  std::string const title = reason_title(
      screen, reason,
      speaks_of_field(reason) ? field_called(screen, *sheet.plan.files[file].kind, detail) : detail);
  std::size_t& shown = shown_[static_cast<std::size_t>(reason)];
  bool const has_places = !places.empty() && places.front()->line > 0;
  row(ui, {.gap = 8}, [&] {
    icon(ui, icon_of(loss), tone_of(loss));
    text(ui, title, {.type = Type::Strong});
    if (has_places) badge(ui, screen.locale.number(static_cast<double>(count)), tone_of(loss));
    if (loss != Loss::None) text(ui, loss_text(screen, loss), {.type = Type::Small, .ink = Ink::Muted});
    spring(ui);
    if (has_places &&
        button(ui, "places", screen.say(shown > 0 ? Word::import_hide_places : Word::import_places),
               {.kind = ButtonKind::Quiet,
                .trailing = shown > 0 ? Icon::ChevronUp : Icon::ChevronDown,
                .hint = title,
                .expanded = shown > 0 ? Tri::Yes : Tri::No}))
      shown = shown > 0 ? 0 : places_at_first;
  });
  text(ui, reason_text(screen, reason), {.ink = Ink::Muted});
  if (has_places && shown > 0) draw_places(ui, screen, sheet, file, reason);
}

void ImportProblems::draw_places(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file,
                                 ImportReason reason) {
  std::vector<ImportProblem const*> const places = places_of(sheet, file, reason);
  std::size_t& shown = shown_[static_cast<std::size_t>(reason)];
  std::size_t const last = std::min(shown, places.size());
  stack(ui, 2, [&] {
    for (std::size_t i = 0; i < last; ++i)
      text(ui, place_text(screen, sheet.plan.files[file], *places[i]), {.type = Type::Small});
  });
  std::size_t const rest = sheet.count(file, reason) - last;
  if (rest == 0) return;
  std::string const more = screen.words.count(Counted::import_more_places, static_cast<double>(rest));
  if (last == places.size()) return text(ui, more, {.type = Type::Small, .ink = Ink::Muted});
  if (button(ui, "more", more, {.kind = ButtonKind::Quiet})) shown += places_more;
}

}  // namespace claves
