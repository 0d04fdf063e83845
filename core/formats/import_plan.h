// What is to become of files that somebody wants to bring in: as proposed from what they hold, and then as the
// user changes it. Plain data.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/formats/cells.h"
#include "core/formats/csv.h"
#include "core/formats/import_columns.h"
#include "core/formats/import_problem.h"
#include "core/model/workspace.h"

namespace claves {

// The kinds that files can bring in, in the order in which they are brought in: deals name the others.
inline constexpr std::array importable_kinds{Kind::Offering, Kind::Person, Kind::Account, Kind::Deal};

struct ImportFile {
  std::string name;
  std::string bytes;
};

// How a column's cells are to be read. Where nothing was found for certain the user must choose.
template <class Form>
struct Convention {
  std::optional<Form> found;
  std::optional<Form> chosen;
  friend bool operator==(Convention const&, Convention const&) = default;
};

struct ColumnPlan {
  std::string name;        // as the header has it; "" where there is no header
  std::uint8_t field = 0;  // of the file's kind that it fills; 0: none
  Convention<DecimalSign> decimal_sign;
  Convention<DateOrder> date_order;
};

enum class Header : std::uint8_t { Present, Absent, Doubtful };  // Doubtful: the user must say

struct FilePlan {
  std::string name;
  std::string text;  // decoded
  Encoding encoding = Encoding::Utf8;
  std::vector<std::size_t> broken_lines;
  std::optional<ImportReason> unreadable;  // then nothing below holds
  std::string unreadable_detail;
  Separator separator = Separator::Comma;
  CsvTable table;
  Header header = Header::Present;
  std::optional<Kind> kind;  // nothing: not known; the file is left out until the user says
  bool included = true;
  std::vector<ColumnPlan> columns;
  Outcome outcome = Outcome::Won;  // of deals in a file without a column that says it, such as a list of orders

  std::size_t first_row() const { return header == Header::Present ? 1 : 0; }
};

// The user's word on what a name in a file means; it stands over what is proposed.
struct NameChoice {
  Kind kind = Kind::Account;
  std::string written;
  std::string meant;  // the name of a known thing; "": none of them
};

struct ImportPlan {
  std::vector<FilePlan> files;
  std::vector<NameChoice> choices;
  bool create_missing_accounts = false;  // those that deals name; proposed where no account is known at all
};

ImportPlan propose(std::vector<ImportFile> files, Workspace const& workspace);

// What the user changes. Each proposes anew what depends on it.
void set_separator(FilePlan& file, Separator separator);
void set_header(FilePlan& file, Header header);
void set_kind(FilePlan& file, std::optional<Kind> kind);
void set_field(FilePlan& file, std::size_t column, std::uint8_t field);  // no other column keeps that field

// The column that fills a field; nothing where none does.
std::optional<std::size_t> column_of(FilePlan const& file, std::uint8_t field);

}  // namespace claves
