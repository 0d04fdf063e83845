// A value function as people can take hold of it: the scale goes down, what each point of it is worth goes to
// the right, and every point that can be moved is a slider along its line.
#pragma once

#include <optional>
#include <string>

#include "web/widgets/ui.h"

namespace claves {

struct CurvePoint {
  double x = 0;      // on the scale, ascending from point to point
  double value = 0;  // 0..1
  std::string x_shown = {};
  std::string shown = {};  // the value as it is written and said
  std::string name = {};   // of its slider
  bool fixed = false;      // it cannot be moved
};

struct CurveOptions {
  std::string_view summary = {};
  std::span<CurvePoint const> points = {};
  std::string_view low_shown = {};  // the ends of what it can be worth
  std::string_view high_shown = {};
  bool off = false;
};

struct CurveMoved {
  std::size_t point = 0;
  double value = 0;
  bool settled = false;  // let go of: time to perform; before that, to preview
};
std::optional<CurveMoved> value_curve(Ui& ui, std::string_view key, CurveOptions const& options);

}  // namespace claves
