#include "web/charts/heat_map.h"

#include <algorithm>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float cell_height = 48;
constexpr float head_height = 40;
constexpr float name_share = 0.2F;
constexpr float total_width = 88;
constexpr float least_cell = 76;
constexpr float gap = 3;

// One cell: a transparent button over its drawing.
bool draw_cell(Ui& ui, std::string_view key, HeatCell const& cell, Rect const& rect,
               std::string_view head = {}) {
  NodeId const id = ui.id(key);
  Feel const feel = claves::feel(ui, id, rect);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  if (cell.is_blank) {
    canvas.outline(rect, colours.line, radius_field);
  } else {
    Colour const full = colours.tone(cell.tone).fill;
    canvas.fill(rect, colours.tone(cell.tone).soft, radius_field);
    canvas.fill({rect.x, rect.y + rect.h - 5, rect.w * static_cast<float>(std::clamp(cell.share, 0.0, 1.0)), 5},
                full, 2);
  }
  if (feel.heat > 0) canvas.fill(rect, faded(colours.hover, feel.heat), radius_field);
  float const room = rect.w - 12;
  float top = rect.y + (head.empty() && cell.note.empty() ? (rect.h - 20) / 2 : 5);
  if (!head.empty()) {
    canvas.text_in(Type::Tiny, {rect.x + 6, top, room, 16}, Side::Left, head, colours.muted);
    top += 16;
  }
  Side const side = head.empty() ? Side::Centre : Side::Left;
  canvas.text_in(Type::Strong, {rect.x + 6, top, room, 20}, side, cell.shown,
                 cell.is_blank ? colours.subtle : colours.text);
  if (!cell.note.empty())
    canvas.text_in(Type::Tiny, {rect.x + 6, top + 19, room, 16}, side, cell.note, colours.muted);
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = cell.spoken;
  ui.announce(std::move(node), rect);
  tip(ui, id, rect, feel.hovered, cell.spoken);
  return ui.clicked(id);
}

void draw_heads(Ui& ui, HeatMapOptions const& options, Rect const& line, float name_width, float cell_width) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  float x = line.x + name_width;
  for (std::string const& column : options.columns) {
    std::vector<TextLine> const lines = canvas.lines(Type::Small, column, cell_width - 8);
    float y = line.y + line.h - 18 * static_cast<float>(std::min<std::size_t>(lines.size(), 2));
    for (std::size_t i = 0; i < lines.size() && i < 2; ++i, y += 18) {
      std::string_view const words =
          std::string_view(column).substr(lines[i].begin, lines[i].end - lines[i].begin);
      bool const cut = i == 1 && lines.size() > 2;
      canvas.text_in(Type::Small, {x, y, cell_width - gap, 18}, Side::Centre,
                     cut ? std::string(words) + "…" : std::string(words), colours.muted);
    }
    x += cell_width;
  }
  if (!options.total_head.empty())
    canvas.text_in(Type::Small, {line.x + line.w - total_width, line.y + line.h - 18, total_width, 18},
                   Side::Right, options.total_head, colours.muted);
}

std::optional<HeatPlace> draw_wide(Ui& ui, HeatMapOptions const& options, float cell_width, float name_width) {
  std::optional<HeatPlace> pressed;
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const heads = ui.flow().place(0, head_height);
  draw_heads(ui, options, heads, name_width, cell_width);
  for (std::size_t r = 0; r < options.rows.size(); ++r) {
    HeatRow const& row_drawn = options.rows[r];
    auto const scope = ui.scope("row", r);
    Rect const line = ui.flow().place(0, cell_height);
    Node group;
    group.id = ui.id("line");
    group.name = row_drawn.total.empty() ? row_drawn.name : row_drawn.name + ": " + row_drawn.total;
    ui.open_node(std::move(group), line);
    canvas.text_in(Type::Body, {line.x, line.y, name_width - 8, line.h}, Side::Left, row_drawn.name,
                   colours.text);
    float x = line.x + name_width;
    for (std::size_t c = 0; c < row_drawn.cells.size(); ++c, x += cell_width)
      if (draw_cell(ui, "cell" + std::to_string(c), row_drawn.cells[c], {x, line.y, cell_width - gap, line.h}))
        pressed = HeatPlace{r, c};
    if (!options.total_head.empty())
      canvas.text_in(Type::Strong, {line.x + line.w - total_width, line.y, total_width, line.h}, Side::Right,
                     row_drawn.total, colours.text);
    ui.close_node();
  }
  if (options.column_totals.empty()) return pressed;
  Rect const foot = ui.flow().place(0, 20);
  float x = foot.x + name_width;
  for (std::string const& total : options.column_totals) {
    canvas.text_in(Type::Small, {x, foot.y, cell_width - gap, 20}, Side::Centre, total, colours.muted);
    x += cell_width;
  }
  return pressed;
}

std::optional<HeatPlace> draw_narrow(Ui& ui, HeatMapOptions const& options) {
  std::optional<HeatPlace> pressed;
  for (std::size_t r = 0; r < options.rows.size(); ++r) {
    HeatRow const& row_drawn = options.rows[r];
    auto const scope = ui.scope("row", r);
    row(ui, {.gap = 8}, [&] {
      text(ui, row_drawn.name, {.type = Type::Strong});
      if (!row_drawn.total.empty()) text(ui, row_drawn.total, {.type = Type::Small, .ink = Ink::Muted});
    });
    grid(ui, {.min_column = 120, .max_columns = 4, .gap = gap + 3}, [&] {
      for (std::size_t c = 0; c < row_drawn.cells.size(); ++c)
        grid_cell(ui, [&] {
          Rect const rect = ui.flow().place(0, 62);
          if (draw_cell(ui, "cell" + std::to_string(c), row_drawn.cells[c], rect, options.columns[c]))
            pressed = HeatPlace{r, c};
        });
    });
  }
  return pressed;
}

}  // namespace

std::optional<HeatPlace> heat_map(Ui& ui, std::string_view key, HeatMapOptions const& options) {
  auto const scope = ui.scope(key);
  std::optional<HeatPlace> pressed;
  float const totals = options.total_head.empty() ? 0 : total_width;
  float const name_width = std::max(120.0F, ui.width() * name_share);
  float const cell_width =
      (ui.width() - name_width - totals) / static_cast<float>(std::max<std::size_t>(1, options.columns.size()));
  stack(ui, gap, [&] {
    pressed =
        cell_width < least_cell ? draw_narrow(ui, options) : draw_wide(ui, options, cell_width, name_width);
  });
  return pressed;
}

}  // namespace claves
