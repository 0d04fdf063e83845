// Upright bars side by side: how a whole spreads over a few steps.
#pragma once

#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct ColumnBar {
  std::string name = {};    // below it
  std::string spoken = {};  // in the table behind
  std::string shown = {};   // above it, where there is room
  double value = 0;
  bool strong = false;
};

// As a figure for the eye, and as a table for assistive technology.
struct ColumnBarsOptions {
  std::string_view summary = {};
  std::string_view name_head = {};
  std::string_view value_head = {};
  std::span<ColumnBar const> bars = {};
  float height = 132;
};
void column_bars(Ui& ui, std::string_view key, ColumnBarsOptions const& options);

}  // namespace claves
