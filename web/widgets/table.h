// A table of any length: only the rows in sight are drawn and announced. On narrow columns each row is a card
// that the caller draws. Rows are opened by a press anywhere on them; arrow keys go from row to row.
#pragma once

#include <optional>
#include <string>

#include "web/widgets/layout.h"
#include "web/widgets/ui.h"

namespace claves {

struct Column {
  std::string_view key = {};
  std::string_view title = {};
  Track track = fr(1);
  bool right = false;  // numbers
  bool sortable = false;
  bool hide_title = false;  // still named by it
  float hide_below = 0;     // not shown where the table is narrower
};

struct TableRow {
  std::uint64_t key = 0;  // its own, the same wherever it stands
  std::string name = {};  // of the button that opens it; empty: it does not open
  bool current = false;
};

struct TableOptions {
  std::string_view name = {};
  std::span<Column const> columns = {};
  int rows = 0;
  float row_height = 52;
  float height = 0;  // of its own scroll area; 0: as tall as all its rows, in the page's flow
  int sorted_by = -1;
  Sort sort = Sort::None;
  float narrow_below = 560;
  float narrow_height = 92;  // of a row's card, at least
  Call<TableRow(int row)> row = {};
  Call<void(int row, int column)> cell = {};  // items in a row, centred
  Call<void(int row)> narrow = {};  // the blocks of a row's card; without it the table scrolls sideways
};

struct TableEvent {
  std::optional<int> opened;   // a row
  std::optional<int> sort_by;  // a column
};
TableEvent table(Ui& ui, std::string_view key, TableOptions const& options);

}  // namespace claves
