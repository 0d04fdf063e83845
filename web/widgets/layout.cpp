#include "web/widgets/layout.h"

#include <algorithm>

#include "web/widgets/state.h"

namespace claves {
namespace {

void remember_lines(Ui& ui, Memory& memory, Lines const& lines) {
  bool same = memory.lines.size() == lines.size();
  for (std::size_t i = 0; same && i < lines.size(); ++i) same = alike(memory.lines[i], lines[i]);
  if (same) return;
  memory.lines = lines;
  ui.unsettle();
}

void remember_count(Ui& ui, Memory& memory, int count) {
  if (memory.count != count) ui.unsettle();
  memory.count = count;
}

}  // namespace

void space(Ui& ui, float px) { ui.flow().skip(px); }

void divider(Ui& ui) {
  Rect const rect = ui.flow().place(0, 1);
  ui.canvas().rule(rect.x, rect.y, rect.w, ui.colours().line);
}

void stack(Ui& ui, float gap, Body body) {
  Memory& memory = ui.memory(implicit_id(ui));
  Flow& flow = ui.flow();
  float const wanted = flow.wanted_height();
  Rect const rect = flow.open(0, memory.height);
  flow.push_column(rect, gap, wanted, memory.count);
  body();
  float const height = flow.pop();
  remember_count(ui, memory, flow.popped_count());
  remember(ui, memory, 0, height);
  flow.close(height);
}

void row(Ui& ui, RowOptions const& options, Body body) {
  Memory& memory = ui.memory(implicit_id(ui));
  Flow& flow = ui.flow();
  // Within a row, a row is as wide as its content was, unless it pushes to an end.
  bool const packed = flow.in_row() && options.align == Align::Start && memory.width > 0;
  Rect const rect = flow.open(packed ? memory.width : 0, memory.height);
  flow.push_row(rect,
                {.gap = options.gap, .align = options.align, .stand = options.stand, .wrap = options.wrap},
                memory.lines);
  body();
  float const height = flow.pop();
  float const natural = flow.popped_width();
  bool springs = false;
  for (LineSize const& line : flow.popped_lines()) springs = springs || line.springs + line.fills > 0;
  remember_lines(ui, memory, flow.popped_lines());
  remember(ui, memory, springs ? 0 : natural + 0.5F, height);
  flow.close(height);
}

void spring(Ui& ui) { ui.flow().spring(); }

void cell(Ui& ui, float width, Body body) {
  Memory& memory = ui.memory(implicit_id(ui));
  Flow& flow = ui.flow();
  Rect const rect = flow.open(width, memory.height);
  flow.push_column(rect, 4);
  body();
  float const height = flow.pop();
  remember(ui, memory, 0, height);
  flow.close(height);
}

void columns(Ui& ui, std::initializer_list<Track> tracks, ColumnOptions const& options,
             std::initializer_list<Body> bodies) {
  Flow& flow = ui.flow();
  float const width = flow.width();
  if (width < options.stack_below) {
    stack(ui, options.gap, [&] {
      for (Body const& body : bodies) stack(ui, options.gap, body);
    });
    return;
  }
  Memory& memory = ui.memory(implicit_id(ui));
  Rect const rect = flow.open(0, memory.height);
  float fixed = options.gap * static_cast<float>(tracks.size() - 1);
  float fractions = 0;
  for (Track const& track : tracks) {
    fixed += track.px;
    fractions += track.fraction;
  }
  float const unit = fractions > 0 ? std::max(0.0F, rect.w - fixed) / fractions : 0;
  float x = rect.x;
  float tallest = 0;
  auto track = tracks.begin();
  for (Body const& body : bodies) {
    if (track == tracks.end()) break;
    Memory& column = ui.memory(implicit_id(ui));
    float const column_width = track->px + track->fraction * unit;
    flow.push_column({x, rect.y, column_width, 0}, options.gap, options.stretch ? memory.height : 0,
                     column.count);
    body();
    tallest = std::max(tallest, flow.pop());
    remember_count(ui, column, flow.popped_count());
    x += column_width + options.gap;
    ++track;
  }
  remember(ui, memory, 0, tallest);
  flow.close(tallest);
}

void grid(Ui& ui, GridOptions const& options, Body body) {
  Memory& memory = ui.memory(implicit_id(ui));
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  flow.push_grid(rect, options, memory.lines);
  body();
  float const height = flow.pop();
  remember_lines(ui, memory, flow.popped_lines());
  remember(ui, memory, 0, height);
  flow.close(height);
}

void grid_cell(Ui& ui, Body body) { stack(ui, 8, body); }

void grid_wide(Ui& ui, Body body) {
  Flow& flow = ui.flow();
  flow.next_line();
  Rect const rect = flow.open_wide();
  flow.push_column(rect, 12);
  body();
  float const height = flow.pop();
  flow.close(height);
  flow.next_line();
}

void region(Ui& ui, std::string_view key, std::string_view name, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  Node node;
  node.id = id;
  node.role = name.empty() ? Role::Group : Role::Region;
  node.name = name;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  flow.push_column(rect, 12);
  body();
  float const height = flow.pop();
  ui.close_node(height);
  remember(ui, memory, 0, height);
  flow.close(height);
}

}  // namespace claves
