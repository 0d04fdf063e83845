#include "core/formats/import_reader.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr std::size_t rows_previewed = 12;
constexpr std::size_t longest_line_of_text = 1000;  // fields that hold more may hold line breaks too

std::string one_line(std::string_view text) {
  std::string line;
  for (char const c : trimmed(text)) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return line;
}

ImportReason reason_of(CsvFlaw flaw) {
  switch (flaw) {
    case CsvFlaw::QuoteNeverClosed:
      return ImportReason::QuoteNeverClosed;
    case CsvFlaw::TextAfterQuote:
      return ImportReason::TextAfterQuote;
    case CsvFlaw::TooFewCells:
      return ImportReason::TooFewCells;
    case CsvFlaw::TooManyCells:
      break;
  }
  return ImportReason::TooManyCells;
}

}  // namespace

ImportReader::ImportReader(ImportPlan const& plan, Workspace const& workspace, ImportOutcome& outcome)
    : plan_(plan),
      workspace_(workspace),
      outcome_(outcome),
      draft_(workspace),
      references_(plan, workspace, draft_),
      states_(plan.files.size()) {}

ImportLog::Place ImportReader::place(std::size_t file, std::size_t row, std::size_t column_from_1) const {
  return {file, plan_.files[file].table.line(row), column_from_1};
}

std::string_view ImportReader::cell(std::size_t file, std::size_t row, std::uint8_t field) const {
  auto const column = column_of(plan_.files[file], field);
  return column ? trimmed(plan_.files[file].table.cell(row, *column)) : std::string_view{};
}

void ImportReader::look_over(std::size_t file) {
  FilePlan const& planned = plan_.files[file];
  if (!planned.included) return;
  if (planned.unreadable) return log_.note(*planned.unreadable, {file}, planned.unreadable_detail);
  for (std::size_t const line : planned.broken_lines) log_.note(ImportReason::LettersBroken, {file, line});
  if (planned.header == Header::Doubtful) return log_.note(ImportReason::HeaderDoubtful, {file, 1});
  if (!planned.kind) return log_.note(ImportReason::KindUnknown, {file});
  if (!has_what_it_needs(file)) return;
  if (planned.table.size() <= planned.first_row()) log_.note(ImportReason::NoRows, {file});
  look_over_columns(file);
  look_over_form(file);
  states_[file].readable = true;
}

bool ImportReader::has_what_it_needs(std::size_t file) {
  FilePlan const& planned = plan_.files[file];
  auto has = [&](std::uint8_t field) { return column_of(planned, field).has_value(); };
  auto lacks = [&](std::string_view name) {
    log_.note(ImportReason::RequiredColumnMissing, {file}, name);
    return false;
  };
  if (planned.kind == Kind::Account)
    return has(number_of(&Account::name)) || has(number_of(&Account::code)) || lacks("name");
  if (planned.kind == Kind::Offering)
    return has(number_of(&Offering::name)) || has(number_of(&Offering::code)) || lacks("name");
  if (planned.kind == Kind::Person) return has(number_of(&Person::name)) || lacks("name");
  if (!has(number_of(&Deal::amount)) && !has(number_of(&Deal::outcome))) return lacks("amount");
  if (!has(number_of(&Deal::code))) log_.note(ImportReason::DealsWithoutCode, {file});
  if (!has(number_of(&Deal::outcome))) log_.note(ImportReason::DealsWithoutStage, {file});
  return true;
}

