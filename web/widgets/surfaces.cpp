// Cards and scroll areas.
#include <algorithm>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float flush_head = 12;  // above and below the title of a card whose body touches the edges

void card_head(Ui& ui, CardOptions const& options) {
  if (options.title.empty() && !options.actions) return;
  constexpr float for_actions = 120;
  Canvas const& canvas = ui.canvas();
  float const wish = canvas.text_width(Type::CardTitle, options.title) + 8 +
                     canvas.text_width(Type::Small, options.subtitle) + (options.actions ? for_actions : 0);
  bool const beside = wish <= ui.width();
  TextOptions const small{.type = Type::Small, .ink = Ink::Muted};
  stack(ui, 4, [&] {
    row(ui, {.gap = 8}, [&] {
      if (!options.title.empty()) heading(ui, options.level, options.title);
      if (options.help) options.help();
      if (beside) text(ui, options.subtitle, small);
      if (options.actions) {
        spring(ui);
        options.actions();
      }
    });
    if (!beside) text(ui, options.subtitle, small);
  });
}

void card_body(Ui& ui, CardOptions const& options, Rect const& rect, Body body) {
  Flow& flow = ui.flow();
  if (!options.flush) {
    card_head(ui, options);
    body();
    return;
  }
  if (!options.title.empty() || options.actions) {
    Rect const head = flow.open(0, 0);
    Rect const inside{head.x + options.padding, head.y + flush_head, head.w - 2 * options.padding, 0};
    flow.push_column(inside, 0);
    card_head(ui, options);
    float const height = flow.pop() + 2 * flush_head;
    flow.close(height);
    ui.canvas().rule(rect.x, head.y + height - 1, rect.w, ui.colours().line);
  }
  body();
}

}  // namespace

void card(Ui& ui, std::string_view key, CardOptions const& options, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  float const wanted = flow.wanted_height();
  Rect rect = flow.open(0, memory.height);
  rect.h = std::max(memory.height, wanted);
  Palette const& colours = ui.colours();
  Canvas& canvas = ui.canvas();
  float const radius = options.raised ? radius_field : radius_card;
  if (!options.raised) canvas.shadow(rect, radius, colours.shadow, 8);
  canvas.fill(rect, options.raised ? colours.raised : colours.card, radius);

  Node node;
  node.id = id;
  node.role = options.title.empty() ? Role::Group : Role::Region;
  node.name = options.title;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  float const pad = options.flush ? 0 : options.padding;
  flow.push_column({rect.x + pad, rect.y + pad, rect.w - 2 * pad, 0}, options.flush ? 0 : 12,
                   wanted > 0 ? wanted - 2 * pad : 0);
  // What touches the edges is cut by their round corners' square.
  card_body(ui, options, rect, body);
  float const height = flow.pop() + 2 * pad;
  canvas.outline(rect, colours.line, radius);
  ui.close_node(std::max(height, wanted));
  remember(ui, memory, 0, height);
  flow.close(height);
}

void scroll_area(Ui& ui, std::string_view key, ScrollOptions const& options, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Ui::State& state = ui.state();
  float const height = options.height > 0 ? options.height : ui.rest_height();
  Rect const rect = flow.place(0, height);
  memory.scroll_y = std::clamp(memory.scroll_y, 0.0F, std::max(0.0F, memory.height - rect.h));

  Node node;
  node.id = id;
  node.role = Role::Scroller;
  node.name = options.name;
  node.content_width = rect.w;
  node.content_height = std::max(memory.height, 1.0F);
  ui.open_scroller(std::move(node), rect, 0, memory.scroll_y);
  auto scope = ui.scope(key);
  ui.canvas().push_clip(rect);
  float const bottom = state.visible_bottom;
  float const scroll = state.visible_scroll;
  state.visible_bottom = rect.y + rect.h - std::max(options.padding, options.bottom);
  state.visible_scroll = memory.scroll_y;
  flow.push_column(
      {rect.x + options.padding, rect.y + options.padding - memory.scroll_y, rect.w - 2 * options.padding, 0},
      16);
  body();
  float const content = flow.pop() + 2 * options.padding;
  state.visible_bottom = bottom;
  state.visible_scroll = scroll;
  ui.canvas().pop_clip();
  state.layers[static_cast<std::size_t>(state.layer)].content(rect.w * ui.surroundings().text_zoom,
                                                              content * ui.surroundings().text_zoom);
  ui.close_node();
  remember(ui, memory, 0, content);
}

}  // namespace claves
