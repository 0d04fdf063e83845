#include "web/widgets/navigation.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

bool announce_item(Ui& ui, NodeId id, std::string_view words, RailItemOptions const& options,
                   Rect const& rect) {
  Node node;
  node.id = id;
  node.role = options.href.empty() ? Role::Button : Role::Link;
  node.name = words;
  node.description = options.count_spoken;
  node.href = options.href;
  node.current = options.current;
  ui.announce(std::move(node), rect);
  return ui.clicked(id);
}

void draw_wide_item(Ui& ui, std::string_view words, RailItemOptions const& options, Rect const& rect,
                    float heat) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Colour const ground = options.current ? colours.pressed : faded(colours.pressed, heat * 0.6F);
  canvas.fill(rect, ground, radius_control);
  Colour const ink = options.current ? colours.text : mixed(colours.muted, colours.text, heat);
  canvas.icon(options.icon, {rect.x + 8, rect.y, 16, rect.h}, ink);
  float const count = options.count.empty() ? 0 : canvas.text_width(Type::SmallStrong, options.count) + 12;
  canvas.text_in(Type::Strong, {rect.x + 34, rect.y, rect.w - 34 - 10 - count, rect.h}, Side::Left, words, ink);
  Colour const count_ink =
      options.count_tone == Tone::Neutral ? colours.muted : colours.tone(options.count_tone).ink;
  canvas.text_in(Type::SmallStrong, {rect.x, rect.y, rect.w - 10, rect.h}, Side::Right, options.count,
                 count_ink);
}

void draw_bar_item(Ui& ui, std::string_view words, RailItemOptions const& options, Rect const& rect) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  ToneColours const& accent = colours.tone(Tone::Accent);
  Colour const ink = options.current ? accent.ink : colours.muted;
  if (options.current) canvas.fill({rect.x + rect.w / 2 - 22, rect.y + 7, 44, 26}, accent.soft, 13);
  canvas.icon(options.icon, {rect.x, rect.y + 7, rect.w, 26}, ink);
  canvas.text_in(Type::Tiny, {rect.x + 2, rect.y + 36, rect.w - 4, 16}, Side::Centre, words, ink);
}

}  // namespace

bool rail_item(Ui& ui, std::string_view key, std::string_view words, RailItemOptions const& options) {
  NodeId const id = ui.id(key);
  Ui::State& state = ui.state();
  Palette const& colours = ui.colours();
  switch (state.rail) {
    case RailKind::Bar: {
      state.rail_drawn += 1;
      float const count = static_cast<float>(std::max(1, state.rail_items));
      Rect const rect = ui.flow().place(state.page.w / count, 60);
      draw_bar_item(ui, words, options, rect);
      return announce_item(ui, id, words, options, rect);
    }
    case RailKind::Icons: {
      Rect const rect = ui.flow().place(40, 40);
      Feel const feel = claves::feel(ui, id, rect);
      ui.canvas().fill(rect, options.current ? colours.pressed : faded(colours.pressed, feel.heat * 0.6F),
                       radius_field);
      ui.canvas().icon(options.icon, rect, options.current ? colours.text : colours.muted);
      tip(ui, id, rect, feel.hovered, words);
      return announce_item(ui, id, words, options, rect);
    }
    case RailKind::Wide:
    case RailKind::None: {
      float const height = ui.surroundings().coarse_pointer ? touch_height : control_height;
      Rect const rect = ui.flow().place(0, height);
      draw_wide_item(ui, words, options, rect, feel(ui, id, rect).heat);
      return announce_item(ui, id, words, options, rect);
    }
  }
  return false;
}

void rail_label(Ui& ui, std::string_view words) {
  if (ui.state().rail == RailKind::Bar) return;
  if (ui.state().rail == RailKind::Icons) {
    space(ui, 6);
    divider(ui);
    space(ui, 6);
    return;
  }
  space(ui, 14);
  Rect const rect = ui.flow().place(0, 24);
  ui.canvas().text_in(Type::Small, {rect.x + 8, rect.y, rect.w - 16, rect.h}, Side::Left, words,
                      ui.colours().muted);
}