void ImportReader::look_over_columns(std::size_t file) {
  FilePlan const& planned = plan_.files[file];
  AnyTable const& table = *workspace_.find_table(*planned.kind);
  std::size_t const line = planned.header == Header::Present ? planned.table.line(0) : 0;
  for (std::size_t i = 0; i < planned.columns.size(); ++i) {
    ColumnPlan const& column = planned.columns[i];
    ImportLog::Place const at{file, line, i + 1};
    for (std::size_t other = 0; other < i; ++other)
      if (!column.name.empty() && folded(column.name) == folded(planned.columns[other].name)) {
        log_.note(ImportReason::ColumnsShareName, at, column.name);
        break;
      }
    FieldAccess const* const access = column.field == 0 ? nullptr : table.find_field(column.field);
    if (access == nullptr) continue;
    if (column_of(planned, column.field) != i) {
      log_.note(ImportReason::ColumnsShareField, at, access->shape.name);
    } else if (access->shape.type == ValueType::Number && !column.decimal_sign.chosen) {
      log_.note(ImportReason::NumberFormUnknown, at, column.name);
    } else if (access->shape.type == ValueType::Day && !column.date_order.chosen) {
      log_.note(ImportReason::DateOrderUnknown, at, column.name);
    } else {
      states_[file].targets.push_back({i, access->shape});
    }
  }
}

void ImportReader::look_over_form(std::size_t file) {
  FilePlan const& planned = plan_.files[file];
  for (CsvProblem const& problem : planned.table.problems()) {
    ImportReason const reason = reason_of(problem.flaw);
    log_.note(reason, place(file, problem.row, problem.column + 1));
    if (loss_of(reason) == Loss::Row) states_[file].lost_rows.insert(problem.row);
  }
}

void ImportReader::read_kind(Kind kind) {
  auto each_file = [&](auto&& act) {
    for (std::size_t file = 0; file < states_.size(); ++file)
      if (states_[file].readable && plan_.files[file].kind == kind) act(file);
  };
  each_file([&](std::size_t file) { identify_rows(file, Rows::Certain); });
  each_file([&](std::size_t file) { identify_rows(file, Rows::Others); });
  each_file([&](std::size_t file) { read_rows(file); });
}

void ImportReader::read_rows(std::size_t file) {
  auto& things = states_[file].things;
  std::sort(things.begin(), things.end(), [](RowThing const& a, RowThing const& b) { return a.row < b.row; });
  std::unordered_map<std::uint64_t, std::size_t> first_lines;
  for (RowThing const thing : things) {
    auto const [first, fresh] = first_lines.emplace(thing.id, plan_.files[file].table.line(thing.row));
    if (!fresh) log_.note(ImportReason::RepeatedInFile, place(file, thing.row), {}, first->second);
    read_row(file, thing);
  }
}

void ImportReader::read_row(std::size_t file, RowThing thing) {
  FilePlan const& planned = plan_.files[file];
  Kind const kind = *planned.kind;
  ImportCounts& counts = outcome_.files[file].counts;
  bool const known = draft_.has(kind, thing.id);
  if (!known) draft_.make(kind, thing.id);
  bool changed = false;
  std::vector<Cell> cells;
  for (Target const& target : states_[file].targets) {
    Cell cell = read_cell(file, thing.row, target, thing.id);
    if (cell.state == Cell::State::Read)
      changed = draft_.set(kind, thing.id, target.shape.number, cell.value) || changed;
    cells.push_back(std::move(cell));
  }
  if (kind == Kind::Deal && !column_of(planned, number_of(&Deal::outcome)))
    changed = draft_.set(kind, thing.id, number_of(&Deal::outcome),
                         Choice{static_cast<std::uint8_t>(planned.outcome)}) ||
              changed;
  if (kind == Kind::Deal && cell(file, thing.row, number_of(&Deal::account)).empty())
    log_.note(ImportReason::DealWithoutAccount, place(file, thing.row),
              cell(file, thing.row, number_of(&Deal::code)));
  ++(!known ? counts.created : changed ? counts.updated : counts.unchanged);
  preview(file, thing.row, cells);
}

