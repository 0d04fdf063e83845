// How each of several things stands on each of several scales: parallel coordinates (Inselberg 1985), with the
// axes lying below each other, so that their names have room.
#pragma once

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct Profile {
  std::string_view name = {};
  std::vector<double> values;      // 0..1 by axis; NaN: not known, and the line is broken there
  std::vector<std::string> cells;  // by axis, as the table behind says it
  bool strong = false;             // thicker, and in colour
  bool chosen = false;             // above all others, with a dot on every axis
};

struct ProfilesOptions {
  std::string_view summary = {};
  std::string_view name_head = {};
  std::span<std::string_view const> axes = {};
  std::string_view low_shown = {};
  std::string_view high_shown = {};
  std::span<Profile const> profiles = {};
};
void profiles(Ui& ui, std::string_view key, ProfilesOptions const& options);

}  // namespace claves
