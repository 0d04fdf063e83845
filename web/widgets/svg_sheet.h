// A sheet that a canvas draws on instead of the screen, as SVG (W3C SVG 1.1): rectangles, circles, paths and
// text only, so that the page can draw the same sheet as pixels. Measures are CSS px.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/semantics.h"
#include "web/theme.h"

namespace claves {

enum class Side : std::uint8_t { Left, Centre, Right };

struct Spot {
  float x = 0;
  float y = 0;
};

class SvgSheet {
 public:
  void fill(Rect const& rect, Colour colour, float radius = 0);
  void fill_top(Rect const& rect, Colour colour, float radius);  // only the upper corners are round
  void outline(Rect const& rect, Colour colour, float radius, float thickness);
  void line(Spot from, Spot to, Colour colour, float thickness);
  void dashed(Spot from, Spot to, Colour colour, float dash);
  void polyline(std::span<Spot const> spots, Colour colour, float thickness);
  void polygon(std::span<Spot const> spots, Colour colour);
  void disc(Spot centre, float radius, Colour colour);
  void circle(Spot centre, float radius, Colour colour, float thickness);
  void arc(Spot centre, float radius, float from, float to, Colour colour, float thickness);  // turns, 0 is up
  void text(Type type, Spot at, Side side, std::string_view words, Colour colour);  // `at` on its baseline

  // The whole picture as a file. `title` is what it is to assistive technology.
  std::string file(float width, float height, Colour ground, std::string_view title) const;

 private:
  void path(std::string_view data, Colour fill, Colour stroke, float thickness, std::string_view more = {});

  std::string shapes_;
};

}  // namespace claves
