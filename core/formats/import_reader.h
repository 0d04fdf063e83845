// Reads the rows of a plan's files, kind by kind: first which thing each row is, then what it says of it.
#pragma once

#include <unordered_set>

#include "core/formats/import_log.h"
#include "core/formats/import_references.h"

namespace claves {

class ImportReader {
 public:
  ImportReader(ImportPlan const& plan, Workspace const& workspace, ImportOutcome& outcome);

  void look_over(std::size_t file);  // what is wrong with the file as a whole, its columns and its form
  void read_kind(Kind kind);
  void finish();  // writes the step, the matches and the problems

 private:
  struct RowThing {
    std::size_t row = 0;
    std::uint64_t id = 0;
  };
  // One column that is read, with what is known of the field.
  struct Target {
    std::size_t column = 0;
    FieldShape shape;
  };
  struct FileState {
    bool readable = false;
    std::vector<Target> targets;
    std::vector<RowThing> things;
    std::unordered_set<std::size_t> lost_rows;
  };
  struct Cell {
    enum class State : std::uint8_t { Empty, Read, Lost };
    State state = State::Empty;
    Value value;
  };

  void look_over_columns(std::size_t file);
  void look_over_form(std::size_t file);
  bool has_what_it_needs(std::size_t file);

  // Rows with code and name come before the others, so that which thing a row is does not hang on their order.
  enum class Rows : std::uint8_t { Certain, Others };
  void identify_rows(std::size_t file, Rows rows);
  void take_row(std::size_t file, std::size_t row, std::uint64_t id);  // 0: it could not be identified
  std::uint64_t identify(std::size_t file, std::size_t row);           // 0 where it cannot; says why
  std::uint64_t identify_by_name(Kind kind, std::string_view name, std::string_view code, ImportLog::Place at);
  std::uint64_t identify_deal(std::size_t file, std::size_t row);
  std::string_view cell(std::size_t file, std::size_t row, std::uint8_t field) const;

  void read_rows(std::size_t file);
  void read_row(std::size_t file, RowThing thing);
  Cell read_cell(std::size_t file, std::size_t row, Target const& target, std::uint64_t id);
  Cell read_reference(Kind kind, std::string_view text, std::uint64_t id, FieldShape const& shape,
                      ImportLog::Place at);
  bool is_above(std::uint64_t account, std::uint64_t other) const;
  void preview(std::size_t file, std::size_t row, std::vector<Cell> const& cells);
  ImportLog::Place place(std::size_t file, std::size_t row, std::size_t column_from_1 = 0) const;

  ImportPlan const& plan_;
  Workspace const& workspace_;
  ImportOutcome& outcome_;
  ImportDraft draft_;
  ImportReferences references_;
  ImportLog log_;
  std::vector<FileState> states_;
  std::unordered_map<std::uint64_t, std::size_t> deals_alike_;  // in the present file, by what tells them apart
};

}  // namespace claves
