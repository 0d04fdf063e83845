// What the parts of the import screen are drawn from. What the user changes waits until all is drawn, so that
// in every pass the plan and what was read by it belong together.
#pragma once

#include <functional>
#include <vector>

#include "core/formats/import.h"
#include "web/screen.h"

namespace claves {

struct ImportSheet {
  ImportPlan const& plan;
  ImportOutcome const& outcome;
  std::vector<std::function<void(ImportPlan&)>>& edits;

  template <class Change>
  void edit_file(std::size_t file, Change change) const {
    edits.push_back([file, change](ImportPlan& changed) { change(changed.files[file]); });
  }
  std::size_t count(std::size_t file, ImportReason reason) const {
    for (ReasonCount const& counted : outcome.problem_counts)
      if (counted.file == file && counted.reason == reason) return counted.count;
    return 0;
  }
};

// What a reason is called, and what comes of it or is to be done about it; {0} is filled by `detail`.
std::string reason_title(Screen const& screen, ImportReason reason, std::string_view detail = {});
std::string reason_text(Screen const& screen, ImportReason reason, std::string_view detail = {});

// The field of a kind that has this name in the model, as the user calls it.
std::string_view field_called(Screen const& screen, Kind kind, std::string_view name);
// "Accounts": what a file of that kind holds.
Word word_of_kind(Kind kind);
// The kinds in the order in which the screen speaks of them.
inline constexpr std::array kinds_in_speech{Kind::Account, Kind::Offering, Kind::Person, Kind::Deal};
// "85 accounts"
std::string counted(Screen const& screen, Kind kind, std::size_t count);
// "sector", or "column 3" where the file names none.
std::string column_name(Screen const& screen, FilePlan const& file, std::size_t column);
std::string cell_text(Screen const& screen, Kind kind, std::uint8_t field, PreviewCell const& cell);

}  // namespace claves
