#include "web/views/import_columns_part.h"

#include <algorithm>

#include "web/views/import_questions.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/table.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t values_shown = 3;
constexpr std::size_t longest_value = 40;  // bytes, of those shown beside a column
constexpr std::size_t rows_tried = 200;    // for a cell that can be read in two ways, in every pass
constexpr float form_width = 150;

// The first values of a column: as they will be read, or as they are written where they are not.
std::string first_values(Screen const& screen, ImportSheet const& sheet, std::size_t at, std::size_t column) {
  FilePlan const& file = sheet.plan.files[at];
  std::vector<std::string> values;
  auto keep = [&](std::string value) {
    if (value.size() > longest_value) value = screen.say(Word::import_long_value);
    bool const seen = std::find(values.begin(), values.end(), value) != values.end();
    if (!value.empty() && !seen && values.size() < values_shown) values.push_back(std::move(value));
  };
  std::uint8_t const field = file.columns[column].field;
  for (auto const& row : sheet.outcome.files[at].preview)
    keep(field == 0 || !row[column].read ? row[column].written
                                         : cell_text(screen, *file.kind, field, row[column]));
  bool const unread = sheet.outcome.files[at].preview.empty();
  for (std::size_t row = file.first_row(); unread && row < std::min(file.table.size(), std::size_t{12}); ++row)
    keep(std::string(file.table.cell(row, column)));
  std::string joined;
  for (std::string const& value : values) joined += (joined.empty() ? "" : " · ") + value;
  return joined;
}

struct Fields {
  std::vector<std::uint8_t> numbers;  // the first is 0: none
  std::vector<std::string> names;
};

Fields fields_to_choose(Screen const& screen, Kind kind) {
  Fields fields{{0}, {std::string(screen.say(Word::import_unused))}};
  for (std::uint8_t const number : importable_fields(kind)) {
    fields.numbers.push_back(number);
    fields.names.emplace_back(screen.words.field(kind, number));
  }
  return fields;
}

void draw_field(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at, std::size_t column,
                Fields const& fields, bool hide_label) {
  FilePlan const& file = sheet.plan.files[at];
  auto const found = std::find(fields.numbers.begin(), fields.numbers.end(), file.columns[column].field);
  auto const chosen = select(ui, "field",
                             {.label = screen.say(Word::import_field_of, {column_name(screen, file, column)}),
                              .choices = fields.names,
                              .chosen = static_cast<int>(found - fields.numbers.begin()),
                              .hide_label = hide_label});
  if (!chosen) return;
  std::uint8_t const field = fields.numbers[static_cast<std::size_t>(*chosen)];
  sheet.edit_file(at, [column, field](FilePlan& changed) {
    if (field == 0) {
      changed.columns[column].field = 0;
    } else {
      set_field(changed, column, field);
    }
  });
}

// How the column's days or numbers are read, where a cell of it can be read in two ways.
template <class Form>
void draw_form(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at, std::size_t column,
               Convention<Form> ColumnPlan::*convention, std::array<Word, 2> words) {
  FilePlan const& file = sheet.plan.files[at];
  auto const& held = (file.columns[column].*convention).chosen;
  std::vector<std::string> const choices{std::string(screen.say(words[0])), std::string(screen.say(words[1]))};
  auto const chosen = select(ui, "form",
                             {.label = screen.say(Word::import_form_of, {column_name(screen, file, column)}),
                              .choices = choices,
                              .chosen = held ? static_cast<int>(*held) : -1,
                              .placeholder = screen.say(Word::import_choose_form),
                              .width = form_width,
                              .hide_label = true});
  if (!chosen) return;
  Form const form = static_cast<Form>(*chosen);
  sheet.edit_file(at, [column, convention, form](FilePlan& changed) {
    (changed.columns[column].*convention).chosen = form;
  });
}

void draw_forms(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at, std::size_t column) {
  FilePlan const& file = sheet.plan.files[at];
  std::uint8_t const field = file.columns[column].field;
  if (field == 0) return;
  ValueType const type = screen.workspace.find_table(*file.kind)->find_field(field)->shape.type;
  if (type == ValueType::Day && !telling_date(file, column, rows_tried).empty())
    draw_form(ui, screen, sheet, at, column, &ColumnPlan::date_order,
              {Word::import_day_month, Word::import_month_day});
  if (type == ValueType::Number && !telling_number(file, column, rows_tried).empty())
    draw_form(ui, screen, sheet, at, column, &ColumnPlan::decimal_sign,
              {Word::import_decimal_point, Word::import_decimal_comma});
}

void draw_cell(Ui& ui, Screen const& screen, PreviewCell const& shown, Kind kind, std::uint8_t field) {
  std::string const words = cell_text(screen, kind, field, shown);
  if (words.empty() && !shown.written.empty()) {
    icon(ui, Icon::TriangleAlert, Tone::Warn);
    text(ui, screen.say(Word::import_cell_left_out, {shown.written}), {.ink = Ink::Muted});
  } else {
    text(ui, words, {.tabular = true});
  }
}

