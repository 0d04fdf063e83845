// Shares of one, stacked in a bar for each of several things: how often an account ends up in which part of a
// ranking. From strong to faint, so that the bands are told apart in grey too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct BandRow {
  std::uint64_t key = 0;
  std::string_view name = {};
  std::string shown = {};               // the figure that counts, at the right: "96 %"
  std::vector<double> shares = {};      // by band, of 1
  std::vector<std::string> cells = {};  // of the table behind: `shown`, then each share
  bool marked = false;                  // with a small key before its name
};

// As a figure for the eye, and as a table for assistive technology. Answers the row that was pressed.
struct BandsOptions {
  std::string_view summary = {};
  std::span<std::string_view const> bands = {};  // their names, for the legend
  std::span<std::string_view const> heads = {};  // of the table: the name's, and those of the cells
  std::span<BandRow const> rows = {};
};
std::optional<std::uint64_t> bands(Ui& ui, std::string_view key, BandsOptions const& options);

}  // namespace claves
