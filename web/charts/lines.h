// Values over time: a spark line in a row, a line chart with its target.
#pragma once

#include <optional>
#include <string>

#include "web/widgets/ui.h"

namespace claves {

struct Point {
  double x = 0;  // days, any origin
  double y = 0;
  std::string x_shown = {};  // as it is written: "24 Nov 2026"
  std::string y_shown = {};
};

struct SparkOptions {
  std::string_view summary = {};
  std::span<double const> values = {};
  Tone tone = Tone::Accent;
  float width = 72;
  float height = 20;
};
void spark(Ui& ui, std::string_view key, SparkOptions const& options);

// As a figure for the eye, and as a table of its points for assistive technology.
struct LineChartOptions {
  std::string_view summary = {};
  std::string_view x_title = {};  // heads of that table
  std::string_view y_title = {};
  std::span<Point const> points = {};
  std::optional<double> target = {};
  std::string_view target_shown = {};
  std::string_view low_shown = {};  // the lowest and highest value of the scale, as written
  std::string_view high_shown = {};
  Tone tone = Tone::Accent;
  float height = 120;
};
void line_chart(Ui& ui, std::string_view key, LineChartOptions const& options);

}  // namespace claves