std::optional<int> tabs(Ui& ui, std::string_view key, std::string_view name, std::span<TabItem const> items,
                        int chosen) {
  std::optional<int> picked;
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  Node list;
  list.id = id;
  list.role = Role::TabList;
  list.name = name;
  ui.open_node(std::move(list), rect);
  canvas.rule(rect.x, rect.y + rect.h - 1, rect.w, colours.line);
  float const height = ui.surroundings().coarse_pointer ? touch_height : 36;
  flow.push_row(rect, {.gap = 0}, {});
  int const count = static_cast<int>(items.size());
  for (int i = 0; i < count; ++i) {
    TabItem const& item = items[static_cast<std::size_t>(i)];
    NodeId const tab = hashed(id, item.key);
    float const words = std::ceil(canvas.text_width(Type::Strong, item.words));
    float const extra = item.count.empty() ? 0 : canvas.text_width(Type::Tiny, item.count) + 18;
    Rect const at = flow.place(words + extra + 24, height);
    Feel const feel = claves::feel(ui, tab, at);
    bool const on = i == chosen;
    Colour const ink = on ? colours.text : mixed(colours.muted, colours.text, feel.heat);
    canvas.text_in(Type::Strong, {at.x + 12, at.y, words + 0.5F, at.h}, Side::Left, item.words, ink);
    if (extra > 0) {
      Rect const bubble{at.x + 12 + words + 6, at.y + (at.h - 18) / 2, extra - 6, 18};
      canvas.fill(bubble, on ? colours.tone(Tone::Accent).soft : colours.track, 9);
      canvas.text_in(Type::Tiny, bubble, Side::Centre, item.count,
                     on ? colours.tone(Tone::Accent).ink : colours.muted);
    }
    if (on) canvas.fill({at.x + 8, at.y + at.h - 2, at.w - 16, 2}, colours.accent, 1);
    Node node;
    node.id = tab;
    node.role = Role::Tab;
    node.name = item.words;
    node.description = item.count;
    node.selected = on ? Tri::Yes : Tri::No;
    node.index = i + 1;
    node.count = count;
    ui.announce(std::move(node), at);
    if (ui.clicked(tab) && !on) picked = i;
  }
  float const tall = flow.pop();
  ui.close_node(tall);
  remember(ui, memory, 0, tall);
  flow.close(tall);
  // Arrow keys go to the neighbour, as people know it from tabs.
  for (UserAction const& action : ui.actions()) {
    if (action.kind != ActionKind::Key || count == 0) continue;
    int const step = action.text == "ArrowRight" ? 1 : action.text == "ArrowLeft" ? -1 : 0;
    for (int i = 0; step != 0 && i < count; ++i) {
      if (action.id != hashed(id, items[static_cast<std::size_t>(i)].key)) continue;
      int const next = (i + step + count) % count;
      ui.focus(hashed(id, items[static_cast<std::size_t>(next)].key));
      if (next != chosen) picked = next;
    }
  }
  return picked;
}

void tab_panel(Ui& ui, std::string_view tabs_key, std::string_view name, Body body) {
  NodeId const id = hashed(ui.id(tabs_key), "panel");
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  Node node;
  node.id = id;
  node.role = Role::TabPanel;
  node.name = name;
  ui.open_node(std::move(node), rect);
  flow.push_column(rect, 16);
  body();
  float const height = flow.pop();
  ui.close_node(height);
  remember(ui, memory, 0, height);
  flow.close(height);
}

std::optional<int> breadcrumb(Ui& ui, std::string_view key, std::string_view name,
                              std::span<Crumb const> crumbs) {
  std::optional<int> picked;
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(flow.in_row() && memory.width > 0 ? memory.width : 0, memory.height);
  Node node;
  node.id = id;
  node.role = Role::Navigation;
  node.name = name;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  flow.push_row(rect, {.gap = 4}, {});
  for (int i = 0; i < static_cast<int>(crumbs.size()); ++i) {
    Crumb const& crumb = crumbs[static_cast<std::size_t>(i)];
    auto crumb_scope = ui.scope("crumb", static_cast<std::uint64_t>(i));
    if (i > 0) ui.canvas().icon(Icon::ChevronRight, flow.place(16, 20), ui.colours().subtle, 14);
    bool const last = i + 1 == static_cast<int>(crumbs.size());
    if (last && crumb.href.empty()) {
      text(ui, crumb.words, {.type = Type::Strong});
    } else if (link(ui, "link", crumb.words, {.href = crumb.href, .current = last, .quiet = true})) {
      picked = i;
    }
  }
  float const height = flow.pop();
  ui.close_node(height);
  remember(ui, memory, flow.popped_width() + 0.5F, height);
  flow.close(height);
  return picked;
}

void list(Ui& ui, std::string_view key, std::string_view name, int count, Call<void(int)> item) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  Node node;
  node.id = id;
  node.role = Role::List;
  node.name = name;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  flow.push_column(rect, 0);
  for (int i = 0; i < count; ++i) {
    NodeId const place = hashed(id, "item", static_cast<std::uint64_t>(i));
    Memory& one = ui.memory(place);
    Rect const at = flow.open(0, one.height);
    Node entry;
    entry.id = place;
    entry.role = Role::ListItem;
    entry.index = i + 1;
    entry.count = count;
    ui.open_node(std::move(entry), at);
    auto item_scope = ui.scope("item", static_cast<std::uint64_t>(i));
    flow.push_column({at.x, at.y + 8, at.w, 0}, 4);
    item(i);
    float const height = flow.pop() + 16;
    if (i + 1 < count) ui.canvas().rule(at.x, at.y + height - 1, at.w, ui.colours().faint_line);
    ui.close_node(height);
    remember(ui, one, 0, height);
    flow.close(height);
  }
  float const height = flow.pop();
  ui.close_node(height);
  remember(ui, memory, 0, height);
  flow.close(height);
}

}  // namespace claves
