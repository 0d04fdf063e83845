// What only the user can say of a file: whether it has a header, what it is, which column is the name, how its
// numbers and days are to be read, and how its deals ended.
#pragma once

#include "web/views/import_sheet.h"
#include "web/widgets/ui.h"

namespace claves {

// Whether one of the questions asks for this; what is asked is not listed as a problem too.
bool is_question(ImportReason reason);

void draw_import_questions(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);

// What a cell of a column in doubt may mean, as choices: "3 Apr 2025" and "4 Mar 2025".
std::string date_order_choice(Screen const& screen, DateOrder order, std::string_view cell);
std::string decimal_sign_choice(Screen const& screen, DecimalSign sign, std::string_view cell);
// The first cell of a column that reads differently one way and the other, of so many rows; "" where none does.
std::string_view telling_date(FilePlan const& file, std::size_t column, std::size_t rows = SIZE_MAX);
std::string_view telling_number(FilePlan const& file, std::size_t column, std::size_t rows = SIZE_MAX);

}  // namespace claves
