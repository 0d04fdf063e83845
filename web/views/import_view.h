// Bringing in what a CRM exports: which files, how each is read, what is wrong with them, what would change,
// and one button that does it as one step.
#pragma once

#include "core/formats/import.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class ImportView {
 public:
  // A file that was chosen or dropped, here or on any screen. One of the same name takes the place of the
  // earlier.
  void take(ImportFile file, Workspace const& workspace);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  ImportPlan plan_;
};

}  // namespace claves
