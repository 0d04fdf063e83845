#include "web/views/import_questions.h"

#include <algorithm>

#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t cells_shown = 6;  // of a first row

// A question with its reason, and below it the ways to answer.
void question(Ui& ui, std::string_view key, std::string_view title, std::string_view words, Body answer) {
  card(ui, key, {.padding = 14, .raised = true}, [&] {
    row(ui, {.gap = 8, .wrap = false}, [&] {
      icon(ui, Icon::CircleQuestionMark, Tone::Accent);
      heading(ui, 3, title);
    });
    text(ui, words, {.ink = Ink::Muted});
    answer();
  });
}

std::string first_row(FilePlan const& file) {
  std::string cells;
  if (file.table.size() == 0) return cells;
  for (std::size_t column = 0; column < std::min(file.table.width(0), cells_shown); ++column) {
    if (column > 0) cells += " · ";
    cells += file.table.cell(0, column);
  }
  if (file.table.width(0) > cells_shown) cells += " …";
  return cells;
}

void ask_header(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::HeaderDoubtful;
  if (sheet.count(at, reason) == 0) return;
  std::string const title = reason_title(screen, reason);
  question(ui, "ask header", title, reason_text(screen, reason, first_row(sheet.plan.files[at])), [&] {
    std::array<std::string_view, 2> const answers{screen.say(Word::import_header_names),
                                                  screen.say(Word::import_header_rows)};
    auto const answer = radio_group(ui, "answer", {.label = title, .choices = answers, .hide_label = true});
    if (!answer) return;
    Header const header = *answer == 0 ? Header::Present : Header::Absent;
    sheet.edit_file(at, [header](FilePlan& file) { set_header(file, header); });
  });
}

void ask_kind(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::KindUnknown;
  if (sheet.count(at, reason) == 0) return;
  std::string const title = reason_title(screen, reason);
  question(ui, "ask kind", title, reason_text(screen, reason), [&] {
    row(ui, {}, [&] {
      for (Kind const kind : kinds_in_speech) {
        auto scope = ui.scope("kind", static_cast<std::uint64_t>(kind));
        if (button(ui, "choose", screen.say(word_of_kind(kind))))
          sheet.edit_file(at, [kind](FilePlan& file) { set_kind(file, kind); });
      }
      if (button(ui, "none", screen.say(Word::import_leave_out), {.kind = ButtonKind::Quiet}))
        sheet.edit_file(at, [](FilePlan& file) { file.included = false; });
    });
  });
}

std::string_view detail_of(ImportSheet const& sheet, std::size_t at, ImportReason reason) {
  for (ImportProblem const& problem : sheet.outcome.problems)
    if (problem.file == at && problem.reason == reason) return problem.detail;
  return {};
}

void ask_required_column(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::RequiredColumnMissing;
  if (sheet.count(at, reason) == 0) return;
  FilePlan const& file = sheet.plan.files[at];
  std::string_view const name = detail_of(sheet, at, reason);
  std::string const title = reason_title(screen, reason, field_called(screen, *file.kind, name));
  std::uint8_t const field = screen.workspace.find_table(*file.kind)->find_field(name)->shape.number;
  question(ui, "ask column", title, reason_text(screen, reason), [&] {
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < file.columns.size(); ++i) columns.push_back(column_name(screen, file, i));
    auto const column = select(ui, "column",
                               {.label = screen.say(Word::import_which_column),
                                .choices = columns,
                                .placeholder = screen.say(Word::import_choose_column),
                                .width = 280});
    if (column)
      sheet.edit_file(at, [column, field](FilePlan& changed) {
        set_field(changed, static_cast<std::size_t>(*column), field);
      });
  });
}

// Columns of a file that are in the same doubt are asked about together, by the example of the first one.
std::vector<std::size_t> columns_in_doubt(ImportSheet const& sheet, std::size_t at, ImportReason reason) {
  std::vector<std::size_t> columns;
  for (ImportProblem const& problem : sheet.outcome.problems)
    if (problem.file == at && problem.reason == reason) columns.push_back(problem.column - 1);
  return columns;
}

std::string names_of(Screen const& screen, FilePlan const& file, std::vector<std::size_t> const& columns) {
  std::string names;
  for (std::size_t const column : columns) {
    if (!names.empty()) names += ", ";
    names += column_name(screen, file, column);
  }
  return names;
}

template <class Form>
void ask_convention(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at, ImportReason reason,
                    Convention<Form> ColumnPlan::*convention, std::array<std::string, 2> const& answers) {
  FilePlan const& file = sheet.plan.files[at];
  std::vector<std::size_t> const columns = columns_in_doubt(sheet, at, reason);
  std::string const title = reason_title(screen, reason);
  std::string const words = reason_text(screen, reason, names_of(screen, file, columns));
  question(ui, import_reason_names[static_cast<std::size_t>(reason)], title, words, [&] {
    std::array<std::string_view, 2> const choices{answers[0], answers[1]};
    auto const answer = radio_group(ui, "answer", {.label = title, .choices = choices, .hide_label = true});
    if (!answer) return;
    Form const form = static_cast<Form>(*answer);
    sheet.edit_file(at, [columns, convention, form](FilePlan& changed) {
      for (std::size_t const column : columns) (changed.columns[column].*convention).chosen = form;
    });
  });
}

