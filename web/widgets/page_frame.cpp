// The whole page: rail, header, content.
#include <algorithm>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float rail_width = 232;
constexpr float icon_rail_width = 64;
constexpr float bar_height = 60;
constexpr float rail_pad = 12;

Node landmark(NodeId id, Role role, std::string_view name) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = name;
  return node;
}

// A column in `area`; answers the height of what was drawn.
float column(Ui& ui, Rect const& area, float gap, Body body) {
  ui.flow().push_column(area, gap);
  body();
  return ui.flow().pop();
}

void draw_navigation(Ui& ui, FrameOptions const& options, Rect const& area) {
  NodeId const id = ui.id("navigation-list");
  auto scope = ui.scope("navigation");
  Memory& memory = ui.memory(id);
  if (memory.height > area.h) {
    column(ui, area, 0, [&] {
      scroll_area(ui, "scroll", {.height = area.h, .name = options.navigation_name}, [&] {
        float const top = ui.flow().y();
        stack(ui, 2, options.navigation);
        memory.height = ui.flow().y() - top;
      });
    });
  } else {
    remember(ui, memory, 0, column(ui, area, 2, options.navigation));
  }
}

float draw_rail(Ui& ui, FrameOptions const& options, RailKind kind) {
  Ui::State& state = ui.state();
  Palette const& colours = ui.colours();
  float const width = kind == RailKind::Wide ? rail_width : icon_rail_width;
  Rect const rail{0, 0, width, state.page.h};
  ui.canvas().fill(rail, colours.rail);
  ui.canvas().rule_down(width - 1, 0, rail.h, colours.line);
  state.rail = kind;
  Memory& brand = ui.memory(ui.id("brand"));
  Memory& foot = ui.memory(ui.id("foot"));
  float const inner = width - 2 * rail_pad;
  float top = 14;
  // The brand stands in it, so that all of the rail is in a landmark.
  ui.open_node(landmark(ui.id("navigation"), Role::Navigation, options.navigation_name), rail);
  if (options.brand && kind == RailKind::Wide) {
    auto scope = ui.scope("brand");
    float const height = column(ui, {rail_pad + 4, top, inner - 8, 0}, 8, options.brand);
    remember(ui, brand, 0, height);
    top += height + 14;
  }
  float bottom = state.page.h - 14;
  bool const has_foot = options.foot && kind == RailKind::Wide;
  if (has_foot) bottom -= foot.height + 12;
  draw_navigation(ui, options, {rail_pad, top, inner, std::max(40.0F, bottom - top)});
  ui.close_node();
  if (has_foot) {
    auto scope = ui.scope("foot");
    float const y = state.page.h - 14 - foot.height;
    remember(ui, foot, 0, column(ui, {rail_pad + 4, y, inner - 8, 0}, 8, options.foot));
  }
  state.rail = RailKind::None;
  return width;
}

void draw_bar(Ui& ui, FrameOptions const& options) {
  Ui::State& state = ui.state();
  Rect const bar{0, state.page.h - bar_height, state.page.w, bar_height};
  ui.canvas().fill(bar, ui.colours().card);
  ui.canvas().rule(0, bar.y, bar.w, ui.colours().line);
  NodeId const id = ui.id("navigation");
  Memory& memory = ui.memory(id);
  ui.open_node(landmark(id, Role::Navigation, options.navigation_name), bar);
  auto scope = ui.scope("navigation");
  state.rail = RailKind::Bar;
  int const before = memory.count;
  state.rail_items = before;
  state.rail_drawn = 0;
  ui.flow().push_row(bar, {.gap = 0, .wrap = false, .height = bar_height}, {});
  options.navigation();
  ui.flow().pop();
  memory.count = state.rail_drawn;
  if (before != memory.count) ui.unsettle();
  state.rail = RailKind::None;
  ui.close_node();
}

float draw_header(Ui& ui, FrameOptions const& options, float x, float width, float pad) {
  if (!options.header) return 0;
  Palette const& colours = ui.colours();
  NodeId const id = ui.id("header");
  Memory& memory = ui.memory(id);
  float const above = ui.is_phone() ? 10 : 14;
  Rect const head{x, 0, width, std::max(memory.height, 60.0F)};
  ui.canvas().fill(head, colours.page);
  ui.open_node(landmark(id, Role::Header, {}), head);
  auto scope = ui.scope("header");
  float const height = column(ui, {x + pad, above, width - 2 * pad, 0}, 8,
                              [&] { row(ui, {.gap = ui.is_phone() ? 2.0F : 8.0F}, options.header); });
  ui.canvas().rule(x, head.h - 1, width, colours.line);
  ui.close_node();
  remember(ui, memory, 0, height + 2 * above);
  return head.h;
}

}  // namespace

void page_frame(Ui& ui, FrameOptions const& options, Body content) {
  auto frame_scope = ui.scope("frame");
  Ui::State& state = ui.state();
  Breadth const breadth = ui.breadth();
  bool const phone = breadth == Breadth::Phone;
  float x = 0;
  if (options.navigation && !phone) {
    x = draw_rail(ui, options, breadth == Breadth::Desktop ? RailKind::Wide : RailKind::Icons);
  }
  float const width = state.page.w - x;
  float const pad = phone ? 16 : 24;
  float const top = draw_header(ui, options, x, width, pad);
  bool const bar = phone && options.navigation;
  Rect const main{x, top, width, std::max(80.0F, state.page.h - top - (bar ? bar_height : 0))};
  NodeId const id = ui.id("main");
  ui.open_node(landmark(id, Role::Main, {}), main);
  {
    auto scope = ui.scope(options.place);
    state.visible_bottom = main.y + main.h;
    ui.flow().push_column(main, 0);
    scroll_area(ui, "content", {.height = main.h, .bottom = pad}, [&] {
      float const inner = std::min(options.max_width, width - 2 * pad);
      float const left = x + std::max(pad, (width - inner) / 2);
      float const from = ui.flow().y() + pad;
      ui.flow().skip(pad + column(ui, {left, from, inner, 0}, 16, content) + pad);
    });
    ui.flow().pop();
  }
  ui.close_node();
  if (bar) draw_bar(ui, options);
  if (bar) state.toast_bottom = std::min(state.toast_bottom, state.page.h - bar_height - 12);
}

}  // namespace claves