// A column of the file that is read, as a column of the table of first rows.
Column column_of_rows(Screen const& screen, Kind kind, std::uint8_t field) {
  FieldShape const& shape = screen.workspace.find_table(kind)->find_field(field)->shape;
  bool const short_values = shape.type != ValueType::Text && shape.type != ValueType::Reference;
  return {.key = shape.name,
          .title = screen.words.field(kind, field),
          .track = px(short_values ? 128.0F : 176.0F),
          .right = shape.type == ValueType::Number};
}

}  // namespace

void draw_import_columns(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  Fields const fields = fields_to_choose(screen, *file.kind);
  std::array const columns{Column{.key = "column", .title = screen.say(Word::import_column), .track = fr(3)},
                           Column{.key = "field", .title = screen.say(Word::import_field), .track = fr(5)},
                           Column{.key = "values", .title = screen.say(Word::import_values), .track = fr(5)}};
  auto draw = [&](int row, int column) {
    auto const place = static_cast<std::size_t>(row);
    if (column == 0) text(ui, column_name(screen, file, place), {.type = Type::Strong});
    if (column == 1) {
      cell(ui, 0, [&] { draw_field(ui, screen, sheet, at, place, fields, true); });
      draw_forms(ui, screen, sheet, at, place);
    }
    if (column == 2) text(ui, first_values(screen, sheet, at, place), {.ink = Ink::Muted});
  };
  auto draw_narrow = [&](int row) {
    auto const place = static_cast<std::size_t>(row);
    draw_field(ui, screen, sheet, at, place, fields, false);
    draw_forms(ui, screen, sheet, at, place);
    text(ui, first_values(screen, sheet, at, place), {.type = Type::Small, .ink = Ink::Muted, .max_lines = 1});
  };
  table(ui, "columns",
        {.name = screen.say(Word::import_columns_of, {file.name}),
         .columns = columns,
         .rows = static_cast<int>(file.columns.size()),
         .narrow_height = 160,
         .cell = draw,
         .narrow = draw_narrow});
}

void draw_import_rows(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  FileOutcome const& outcome = sheet.outcome.files[at];
  if (outcome.preview.empty()) return text(ui, screen.say(Word::import_no_rows_yet), {.ink = Ink::Muted});
  std::vector<Column> columns{{.key = "line", .title = screen.say(Word::import_line), .track = px(56)}};
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < file.columns.size(); ++i)
    if (std::uint8_t const field = file.columns[i].field; field != 0 && column_of(file, field) == i) {
      columns.push_back(column_of_rows(screen, *file.kind, field));
      places.push_back(i);
    }
  auto draw = [&](int row, int column) {
    auto const line = static_cast<std::size_t>(row);
    if (column == 0)
      return text(ui, screen.locale.number(static_cast<double>(outcome.preview_lines[line])),
                  {.ink = Ink::Subtle, .tabular = true});
    std::size_t const place = places[static_cast<std::size_t>(column) - 1];
    draw_cell(ui, screen, outcome.preview[line][place], *file.kind, file.columns[place].field);
  };
  table(ui, "rows",
        {.name = screen.say(Word::import_rows_of, {file.name}),
         .columns = columns,
         .rows = static_cast<int>(outcome.preview.size()),
         .row_height = 40,
         .cell = draw});
}

void draw_import_form(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  constexpr std::array separators{Separator::Comma, Separator::Semicolon, Separator::Tab};
  std::vector<std::string> const separator_names{std::string(screen.say(Word::import_comma)),
                                                 std::string(screen.say(Word::import_semicolon)),
                                                 std::string(screen.say(Word::import_tab))};
  std::vector<std::string> const headers{std::string(screen.say(Word::import_header_names)),
                                         std::string(screen.say(Word::import_header_rows))};
  grid(ui, {.min_column = 200, .max_columns = 3}, [&] {
    auto const found = std::find(separators.begin(), separators.end(), file.separator);
    auto const separator = select(ui, "separator",
                                  {.label = screen.say(Word::import_separator),
                                   .choices = separator_names,
                                   .chosen = static_cast<int>(found - separators.begin())});
    if (separator) {
      Separator const meant = separators[static_cast<std::size_t>(*separator)];
      sheet.edit_file(at, [meant](FilePlan& changed) { set_separator(changed, meant); });
    }
    auto const header = select(ui, "header",
                               {.label = screen.say(Word::import_first_row),
                                .choices = headers,
                                .chosen = file.header == Header::Doubtful ? -1 : static_cast<int>(file.header),
                                .placeholder = screen.say(Word::import_choose_form)});
    if (header) {
      Header const meant = *header == 0 ? Header::Present : Header::Absent;
      sheet.edit_file(at, [meant](FilePlan& changed) { set_header(changed, meant); });
    }
  });
}

}  // namespace claves
