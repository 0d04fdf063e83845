// Sensitivity: how far a figure moves as each of several things goes from one end to the other, the widest
// first, with marks where something turns.
#pragma once

#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct TornadoMark {
  double at = 0;           // on the axis
  std::string shown = {};  // "34 %"
};

struct TornadoBar {
  std::string_view name = {};
  double at_low = 0;       // the figure at the low end of what is varied; of it a hollow end
  double at_high = 0;      // at its high end; a full end
  std::string shown = {};  // "52 to 71", beside the name
  std::vector<TornadoMark> marks = {};
  std::vector<std::string> cells = {};  // of the table behind, after the name
};

// As a figure for the eye, and as a table for assistive technology.
struct TornadoOptions {
  std::string_view summary = {};
  std::span<std::string_view const> heads = {};  // of that table: the name's, and those of the cells
  std::span<TornadoBar const> bars = {};
  double now = 0;  // a line through all bars
  std::string_view now_shown = {};
  std::string_view low_end = {};   // what the hollow end is: "0 %"
  std::string_view high_end = {};  // what the full end is: "100 %"
};
void tornado(Ui& ui, std::string_view key, TornadoOptions const& options);

}  // namespace claves
