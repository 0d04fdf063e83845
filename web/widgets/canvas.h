// Drawing in CSS px on ImGui's draw list, in layers that lie above each other. For widgets and charts only:
// what they draw, they announce.
#pragma once

#include <imgui.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/semantics.h"
#include "web/theme.h"
#include "web/widgets/fonts.h"
#include "web/widgets/icon.h"
#include "web/widgets/svg_sheet.h"
#include "web/widgets/wrap.h"

namespace claves {

enum class Layer : std::uint8_t { Page, Dialog, Popover, Top };
inline constexpr int layer_count = 4;

constexpr Rect inset(Rect rect, float by) {
  return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}
constexpr bool contains(Rect const& rect, Spot at) {
  return at.x >= rect.x && at.y >= rect.y && at.x < rect.x + rect.w && at.y < rect.y + rect.h;
}
Rect overlap(Rect const& a, Rect const& b);

class Canvas {
 public:
  void begin(ImDrawList& list, Fonts const& fonts, float scale, Rect const& page);
  void end();
  void layer(Layer layer);
  // From now on everything goes on the sheet instead of the screen, whether in sight or not; null: the screen.
  void record(SvgSheet* sheet) { sheet_ = sheet; }

  void push_clip(Rect const& rect);  // within the one that is
  void push_whole();                 // the whole page, for a layer above
  void pop_clip();
  Rect const& clip() const { return clips_.back(); }
  bool in_sight(Rect const& rect) const;

  void fill(Rect const& rect, Colour colour, float radius = 0);
  void fill_top(Rect const& rect, Colour colour, float radius);  // only the upper corners are round
  void outline(Rect const& rect, Colour colour, float radius = 0, float thickness = 1);
  void rule(float x, float y, float width, Colour colour);  // a horizontal hairline
  void rule_down(float x, float y, float height, Colour colour);
  void line(Spot from, Spot to, Colour colour, float thickness = 1);
  void dashed(Spot from, Spot to, Colour colour);
  void polyline(std::span<Spot const> spots, Colour colour, float thickness);
  void area_below(std::span<Spot const> spots, float floor, Colour colour);
  void disc(Spot centre, float radius, Colour colour);
  void circle(Spot centre, float radius, Colour colour, float thickness = 1);
  void arc(Spot centre, float radius, float from, float to, Colour colour, float thickness);  // turns, 0 is up
  void shadow(Rect const& rect, float radius, Colour colour, float strength);

  void text(Type type, Spot top_left, std::string_view words, Colour colour);  // of its line box
  void text_in(Type type, Rect const& box, Side side, std::string_view words, Colour colour);
  void icon(Icon icon, Rect const& box, Colour colour, float size = 16);

  float text_width(Type type, std::string_view words) const;
  float baseline(Type type) const;  // from the top of a line box
  float widest_line(Type type, std::string_view words) const;
  std::string tabular(std::string_view words) const;  // digits of equal width, where the typeface has them
  std::vector<TextLine> lines(Type type, std::string_view words, float width) const;
  // Cut with an ellipsis where it is wider.
  std::string fitted(Type type, std::string_view words, float width) const;
  // What was cut so since `begin`, as it would be whole.
  std::span<std::string const> cut() const { return cut_; }

 private:
  float px(float css) const { return css * scale_; }
  float snapped(float css) const;
  float hairline() const;
  float advance(Type type, char32_t code) const;

  ImDrawList* list_ = nullptr;
  SvgSheet* sheet_ = nullptr;
  ImDrawListSplitter splitter_;
  Fonts fonts_;
  float scale_ = 1;
  Rect page_;
  std::vector<Rect> clips_;
  std::vector<std::string> cut_;
};

}  // namespace claves
