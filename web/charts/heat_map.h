// What stands in each cell of rows and columns, as shades with words in them. Every cell can be pressed; where
// there is no room for the columns, each row lists its cells below its name.
// The card around it says what it is of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct HeatCell {
  std::string shown = {};   // in the cell, short
  std::string note = {};    // below it, smaller
  std::string spoken = {};  // the button's name: row, column and what stands there
  double share = 0;         // 0..1: how deep the shade is
  Tone tone = Tone::Accent;
  bool is_blank = false;  // nothing is known: only an outline
};

struct HeatRow {
  std::string name = {};
  std::string total = {};  // at the right end
  std::vector<HeatCell> cells = {};
};

struct HeatMapOptions {
  std::string_view total_head = {};  // empty: no totals
  std::span<std::string const> columns = {};
  std::span<std::string const> column_totals = {};  // below; empty: none
  std::span<HeatRow const> rows = {};
};

struct HeatPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};
// Answers the cell that was pressed.
std::optional<HeatPlace> heat_map(Ui& ui, std::string_view key, HeatMapOptions const& options);

}  // namespace claves
