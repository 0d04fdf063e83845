#include "web/widgets/table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float side_pad = 16;  // left of the first and right of the last column
constexpr float column_gap = 16;
constexpr float head_height = 40;
constexpr float card_pad = 12;        // above and below what a narrow row holds
constexpr float least_fraction = 72;  // px for a column that takes a share
constexpr int spare_rows = 2;         // drawn above and below those in sight

struct Placed {
  int column = 0;
  float x = 0;  // from the table's left
  float w = 0;
};

struct Plan {
  NodeId id = 0;
  Rect rect;
  std::vector<Placed> columns;
  float width = 0;  // of all columns: wider than rect where it scrolls sideways
  float row_height = 0;
  bool narrow = false;
  bool own_scroll = false;
};

std::vector<Placed> place_columns(TableOptions const& options, float width, float& needed) {
  std::vector<Placed> placed;
  float fixed = 2 * side_pad;
  float fractions = 0;
  float least = fixed;
  for (int i = 0; i < static_cast<int>(options.columns.size()); ++i) {
    Column const& column = options.columns[static_cast<std::size_t>(i)];
    if (width < column.hide_below) continue;
    float const gap = placed.empty() ? 0 : column_gap;
    placed.push_back({i, 0, 0});
    fixed += column.track.px + gap;
    fractions += column.track.fraction;
    least += gap + std::max(column.track.px, column.track.fraction * least_fraction);
  }
  needed = std::max(width, least);
  float const unit = fractions > 0 ? std::max(0.0F, needed - fixed) / fractions : 0;
  float x = side_pad;
  for (Placed& one : placed) {
    Track const& track = options.columns[static_cast<std::size_t>(one.column)].track;
    one.x = x;
    one.w = track.px + track.fraction * unit;
    x += one.w + column_gap;
  }
  return placed;
}

Node node_of(NodeId id, Role role, std::string_view name = {}) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  return node;
}

std::optional<int> draw_head(Ui& ui, Plan const& plan, TableOptions const& options, Rect const& head) {
  std::optional<int> sort_by;
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  ui.open_node(node_of(hashed(plan.id, "head"), Role::RowGroup), head);
  Node row = node_of(hashed(plan.id, "head row"), Role::Row);
  row.index = 1;
  ui.open_node(std::move(row), head);
  for (Placed const& placed : plan.columns) {
    Column const& column = options.columns[static_cast<std::size_t>(placed.column)];
    Rect const box{head.x + placed.x, head.y, placed.w, head.h};
    bool const sorted = options.sorted_by == placed.column && options.sort != Sort::None;
    Node node = node_of(hashed(plan.id, column.key), Role::ColumnHeader,
                        column.sortable ? std::string_view{} : column.title);
    if (sorted) node.sort = options.sort;
    ui.open_node(std::move(node), box);
    Colour ink = sorted ? colours.text : colours.muted;
    if (column.sortable) {
      NodeId const button = hashed(plan.id, column.key, 2);
      Rect const press{box.x - 6, box.y + 4, box.w + 12, box.h - 8};
      Feel const feel = claves::feel(ui, button, press);
      canvas.fill(press, faded(colours.hover, feel.heat), radius_control);
      ink = mixed(ink, colours.text, feel.heat);
      // The button may stand over the gap beside its header: announced as the header's own place.
      ui.announce(node_of(button, Role::Button, column.title), box);
      if (ui.clicked(button)) sort_by = placed.column;
    }
    if (!column.hide_title) {
      float const mark = sorted ? 18 : 0;
      float const words =
          std::min(canvas.text_width(Type::SmallStrong, column.title), std::max(0.0F, box.w - mark));
      float const x = column.right ? box.x + box.w - words - mark : box.x;
      canvas.text_in(Type::SmallStrong, {x, box.y, words + 0.5F, box.h}, Side::Left, column.title, ink);
      if (sorted) {
        canvas.icon(options.sort == Sort::Ascending ? Icon::ArrowUp : Icon::ArrowDown,
                    {x + words + 3, box.y, 15, box.h}, ink, 14);
      }
    }
    ui.close_node();
  }
  ui.close_node();
  ui.close_node();
  canvas.rule(head.x, head.y + head.h - 1, head.w, colours.line);
  return sort_by;
}

// The button that lies over a whole row.
struct Opener {
  NodeId id = 0;  // 0: rows are not opened
  std::string_view name;
};

