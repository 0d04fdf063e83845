// Bringing in what a CRM exports: which files, how each is read, what is wrong with them, what would change,
// and one button that does it as one step. What the user changes here changes the plan only.
#pragma once

#include <functional>
#include <map>
#include <optional>

#include "web/views/import_file_card.h"
#include "web/views/import_matches.h"
#include "web/views/import_summary.h"

namespace claves {

class ImportView {
 public:
  // A file that was chosen or dropped, here or on any screen. One of the same name takes the place of the
  // earlier.
  void take(ImportFile file, Workspace const& workspace);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  // Leaves the plan behind once its step was performed, and the result once something else was.
  void follow_session(Screen const& screen);
  void read_plan(Screen const& screen);
  void propose_missing_accounts(Workspace const& workspace);
  void draw_plan(Ui& ui, Screen const& screen, Requests& requests);
  void change_plan(Ui& ui);
  std::string refusal(Screen const& screen) const;

  ImportPlan plan_;
  ImportOutcome outcome_;
  std::optional<std::uint64_t> read_at_;  // the session's revision when the plan was read; none: it has changed
  std::optional<std::uint64_t> asked_at_;  // the revision at which the step was asked for
  std::optional<ImportResult> result_;
  std::optional<bool> create_accounts_;  // by the user
  std::map<std::string, ImportFileCard, std::less<>> cards_;
  ImportMatches matches_;
  std::vector<std::function<void(ImportPlan&)>> edits_;
};

}  // namespace claves
