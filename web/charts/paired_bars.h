// Two figures for each of several things, on one scale: what is shown beside what is said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct Pair {
  std::string name = {};
  std::optional<double> first = {};
  std::optional<double> second = {};
  std::optional<double> low = {};  // of the second: how far apart the opinions are
  std::optional<double> high = {};
  std::string first_shown = {};
  std::string second_shown = {};
};

// As a figure for the eye, and as a table for assistive technology.
struct PairedBarsOptions {
  std::string_view summary = {};
  std::string_view name_head = {};
  std::string_view first_head = {};
  std::string_view second_head = {};
  std::span<Pair const> pairs = {};
  double high = 4;
};
void paired_bars(Ui& ui, std::string_view key, PairedBarsOptions const& options);

}  // namespace claves