void ask_dates(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::DateOrderUnknown;
  if (sheet.count(at, reason) == 0) return;
  std::string_view const cell = telling_date(sheet.plan.files[at], columns_in_doubt(sheet, at, reason).front());
  ask_convention(ui, screen, sheet, at, reason, &ColumnPlan::date_order,
                 {date_order_choice(screen, DateOrder::DayMonth, cell),
                  date_order_choice(screen, DateOrder::MonthDay, cell)});
}

void ask_numbers(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::NumberFormUnknown;
  if (sheet.count(at, reason) == 0) return;
  std::string_view const cell =
      telling_number(sheet.plan.files[at], columns_in_doubt(sheet, at, reason).front());
  ask_convention(ui, screen, sheet, at, reason, &ColumnPlan::decimal_sign,
                 {decimal_sign_choice(screen, DecimalSign::Point, cell),
                  decimal_sign_choice(screen, DecimalSign::Comma, cell)});
}

void ask_outcome(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  constexpr auto reason = ImportReason::DealsWithoutStage;
  if (sheet.count(at, reason) == 0) return;
  std::string const title = reason_title(screen, reason);
  question(ui, "ask outcome", title, reason_text(screen, reason), [&] {
    std::array<Outcome, 3> constexpr outcomes{Outcome::Won, Outcome::Lost, Outcome::Open};
    std::array<std::string_view, 3> choices;
    int chosen = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      choices[i] = screen.words.choice(&Deal::outcome, outcomes[i]);
      if (outcomes[i] == sheet.plan.files[at].outcome) chosen = static_cast<int>(i);
    }
    auto const answer =
        segments(ui, "answer", {.label = title, .choices = choices, .chosen = chosen, .hide_label = true});
    if (!answer) return;
    Outcome const outcome = outcomes[static_cast<std::size_t>(*answer)];
    sheet.edit_file(at, [outcome](FilePlan& file) { file.outcome = outcome; });
  });
}

template <class Reads>
std::string_view first_telling(FilePlan const& file, std::size_t column, std::size_t rows, Reads differs) {
  std::size_t const first = std::min(file.first_row(), file.table.size());
  std::size_t const last = first + std::min(file.table.size() - first, rows);
  for (std::size_t row = first; row < last; ++row)
    if (std::string_view const cell = file.table.cell(row, column); differs(cell)) return cell;
  return {};
}

}  // namespace

bool is_question(ImportReason reason) {
  constexpr std::array asked{ImportReason::HeaderDoubtful,        ImportReason::KindUnknown,
                             ImportReason::RequiredColumnMissing, ImportReason::NumberFormUnknown,
                             ImportReason::DateOrderUnknown,      ImportReason::DealsWithoutStage};
  return std::find(asked.begin(), asked.end(), reason) != asked.end();
}

std::string_view telling_date(FilePlan const& file, std::size_t column, std::size_t rows) {
  return first_telling(file, column, rows, [](std::string_view cell) {
    return read_date(cell, DateOrder::DayMonth) != read_date(cell, DateOrder::MonthDay);
  });
}

std::string_view telling_number(FilePlan const& file, std::size_t column, std::size_t rows) {
  return first_telling(file, column, rows, [](std::string_view cell) {
    return read_number(cell, DecimalSign::Point) != read_number(cell, DecimalSign::Comma);
  });
}

std::string date_order_choice(Screen const& screen, DateOrder order, std::string_view cell) {
  Word const form = order == DateOrder::DayMonth ? Word::import_day_month : Word::import_month_day;
  auto const day = read_date(cell, order);
  if (!day) return std::string(screen.say(form));
  return screen.say(Word::import_reads_as, {screen.say(form), cell, screen.locale.day(*day)});
}

std::string decimal_sign_choice(Screen const& screen, DecimalSign sign, std::string_view cell) {
  Word const form = sign == DecimalSign::Point ? Word::import_decimal_point : Word::import_decimal_comma;
  auto const number = read_number(cell, sign);
  if (!number) return std::string(screen.say(form));
  return screen.say(Word::import_reads_as, {screen.say(form), cell, screen.locale.number(*number, 3)});
}

void draw_import_questions(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file) {
  ask_header(ui, screen, sheet, file);
  ask_kind(ui, screen, sheet, file);
  ask_required_column(ui, screen, sheet, file);
  ask_dates(ui, screen, sheet, file);
  ask_numbers(ui, screen, sheet, file);
  ask_outcome(ui, screen, sheet, file);
}

}  // namespace claves
