// Bubbles over two axes: attractiveness against our position, area by revenue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct TrailSpot {
  double x = 0;
  double y = 0;
};

struct Bubble {
  std::uint64_t key = 0;
  std::string_view name = {};  // written beside it
  std::string spoken = {};     // "Muñoz Energía: attractiveness 72, position 65, revenue 120 000 euros"
  double x = 0;                // low..high of the axis
  double y = 0;
  double weight = 0;  // area
  Tone tone = Tone::Accent;
  bool key_account = false;           // a double ring, so that it is told in grey too
  std::vector<TrailSpot> trail = {};  // where it was before, the oldest first
};

struct MatrixOptions {
  std::string_view summary = {};  // what the whole picture says
  std::string_view x_title = {};
  std::string_view y_title = {};
  std::string_view top_left = {};  // names of the quadrants
  std::string_view top_right = {};
  std::string_view bottom_left = {};
  std::string_view bottom_right = {};
  double low = 0;
  double high = 10;
  double middle_x = 5;
  double middle_y = 5;
  std::span<Bubble const> bubbles = {};
  std::optional<std::uint64_t> chosen = {};
  float height = 320;
};
// Answers the bubble that was picked.
std::optional<std::uint64_t> matrix(Ui& ui, std::string_view key, MatrixOptions const& options);

}  // namespace claves
