#include "core/formats/import_plan.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr std::size_t longest_column_name = 80;
constexpr std::size_t rows_looked_at = 20;  // for telling whether there is a header

bool reads_as_figure(std::string_view cell) {
  return read_number(cell, DecimalSign::Point) || read_number(cell, DecimalSign::Comma) ||
         read_date(cell, DateOrder::DayMonth) || read_date(cell, DateOrder::MonthDay);
}

// Whether most cells below the first row of a column are numbers or days.
bool figures_below(CsvTable const& table, std::size_t column) {
  std::size_t figures = 0;
  std::size_t others = 0;
  for (std::size_t row = 1; row < std::min(table.size(), rows_looked_at); ++row) {
    std::string_view const cell = trimmed(table.cell(row, column));
    if (!cell.empty()) ++(reads_as_figure(cell) ? figures : others);
  }
  return figures > others;
}

Header find_header(CsvTable const& table) {
  std::size_t const width = table.size() == 0 ? 0 : table.width(0);
  std::size_t known = 0;
  bool figures = false;
  bool figures_only_below = false;
  for (std::size_t column = 0; column < width; ++column) {
    std::string_view const cell = trimmed(table.cell(0, column));
    if (is_column_name(cell)) ++known;
    bool const figure = reads_as_figure(cell) || cell.size() > longest_column_name;
    figures = figures || figure;
    figures_only_below = figures_only_below || (!figure && !cell.empty() && figures_below(table, column));
  }
  if (known >= 2 || (known > 0 && known * 2 >= width)) return Header::Present;
  if (figures) return Header::Doubtful;
  return known > 0 || figures_only_below ? Header::Present : Header::Doubtful;
}

// What one column's cells cannot tell, the others of the file may: it was written by one program.
template <class Form, class Evidence>
void settle(std::vector<ColumnPlan>& columns, Convention<Form> ColumnPlan::*convention,
            std::vector<Evidence> const& evidence, std::optional<Form> otherwise) {
  for (Evidence const& other : evidence)
    if (other.telling() && !otherwise) otherwise = *other.verdict();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto const verdict = evidence[i].verdict();
    auto& [found, chosen] = columns[i].*convention;
    found = verdict ? std::optional(*verdict) : otherwise;
    chosen = found;
  }
}

void find_conventions(FilePlan& file) {
  std::vector<NumberEvidence> numbers(file.columns.size());
  std::vector<DateEvidence> dates(file.columns.size());
  for (std::size_t row = file.first_row(); row < file.table.size(); ++row)
    for (std::size_t column = 0; column < file.columns.size(); ++column) {
      std::string_view const cell = file.table.cell(row, column);
      numbers[column].see(cell);
      dates[column].see(cell);
    }
  bool const told =
      std::any_of(numbers.begin(), numbers.end(), [](auto const& seen) { return seen.telling(); });
  // Programs part cells by semicolons because the comma is their decimal sign.
  bool const semicolons = file.separator == Separator::Semicolon;
  settle(file.columns, &ColumnPlan::decimal_sign, numbers,
         semicolons && !told ? std::optional(DecimalSign::Comma) : std::nullopt);
  settle(file.columns, &ColumnPlan::date_order, dates, std::optional<DateOrder>{});
}

std::vector<std::string> names_of_columns(FilePlan const& file) {
  std::vector<std::string> names;
  for (ColumnPlan const& column : file.columns) names.push_back(column.name);
  return names;
}

void find_columns(FilePlan& file) {
  file.columns.clear();
  bool const named = file.header == Header::Present && file.table.size() > 0;
  file.columns.resize(named ? file.table.width(0) : file.table.width());
  for (std::size_t column = 0; named && column < file.columns.size(); ++column)
    file.columns[column].name = trimmed(file.table.cell(0, column));
  find_conventions(file);
  set_kind(file, kind_of_columns(names_of_columns(file)));
}

void refuse(FilePlan& file, Error const& error) {
  file.unreadable = error.fault == Fault::Missing    ? ImportReason::FileEmpty
                    : error.fault == Fault::TooLarge ? ImportReason::FileTooLarge
                                                     : ImportReason::FileNotText;
  file.unreadable_detail = error.detail;
}

FilePlan propose_file(ImportFile source) {
  FilePlan file;
  file.name = std::move(source.name);
  auto decoded = decode_text(source.bytes);
  if (!decoded) {
    refuse(file, decoded.error());
    return file;
  }
  file.text = std::move(decoded->text);
  file.encoding = decoded->encoding;
  file.broken_lines = std::move(decoded->broken_lines);
  set_separator(file, find_separator(file.text));
  return file;
}

bool any_account(Workspace const& workspace) {
  auto const& rows = workspace.table<Account>().rows();
  return std::any_of(rows.begin(), rows.end(), [](Account const& account) { return !account.removed; });
}

}  // namespace

ImportPlan propose(std::vector<ImportFile> files, Workspace const& workspace) {
  ImportPlan plan;
  bool accounts = any_account(workspace);
  for (ImportFile& source : files) {
    plan.files.push_back(propose_file(std::move(source)));
    accounts = accounts || plan.files.back().kind == Kind::Account;
  }
  plan.create_missing_accounts = !accounts;
  return plan;
}

void set_separator(FilePlan& file, Separator separator) {
  auto table = parse_csv(file.text, separator);
  if (!table) return refuse(file, table.error());
  if (table->size() == 0) return refuse(file, Error{Fault::Missing, {}, {}});
  file.unreadable.reset();
  file.separator = separator;
  file.table = std::move(*table);
  set_header(file, find_header(file.table));
}

void set_header(FilePlan& file, Header header) {
  file.header = header;
  find_columns(file);
}

void set_kind(FilePlan& file, std::optional<Kind> kind) {
  file.kind = kind;
  auto const fields =
      kind ? fields_of_columns(*kind, names_of_columns(file)) : std::vector<std::uint8_t>(file.columns.size());
  for (std::size_t i = 0; i < file.columns.size(); ++i) file.columns[i].field = fields[i];
}

void set_field(FilePlan& file, std::size_t column, std::uint8_t field) {
  if (auto const before = column_of(file, field)) file.columns[*before].field = 0;
  file.columns[column].field = field;
}

std::optional<std::size_t> column_of(FilePlan const& file, std::uint8_t field) {
  if (field == 0) return {};
  for (std::size_t i = 0; i < file.columns.size(); ++i)
    if (file.columns[i].field == field) return i;
  return {};
}

}  // namespace claves
