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

namespace {

float words_of(Ui& ui, TabItem const& item) {
  return std::ceil(ui.canvas().text_width(Type::Strong, item.words));
}
float count_of(Ui& ui, TabItem const& item) {
  return item.count.empty() ? 0 : ui.canvas().text_width(Type::Tiny, item.count) + 18;
}
float width_of(Ui& ui, TabItem const& item) { return words_of(ui, item) + count_of(ui, item) + 24; }

bool draw_tab(Ui& ui, NodeId tab, TabItem const& item, Rect const& at, int place, int count, bool on) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Feel const feel = claves::feel(ui, tab, at);
  float const words = words_of(ui, item);
  float const extra = count_of(ui, item);
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
  node.index = place + 1;
  node.count = count;
  ui.announce(std::move(node), at);
  return ui.clicked(tab) && !on;
}

// A phone keeps its tabs on one line that is pushed sideways, the chosen one in sight.
class TabStrip {
 public:
  TabStrip(Ui& ui, NodeId id, Rect const& rect, std::span<TabItem const> items, int chosen)
      : ui_(ui), id_(hashed(id, "strip")), rect_(rect) {
    Memory& memory = ui.memory(id_);
    float width = 0;
    float from = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (static_cast<int>(i) == chosen) from = width;
      width += width_of(ui, items[i]);
    }
    float const most = std::max(0.0F, width - rect.w);
    if (memory.count != chosen + 1) {
      memory.count = chosen + 1;
      memory.scroll_x = from - 32;  // a part of the one before says that there is one
      ui.state().wanted_scroll = {id_, std::clamp(memory.scroll_x, 0.0F, most) * ui.surroundings().text_zoom};
    }
    memory.scroll_x = std::clamp(memory.scroll_x, 0.0F, most);
    x_ = rect.x - memory.scroll_x;
    Node scroller;
    scroller.id = id_;
    scroller.role = Role::Scroller;
    scroller.content_width = width;
    scroller.content_height = rect.h;
    ui.open_scroller(std::move(scroller), rect, memory.scroll_x, 0);
    ui.canvas().push_clip(rect);
    whole_ = {x_, rect.y, width, rect.h};
  }
  ~TabStrip() {
    ui_.canvas().pop_clip();
    ui_.close_node();
  }
  TabStrip(TabStrip const&) = delete;
  TabStrip& operator=(TabStrip const&) = delete;

  Rect const& whole() const { return whole_; }
  Rect next(float width) {
    Rect const at{x_, rect_.y, width, rect_.h};
    x_ += width;
    return at;
  }

 private:
  Ui& ui_;
  NodeId id_;
  Rect rect_;
  Rect whole_;
  float x_ = 0;
};

// Arrow keys go to the neighbour, as people know it from tabs.
std::optional<int> moved_by_key(Ui& ui, NodeId id, std::span<TabItem const> items, int chosen) {
  std::optional<int> picked;
  int const count = static_cast<int>(items.size());
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

}  // namespace

std::optional<int> tabs(Ui& ui, std::string_view key, std::string_view name, std::span<TabItem const> items,
                        int chosen) {
  std::optional<int> picked;
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(0, memory.height);
  float const height = ui.surroundings().coarse_pointer ? touch_height : 36;
  float width = 0;
  for (TabItem const& item : items) width += width_of(ui, item);
  std::optional<TabStrip> strip;
  if (ui.is_phone() && width > rect.w)
    strip.emplace(ui, id, Rect{rect.x, rect.y, rect.w, height}, items, chosen);
  Rect const place = strip ? strip->whole() : rect;
  Node list;
  list.id = id;
  list.role = Role::TabList;
  list.name = name;
  ui.open_node(std::move(list), place);
  ui.canvas().rule(place.x, place.y + (strip ? height : rect.h) - 1, place.w, ui.colours().line);
  flow.push_row(rect, {.gap = 0}, {});
  int const count = static_cast<int>(items.size());
  for (int i = 0; i < count; ++i) {
    TabItem const& item = items[static_cast<std::size_t>(i)];
    float const wide = width_of(ui, item);
    Rect const at = strip ? strip->next(wide) : flow.place(wide, height);
    if (draw_tab(ui, hashed(id, item.key), item, at, i, count, i == chosen)) picked = i;
  }
  float const tall = std::max(flow.pop(), strip ? height : 0.0F);
  ui.close_node(tall);
  strip.reset();
  remember(ui, memory, 0, tall);
  flow.close(tall);
  if (auto const moved = moved_by_key(ui, id, items, chosen)) picked = moved;
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
