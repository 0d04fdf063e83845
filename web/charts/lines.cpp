#include "web/charts/lines.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

struct Range {
  double low = 0;
  double high = 1;
  float share(double value) const { return static_cast<float>((value - low) / (high - low)); }
};

Range widened(double low, double high) {
  if (high > low) return {low, high};
  return {low - 1, high + 1};
}

// The points as a table, where assistive technology looks for them.
void announce_points(Ui& ui, NodeId id, LineChartOptions const& options, Rect const& rect) {
  auto const open = [&](std::string_view key, std::size_t i, Role role, std::string_view name, int index) {
    Node node;
    node.id = hashed(id, key, i);
    node.role = role;
    node.name = name;
    node.index = index;
    ui.open_node(std::move(node), rect);
  };
  auto const cell = [&](std::string_view key, std::size_t i, Role role, std::string_view words) {
    open(key, i, role, words, 0);
    ui.close_node();
  };
  Node table;
  table.id = hashed(id, "table");
  table.role = Role::Table;
  table.name = options.summary;
  table.count = static_cast<int>(options.points.size()) + 1;
  table.column_count = 2;
  ui.open_node(std::move(table), rect);
  open("head", 0, Role::Row, {}, 1);
  cell("x head", 0, Role::ColumnHeader, options.x_title);
  cell("y head", 0, Role::ColumnHeader, options.y_title);
  ui.close_node();
  for (std::size_t i = 0; i < options.points.size(); ++i) {
    open("row", i, Role::Row, {}, static_cast<int>(i) + 2);
    cell("x", i, Role::Cell, options.points[i].x_shown);
    cell("y", i, Role::Cell, options.points[i].y_shown);
    ui.close_node();
  }
  ui.close_node();
}

void draw_chip(Ui& ui, Spot at, Rect const& area, std::string const& words) {
  Canvas& canvas = ui.canvas();
  float const width = canvas.text_width(Type::SmallStrong, words) + 16;
  float const x = std::clamp(at.x - width / 2, area.x, std::max(area.x, area.x + area.w - width));
  float const y = at.y - 32 < area.y ? at.y + 10 : at.y - 32;
  Rect const chip{x, y, width, 22};
  canvas.fill(chip, ui.colours().text, radius_control);
  canvas.text_in(Type::SmallStrong, chip, Side::Centre, words, ui.colours().card);
}

void draw_nearest(Ui& ui, NodeId id, Rect const& plot, std::span<Spot const> spots,
                  LineChartOptions const& options) {
  if (spots.empty() || !feel(ui, hashed(id, "plot"), plot).hovered) return;
  float const scale = ui.surroundings().device_scale * ui.surroundings().text_zoom;
  float const x = ImGui::GetIO().MousePos.x / scale;
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < spots.size(); ++i) {
    if (std::fabs(spots[i].x - x) < std::fabs(spots[nearest].x - x)) nearest = i;
  }
  Palette const& colours = ui.colours();
  ui.canvas().rule_down(spots[nearest].x, plot.y, plot.h, colours.line);
  ui.canvas().disc(spots[nearest], 4, colours.tone(options.tone).fill);
  Point const& point = options.points[nearest];
  draw_chip(ui, spots[nearest], plot, point.x_shown + "  " + point.y_shown);
}

}  // namespace

void spark(Ui& ui, std::string_view key, SparkOptions const& options) {
  Rect const rect = ui.flow().place(options.width, options.height);
  Canvas& canvas = ui.canvas();
  Colour const colour = ui.colours().tone(options.tone).fill;
  if (!options.values.empty()) {
    auto const [low, high] = std::minmax_element(options.values.begin(), options.values.end());
    Range const range = widened(*low, *high);
    Rect const plot = inset(rect, 3);
    std::vector<Spot> spots;
    float const steps = static_cast<float>(std::max<std::size_t>(2, options.values.size()) - 1);
    for (std::size_t i = 0; i < options.values.size(); ++i) {
      float const x = options.values.size() == 1 ? plot.w : plot.w * static_cast<float>(i) / steps;
      spots.push_back({plot.x + x, plot.y + plot.h * (1 - range.share(options.values[i]))});
    }
    canvas.polyline(spots, colour, 1.5F);
    canvas.disc(spots.back(), 2.25F, colour);
  }
  Node node;
  node.id = ui.id(key);
  node.role = Role::Figure;
  node.name = options.summary;
  ui.announce(std::move(node), rect);
}

void line_chart(Ui& ui, std::string_view key, LineChartOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const rect = ui.flow().place(0, options.height);
  float const left = std::max(canvas.text_width(Type::Tiny, options.low_shown),
                              canvas.text_width(Type::Tiny, options.high_shown)) +
                     8;
  Rect const plot{rect.x + left, rect.y + 8, rect.w - left - 6, rect.h - 8 - 22};
  Range y{0, 1};
  Range x{0, 1};
  if (!options.points.empty()) {
    double low = options.points.front().y;
    double high = low;
    for (Point const& point : options.points) {
      low = std::min(low, point.y);
      high = std::max(high, point.y);
    }
    if (options.target) {
      low = std::min(low, *options.target);
      high = std::max(high, *options.target);
    }
    y = widened(low, high);
    x = widened(options.points.front().x, options.points.back().x);
  }
  auto const at = [&](double px_x, double value) {
    return Spot{plot.x + plot.w * x.share(px_x), plot.y + plot.h * (1 - y.share(value))};
  };
  for (int i = 0; i <= 2; ++i) {
    canvas.rule(plot.x, plot.y + plot.h * static_cast<float>(i) / 2, plot.w, colours.faint_line);
  }
  canvas.text_in(Type::Tiny, {rect.x, plot.y - 8, left - 8, 16}, Side::Right, options.high_shown,
                 colours.subtle);
  canvas.text_in(Type::Tiny, {rect.x, plot.y + plot.h - 8, left - 8, 16}, Side::Right, options.low_shown,
                 colours.subtle);
  if (options.target) {
    float const target = at(0, *options.target).y;
    canvas.dashed({plot.x, target}, {plot.x + plot.w, target}, colours.muted);
    bool const above = target - 18 > rect.y;
    canvas.text_in(Type::Tiny, {plot.x, above ? target - 17 : target + 2, plot.w, 16}, Side::Left,
                   options.target_shown, colours.muted);
  }
  std::vector<Spot> spots;
  for (Point const& point : options.points) spots.push_back(at(point.x, point.y));
  Colour const colour = colours.tone(options.tone).fill;
  canvas.area_below(spots, plot.y + plot.h, faded(colour, 0.08F));
  canvas.polyline(spots, colour, 1.75F);
  for (Spot const& spot : spots) canvas.disc(spot, spots.size() > 24 ? 1.5F : 2.5F, colour);
  if (!options.points.empty()) {
    Rect const below{plot.x, rect.y + rect.h - 16, plot.w, 16};
    canvas.text_in(Type::Tiny, below, Side::Left, options.points.front().x_shown, colours.subtle);
    if (options.points.size() > 1) {
      canvas.text_in(Type::Tiny, below, Side::Right, options.points.back().x_shown, colours.subtle);
    }
  }
  draw_nearest(ui, id, plot, spots, options);
  open_picture(ui, id, rect, options.summary);
  announce_points(ui, id, options, rect);
  ui.close_node();
}

}  // namespace claves
