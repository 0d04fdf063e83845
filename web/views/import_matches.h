// Names in the files that nothing has: which known thing each is meant for, or that it is new.
#pragma once

#include "web/views/import_sheet.h"
#include "web/widgets/ui.h"

namespace claves {

class ImportMatches {
 public:
  void draw(Ui& ui, Screen const& screen, ImportSheet const& sheet);

 private:
  static constexpr std::size_t shown_at_first = 6;
  std::size_t shown_ = shown_at_first;
};

}  // namespace claves
