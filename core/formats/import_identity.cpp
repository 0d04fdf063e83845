// Which thing each row of a file is: one that the workspace has, one that an earlier row made, or a new one.
#include <algorithm>

#include "core/base/text.h"
#include "core/formats/import_reader.h"
#include "core/model/identity.h"

namespace claves {
namespace {

bool is_blank(CsvTable const& table, std::size_t row) {
  for (std::size_t column = 0; column < table.width(row); ++column)
    if (!trimmed(table.cell(row, column)).empty()) return false;
  return true;
}

std::uint8_t name_field(Kind kind) {
  return kind == Kind::Account    ? number_of(&Account::name)
         : kind == Kind::Offering ? number_of(&Offering::name)
                                  : number_of(&Person::name);
}

// Some kinds have no code: 0 names no column.
std::uint8_t code_field(Kind kind) {
  return kind == Kind::Account    ? number_of(&Account::code)
         : kind == Kind::Offering ? number_of(&Offering::code)
                                  : std::uint8_t{0};
}

}  // namespace

void ImportReader::identify_rows(std::size_t file, Rows rows) {
  FilePlan const& planned = plan_.files[file];
  Kind const kind = *planned.kind;
  deals_alike_.clear();
  for (std::size_t row = planned.first_row(); row < planned.table.size(); ++row) {
    if (is_blank(planned.table, row)) continue;
    bool const certain = kind != Kind::Deal && !cell(file, row, name_field(kind)).empty() &&
                         !cell(file, row, code_field(kind)).empty();
    if (certain != (rows == Rows::Certain)) continue;
    ++outcome_.files[file].counts.rows;
    bool const lost = states_[file].lost_rows.count(row) > 0;
    take_row(file, row, lost ? 0 : identify(file, row));
  }
}

void ImportReader::take_row(std::size_t file, std::size_t row, std::uint64_t id) {
  if (id == 0) {
    ++outcome_.files[file].counts.skipped;
    return;
  }
  states_[file].things.push_back({row, id});
}

std::uint64_t ImportReader::identify(std::size_t file, std::size_t row) {
  Kind const kind = *plan_.files[file].kind;
  if (kind == Kind::Deal) return identify_deal(file, row);
  std::string_view const name = cell(file, row, name_field(kind));
  std::string_view const code = cell(file, row, code_field(kind));
  auto const by_code = references_.book(kind).find_code(code);
  std::uint64_t const id = by_code.finding == NameBook::Finding::One
                               ? by_code.id
                               : identify_by_name(kind, name, code, place(file, row));
  if (id != 0) references_.book(kind).add(id, name, code);
  return id;
}

std::uint64_t ImportReader::identify_by_name(Kind kind, std::string_view name, std::string_view code,
                                             ImportLog::Place at) {
  auto refused = [&](ImportReason reason, std::string_view detail) {
    log_.note(reason, at, detail);
    return std::uint64_t{0};
  };
  if (name.empty()) return refused(ImportReason::NameMissing, "name");
  std::size_t const limit = workspace_.find_table(kind)->find_field(name_field(kind))->shape.limits.bytes;
  if (name.size() > limit) return refused(ImportReason::NameTooLong, name);
  auto const by_name = references_.book(kind).find_name(name);
  bool const others =
      by_name.finding == NameBook::Finding::One && references_.book(kind).has_other_code(by_name.id, code);
  if (by_name.finding == NameBook::Finding::One && !others) return by_name.id;
  if (!code.empty()) return id_of_code(kind, code);
  if (by_name.finding == NameBook::Finding::Several) return refused(ImportReason::RowAmbiguous, name);
  return id_of_name(kind, name);
}

std::uint64_t ImportReader::identify_deal(std::size_t file, std::size_t row) {
  std::string_view const code = cell(file, row, number_of(&Deal::code));
  auto const by_code = references_.book(Kind::Deal).find_code(code);
  if (by_code.finding == NameBook::Finding::One) return by_code.id;
  if (!code.empty()) {
    std::uint64_t const id = id_of_code(Kind::Deal, code);
    references_.book(Kind::Deal).add(id, {}, code);
    return id;
  }
  IdOf likes = id_of(Kind::Deal);
  bool blank = true;
  for (std::uint8_t const field : {number_of(&Deal::account), number_of(&Deal::offering),
                                   number_of(&Deal::owner), number_of(&Deal::opened)}) {
    std::string_view const text = cell(file, row, field);
    blank = blank && text.empty();
    likes = likes.with(folded(text));
  }
  if (blank) {
    log_.note(ImportReason::NameMissing, place(file, row), "code");
    return 0;
  }
  return likes.with(deals_alike_[likes.value()]++).value();
}

}  // namespace claves