// Its cell is the row's first, so that a row has as many cells as the table has headers.
void open_first_cell(Ui& ui, NodeId cell, Rect const& box, Opener const& opener, Rect const& row) {
  if (opener.id == 0) return ui.open_node(node_of(cell, Role::Cell), box);
  ui.open_node(node_of(cell, Role::RowHeader), row);
  ui.announce(node_of(opener.id, Role::Button, opener.name), row);
}

void draw_cells(Ui& ui, Plan const& plan, TableOptions const& options, int row, NodeId row_id, Rect const& rect,
                Opener const& opener) {
  int const lines = ui.state().max_lines;
  ui.state().max_lines = 1;
  for (Placed const& placed : plan.columns) {
    Column const& column = options.columns[static_cast<std::size_t>(placed.column)];
    Rect const box{rect.x + placed.x, rect.y, placed.w, rect.h};
    NodeId const cell = hashed(row_id, column.key, 3);
    bool const first = &placed == &plan.columns.front();
    open_first_cell(ui, cell, box, first ? opener : Opener{}, rect);
    auto scope = ui.scope(column.key);
    Memory& memory = ui.memory(hashed(cell, "lines"));
    RowShape const shape{
        .gap = 10, .align = column.right ? Align::End : Align::Start, .wrap = false, .height = rect.h};
    ui.flow().push_row(box, shape, memory.lines);
    if (options.cell) options.cell(row, placed.column);
    ui.flow().pop();
    Lines const& now = ui.flow().popped_lines();
    bool const same = memory.lines.size() == now.size() && (now.empty() || alike(memory.lines[0], now[0]));
    if (!same) ui.unsettle();
    memory.lines = now;
    ui.close_node();
  }
  ui.state().max_lines = lines;
}

// A row's card, its blocks in the middle of its height; answers how tall they are.
float draw_narrow(Ui& ui, Plan const& plan, TableOptions const& options, NodeId row_id, int row,
                  Rect const& rect) {
  Memory& memory = ui.memory(hashed(row_id, "blocks"));
  float const down = std::max(card_pad, (rect.h - memory.height) / 2);
  ui.canvas().push_clip(rect);
  ui.flow().push_column({rect.x + side_pad, rect.y + down, plan.rect.w - 2 * side_pad, 0}, 6);
  options.narrow(row);
  float const height = ui.flow().pop();
  ui.canvas().pop_clip();
  remember(ui, memory, 0, height);
  return height;
}

// Draws one row; answers whether it was opened.
bool draw_row(Ui& ui, Plan const& plan, TableOptions const& options, int row, Rect const& rect) {
  Palette const& colours = ui.colours();
  TableRow const about = options.row ? options.row(row) : TableRow{.key = static_cast<std::uint64_t>(row)};
  NodeId const id = hashed(plan.id, "row", about.key);
  NodeId const press = hashed(id, "open");
  auto scope = ui.scope("row", about.key);
  bool const opens = !about.name.empty();
  Feel const feel = opens ? claves::feel(ui, press, rect) : Feel{};
  if (about.current) {
    ui.canvas().fill(rect, colours.selected);
    ui.canvas().fill({rect.x, rect.y, 2, rect.h}, colours.accent);
  } else if (opens) {
    ui.canvas().fill(rect, feel.held ? colours.pressed : faded(colours.hover, feel.heat * 0.7F));
  }
  Node node = node_of(id, Role::Row);
  node.index = row + (plan.narrow ? 1 : 2);
  node.current = about.current;
  ui.open_node(std::move(node), rect);
  Opener const opener{opens ? press : 0, about.name};
  if (plan.narrow) {
    open_first_cell(ui, hashed(id, "card"), rect, opener, rect);
    float const height = draw_narrow(ui, plan, options, id, row, rect) + 2 * card_pad;
    // All rows are as tall as the tallest that was seen: their places follow from their number.
    if (height > plan.row_height + 0.5F) {
      Memory& tallest = ui.memory(hashed(plan.id, "narrow"));
      tallest.height = std::max(tallest.height, height);
      ui.unsettle();
    }
    ui.close_node();
  } else {
    draw_cells(ui, plan, options, row, id, rect, opener);
  }
  ui.close_node();
  if (row + 1 < options.rows) ui.canvas().rule(rect.x, rect.y + rect.h - 1, rect.w, colours.faint_line);
  return opens && ui.clicked(press);
}

