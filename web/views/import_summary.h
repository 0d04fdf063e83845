// What an import comes to: before it is done, with the button that does it, and after.
#pragma once

#include "web/views/import_sheet.h"
#include "web/widgets/ui.h"

namespace claves {

// What was brought in, kept after the plan is gone.
struct ImportResult {
  std::string files;  // their names
  std::array<KindOutcome, importable_kinds.size()> kinds;
  std::size_t deals_without_account = 0;
  std::uint64_t revision = 0;  // of the session right after
};
ImportResult result_of(ImportOutcome const& outcome, std::uint64_t revision);

// True when the button was pressed. `refusal` is why the step was not performed; "" where it was not tried.
bool draw_import_summary(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::string_view refusal);
void draw_import_result(Ui& ui, Screen const& screen, Requests& requests, ImportResult const& result);

}  // namespace claves
