#include "web/charts/value_curve.h"

#include <algorithm>
#include <vector>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float thumb = 7;
constexpr float px_per_unit = 20;
constexpr float head_height = 20;
constexpr float left_column = 32;
constexpr float right_column = 40;

struct Picture {
  Rect rect;
  Rect plot;
  float line_height = 24;
  std::vector<Spot> spots;
};

Picture picture_of(Ui& ui, CurveOptions const& options) {
  Picture picture;
  picture.line_height = ui.surroundings().coarse_pointer ? touch_height : 28;
  float y = head_height + picture.line_height / 2;
  std::vector<float> lines;
  for (std::size_t i = 0; i < options.points.size(); ++i) {
    if (i > 0) {
      auto const gap = static_cast<float>(options.points[i].x - options.points[i - 1].x) * px_per_unit;
      y += std::max(gap, picture.line_height);
    }
    lines.push_back(y);
  }
  picture.rect = ui.flow().place(0, y + picture.line_height / 2);
  Rect const& rect = picture.rect;
  picture.plot = {rect.x + left_column + thumb, rect.y + head_height,
                  std::max(40.0F, rect.w - left_column - right_column - 2 * thumb), rect.h - head_height};
  for (std::size_t i = 0; i < options.points.size(); ++i) {
    float const value = static_cast<float>(std::clamp(options.points[i].value, 0.0, 1.0));
    picture.spots.push_back({picture.plot.x + value * picture.plot.w, rect.y + lines[i]});
  }
  return picture;
}

void draw_ground(Ui& ui, CurveOptions const& options, Picture const& picture) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const& plot = picture.plot;
  for (int i = 0; i <= 4; ++i) {
    float const x = plot.x + plot.w * static_cast<float>(i) / 4;
    canvas.rule_down(x, plot.y, plot.h, i % 4 == 0 ? colours.line : colours.faint_line);
  }
  canvas.text_in(Type::Tiny, {plot.x - 20, picture.rect.y, 40, 16}, Side::Centre, options.low_shown,
                 colours.subtle);
  canvas.text_in(Type::Tiny, {plot.x + plot.w - 20, picture.rect.y, 40, 16}, Side::Centre, options.high_shown,
                 colours.subtle);
  if (picture.spots.size() < 2) return;
  Spot const& first = picture.spots.front();
  Spot const& last = picture.spots.back();
  canvas.line(first, last, colours.line, 1);
  canvas.polyline(picture.spots, colours.tone(Tone::Accent).fill, 2);
}

std::optional<CurveMoved> draw_point(Ui& ui, CurveOptions const& options, Picture const& picture,
                                     std::size_t place) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  CurvePoint const& point = options.points[place];
  Spot const spot = picture.spots[place];
  float const top = spot.y - picture.line_height / 2;
  Rect const& rect = picture.rect;
  canvas.text_in(Type::Strong, {rect.x, top, left_column - 8, picture.line_height}, Side::Right, point.x_shown,
                 colours.text);
  canvas.text_in(Type::Small, {rect.x + rect.w - right_column, top, right_column, picture.line_height},
                 Side::Right, canvas.tabular(point.shown), colours.muted);
  Colour const fill = colours.tone(Tone::Accent).fill;
  if (point.fixed || options.off) {
    canvas.disc(spot, 4, fill);
    return {};
  }
  NodeId const id = ui.id("point");
  Rect const line{picture.plot.x - thumb, top, picture.plot.w + 2 * thumb, picture.line_height};
  Feel const feel = claves::feel(ui, id, line);
  canvas.rule(picture.plot.x, spot.y, picture.plot.w, colours.faint_line);
  float const halo = feel.held ? 1 : feel.heat;
  if (halo > 0) canvas.disc(spot, thumb + 4 * halo, faded(fill, 0.22F));
  canvas.disc(spot, thumb, colours.card);
  canvas.circle(spot, thumb - 0.75F, fill, 1.75F);
  Node node;
  node.id = id;
  node.role = Role::Slider;
  node.name = point.name;
  node.number = point.value * 100;
  node.high = 100;
  node.step = 1;
  node.spoken = point.shown;
  ui.announce(std::move(node), line);
  std::optional<CurveMoved> moved;
  for (UserAction const& action : ui.actions()) {
    bool const settled = action.kind == ActionKind::Settle;
    if (action.id == id && (settled || action.kind == ActionKind::Number))
      moved = CurveMoved{place, std::clamp(action.number / 100, 0.0, 1.0), settled};
  }
  return moved;
}

}  // namespace

std::optional<CurveMoved> value_curve(Ui& ui, std::string_view key, CurveOptions const& options) {
  NodeId const id = ui.id(key);
  Picture const picture = picture_of(ui, options);
  open_picture(ui, id, picture.rect, options.summary);
  draw_ground(ui, options, picture);
  std::optional<CurveMoved> moved;
  auto const scope = ui.scope(key);
  for (std::size_t i = 0; i < options.points.size(); ++i) {
    auto const line = ui.scope("line", i);
    if (auto const now = draw_point(ui, options, picture, i)) moved = now;
  }
  ui.close_node();
  return moved;
}

}  // namespace claves
