// What is wrong with a file, grouped by reason: how often, what comes of it, and where.
#pragma once

#include <array>

#include "web/views/import_sheet.h"
#include "web/widgets/ui.h"

namespace claves {

class ImportProblems {
 public:
  void draw(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);

 private:
  void draw_reason(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file,
                   ImportReason reason);
  void draw_places(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file,
                   ImportReason reason);

  std::array<std::size_t, std::size(import_reason_names)> shown_{};  // places of each reason; 0: closed
};

}  // namespace claves
