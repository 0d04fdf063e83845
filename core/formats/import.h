// Bringing in what a CRM exports: from files to one step, with everything that the user may decide in between
// as plain data in the plan.
//
//   ImportPlan plan = propose({{"accounts.csv", bytes}}, workspace);
//   set_kind(plan.files[0], Kind::Account);                     // what the user changes
//   plan.files[0].columns[2].date_order.chosen = DateOrder::DayMonth;
//   plan.choices.push_back({Kind::Offering, "GTXPro", ""});     // a proposed match refused
//   ImportOutcome outcome = read(plan, workspace);              // on every change: it is quick
//   if (outcome.ready()) session.perform(outcome.step, now);
//
// A thing of a file is one that is there already where its CRM code is the same, or else its name; ids of new
// things follow from the same, so bringing a file in again duplicates nothing. An empty cell changes nothing.
#pragma once

#include "core/edits/step.h"
#include "core/formats/import_plan.h"

namespace claves {

// A name in a file that no thing has, with those that it may be meant for.
struct NameMatch {
  Kind kind = Kind::Account;
  std::string written;
  std::vector<std::string> candidates;  // the likeliest first; may be empty
  std::string meant;                    // as it will be read: a candidate, or "" for none of them
  bool chosen = false;                  // by the user, not proposed
  std::size_t rows = 0;                 // in which it is written
};

struct PreviewCell {
  std::string written;
  Value value;        // as it will be read
  bool read = false;  // false: left out or empty
  std::string meant;  // the name of what a reference refers to
};

struct ImportCounts {
  std::size_t rows = 0;
  std::size_t created = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t skipped = 0;
};

struct FileOutcome {
  ImportCounts counts;
  std::vector<std::vector<PreviewCell>> preview;  // the first rows, a cell for each column of the file
  std::vector<std::size_t> preview_lines;
};

struct KindOutcome {
  std::size_t created = 0;  // those that other files name included
  std::size_t updated = 0;
};

struct ReasonCount {
  std::size_t file = 0;
  ImportReason reason = ImportReason::FileEmpty;
  std::size_t count = 0;
};

struct ImportOutcome {
  Step step{StepName::Import, {}, {}};
  std::vector<FileOutcome> files;                          // as in the plan
  std::array<KindOutcome, importable_kinds.size()> kinds;  // as in importable_kinds
  std::vector<NameMatch> matches;
  std::vector<ImportProblem> problems;      // in the order of files and lines; the first 2,000 of each reason
  std::vector<ReasonCount> problem_counts;  // of all

  bool open_questions() const;  // the user must still say how something is to be read
  bool ready() const { return !open_questions() && !step.operations.empty(); }
};

ImportOutcome read(ImportPlan const& plan, Workspace const& workspace);

}  // namespace claves