// Arrow keys on a row's button go to the row above or below.
void follow_arrows(Ui& ui, Plan const& plan, TableOptions const& options, int first, int last) {
  for (UserAction const& action : ui.actions()) {
    if (action.kind != ActionKind::Key || !options.row) continue;
    int const step = action.text == "ArrowDown" ? 1 : action.text == "ArrowUp" ? -1 : 0;
    if (step == 0) continue;
    auto const opener = [&](int row) { return hashed(hashed(plan.id, "row", options.row(row).key), "open"); };
    for (int row = first; row < last; ++row) {
      if (action.id != opener(row)) continue;
      int const next = row + step;
      if (next >= 0 && next < options.rows) ui.focus(opener(next));
      break;
    }
  }
}

std::optional<int> draw_rows(Ui& ui, Plan const& plan, TableOptions const& options, float x, float top) {
  std::optional<int> opened;
  Rect const& clip = ui.canvas().clip();
  int const count = options.rows;
  int const first =
      std::clamp(static_cast<int>(std::floor((clip.y - top) / plan.row_height)) - spare_rows, 0, count);
  int const last = std::clamp(
      static_cast<int>(std::ceil((clip.y + clip.h - top) / plan.row_height)) + spare_rows, first, count);
  for (int row = first; row < last; ++row) {
    Rect const rect{x, top + static_cast<float>(row) * plan.row_height, plan.width, plan.row_height};
    if (draw_row(ui, plan, options, row, rect)) opened = row;
  }
  follow_arrows(ui, plan, options, first, last);
  return opened;
}

}  // namespace

TableEvent table(Ui& ui, std::string_view key, TableOptions const& options) {
  TableEvent event;
  Plan plan;
  plan.id = ui.id(key);
  Flow& flow = ui.flow();
  float const width = flow.width();
  plan.narrow = options.narrow && width < options.narrow_below;
  float const seen = ui.memory(hashed(plan.id, "narrow")).height;
  plan.row_height = plan.narrow ? std::max(options.narrow_height, seen) : options.row_height;
  plan.own_scroll = options.height > 0 && !plan.narrow && !ui.is_phone();
  plan.columns = place_columns(options, width, plan.width);
  if (plan.narrow) plan.width = width;
  float const head = plan.narrow ? 0 : head_height;
  float const all = static_cast<float>(options.rows) * plan.row_height;
  float const height = plan.own_scroll ? std::min(options.height, head + all) : head + all;
  plan.rect = flow.place(0, height);
  Rect const& rect = plan.rect;
  bool const sideways = plan.width > rect.w + 0.5F;
  Memory& memory = ui.memory(hashed(plan.id, "rows"));

  float scroll_x = 0;
  if (sideways) {
    Memory& across = ui.memory(hashed(plan.id, "across"));
    scroll_x = std::clamp(across.scroll_x, 0.0F, plan.width - rect.w);
    Node scroller = node_of(hashed(plan.id, "across"), Role::Scroller, options.name);
    scroller.content_width = plan.width;
    scroller.content_height = rect.h;
    ui.open_scroller(std::move(scroller), rect, scroll_x, 0);
    ui.canvas().push_clip(rect);
  }
  float const x = rect.x - scroll_x;
  Node node = node_of(plan.id, Role::Table, options.name);
  node.count = options.rows + (plan.narrow ? 0 : 1);
  node.column_count = plan.narrow ? 1 : static_cast<int>(plan.columns.size());
  ui.open_node(std::move(node), {x, rect.y, plan.width, rect.h});
  auto scope = ui.scope(key);
  if (!plan.narrow) event.sort_by = draw_head(ui, plan, options, {x, rect.y, plan.width, head});

  Rect const body{x, rect.y + head, plan.width, rect.h - head};
  if (plan.own_scroll) {
    memory.scroll_y = std::clamp(memory.scroll_y, 0.0F, std::max(0.0F, all - body.h));
    Node scroller = node_of(hashed(plan.id, "rows"), Role::Scroller, {});
    scroller.content_width = body.w;
    scroller.content_height = all;
    ui.open_scroller(std::move(scroller), body, 0, memory.scroll_y);
    ui.canvas().push_clip(body);
    event.opened = draw_rows(ui, plan, options, x, body.y - memory.scroll_y);
    ui.canvas().pop_clip();
  } else {
    ui.open_node(node_of(hashed(plan.id, "rows"), Role::RowGroup), body);
    event.opened = draw_rows(ui, plan, options, x, body.y);
  }
  ui.close_node();
  ui.close_node();
  if (sideways) {
    ui.canvas().pop_clip();
    ui.close_node();
  }
  return event;
}

}  // namespace claves
