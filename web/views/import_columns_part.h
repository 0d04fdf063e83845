// How a file's columns are read: the field that each fills, and the first rows as they will come in.
#pragma once

#include "web/views/import_sheet.h"
#include "web/widgets/ui.h"

namespace claves {

// Each column of the file with the field that it fills, to be chosen, and its first values as they are read.
void draw_import_columns(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);
// The first rows as they will be read; cells that are left out are marked.
void draw_import_rows(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);
// Encoding, separator and header, to be changed.
void draw_import_form(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);

}  // namespace claves