ImportReader::Cell ImportReader::read_cell(std::size_t file, std::size_t row, Target const& target,
                                           std::uint64_t id) {
  FilePlan const& planned = plan_.files[file];
  ColumnPlan const& column = planned.columns[target.column];
  std::string_view const text = trimmed(planned.table.cell(row, target.column));
  if (text.empty()) return {};
  ImportLog::Place const at = place(file, row, target.column + 1);
  auto lost = [&](ImportReason reason) {
    log_.note(reason, at, text);
    return Cell{Cell::State::Lost, {}};
  };
  switch (target.shape.type) {
    case ValueType::Number: {
      auto const number = read_number(text, *column.decimal_sign.chosen);
      if (!number) return lost(ImportReason::NotANumber);
      if (*number < target.shape.limits.low || *number > target.shape.limits.high)
        return lost(ImportReason::NumberOutOfRange);
      return {Cell::State::Read, *number};
    }
    case ValueType::Day: {
      auto const day = read_date(text, *column.date_order.chosen);
      if (!day) return lost(ImportReason::NotADate);
      return {Cell::State::Read, *day};
    }
    case ValueType::Text: {
      if (text.size() > target.shape.limits.bytes) return lost(ImportReason::TextTooLong);
      bool const single = target.shape.limits.bytes <= longest_line_of_text;
      return {Cell::State::Read, single ? one_line(text) : std::string(text)};
    }
    case ValueType::Choice: {
      auto const outcome = read_outcome(text);
      if (!outcome) log_.note(ImportReason::StageUnknown, at, text);
      return {Cell::State::Read, Choice{static_cast<std::uint8_t>(outcome.value_or(Outcome::Open))}};
    }
    case ValueType::Reference:
      return read_reference(target.shape.refers_to, text, id, target.shape, at);
    case ValueType::Flag:
      break;
  }
  return {};
}

ImportReader::Cell ImportReader::read_reference(Kind kind, std::string_view text, std::uint64_t id,
                                                FieldShape const& shape, ImportLog::Place at) {
  auto lost = [&](ImportReason reason) {
    log_.note(reason, at, text);
    return Cell{Cell::State::Lost, {}};
  };
  auto const meaning = references_.resolve(kind, one_line(text));
  switch (meaning.state) {
    case ImportReferences::State::Found:
      break;
    case ImportReferences::State::Unknown:
      return lost(ImportReason::AccountUnknown);
    case ImportReferences::State::Several:
      return lost(ImportReason::NameAmbiguous);
    case ImportReferences::State::TooLong:
      return lost(ImportReason::TextTooLong);
  }
  bool const is_parent = shape.name == "parent";
  if (is_parent && is_above(id, meaning.id)) return lost(ImportReason::ParentOfItself);
  return {Cell::State::Read, Reference{meaning.id}};
}

// Whether an account is `other` or one of those that `other` belongs to.
bool ImportReader::is_above(std::uint64_t account, std::uint64_t other) const {
  constexpr int most_levels = 1000;
  for (int level = 0; other != 0; ++level) {
    if (other == account || level == most_levels) return true;
    Value const parent = draft_.value(Kind::Account, other, number_of(&Account::parent));
    other = std::get_if<Reference>(&parent)->id;
  }
  return false;
}

void ImportReader::preview(std::size_t file, std::size_t row, std::vector<Cell> const& cells) {
  FileOutcome& outcome = outcome_.files[file];
  if (outcome.preview.size() == rows_previewed) return;
  FilePlan const& planned = plan_.files[file];
  std::vector<PreviewCell> shown(planned.columns.size());
  for (std::size_t column = 0; column < shown.size(); ++column)
    shown[column].written = planned.table.cell(row, column);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Target const& target = states_[file].targets[i];
    PreviewCell& cell = shown[target.column];
    cell.read = cells[i].state == Cell::State::Read;
    cell.value = cells[i].value;
    if (auto const* const reference = std::get_if<Reference>(&cells[i].value); cell.read && reference)
      cell.meant = references_.name_of(target.shape.refers_to, reference->id);
  }
  outcome.preview.push_back(std::move(shown));
  outcome.preview_lines.push_back(planned.table.line(row));
}

void ImportReader::finish() {
  for (std::size_t i = 0; i < importable_kinds.size(); ++i) {
    auto const made = draft_.write(importable_kinds[i], outcome_.step.operations);
    outcome_.kinds[i] = {made.created, made.updated};
  }
  outcome_.matches = references_.take_matches();
  log_.write_to(outcome_);
}

}  // namespace claves
