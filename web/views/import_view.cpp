#include "web/views/import_view.h"

#include <utility>

#include "web/widgets/text.h"

namespace claves {

void ImportView::take(ImportFile file, Workspace const& workspace) {
  std::erase_if(plan_.files, [&](FilePlan const& other) { return other.name == file.name; });
  std::vector<ImportFile> files;
  files.push_back(std::move(file));
  plan_.files.push_back(std::move(propose(std::move(files), workspace).files.front()));
}

void ImportView::draw(Ui& ui, Screen const& screen, Requests&) { heading(ui, 1, screen.say(Word::nav_import)); }

}  // namespace claves
