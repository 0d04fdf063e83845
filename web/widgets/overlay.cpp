#include "web/widgets/overlay.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "web/widgets/layout.h"
#include "web/widgets/menu_item.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float dialog_pad = 20;
constexpr float page_margin = 16;
constexpr float aside_backdrop = 0.4F;  // of the usual one: what lies behind is to be looked at

bool escaped(Ui& ui) { return ui.pressed_key("Escape"); }

// Enter in a field of the dialog that is uppermost; what it held came as a Commit before.
bool submitted(Ui& ui) {
  Ui::State const& state = ui.state();
  return state.last_top_dialog == state.dialog && state.last_popover == 0 && ui.pressed_key("Enter");
}

// On a phone a dialog is as large as the page; one that stands aside is as high as it must be.
bool is_sheet(Ui& ui, DialogOptions const& options) { return ui.is_phone() && !options.aside; }

Rect dialog_rect(Ui& ui, Memory const& memory, DialogOptions const& options) {
  Rect const page = ui.state().page;
  if (is_sheet(ui, options)) return page;
  float const margin = ui.is_phone() ? 8 : page_margin;
  float const width = std::min(options.width, page.w - 2 * margin);
  float const height = std::min(memory.height > 0 ? memory.height : 200, page.h - 2 * page_margin);
  if (options.aside) return {page.w - margin - width, page.h - margin - height, width, height};
  return {std::round((page.w - width) / 2), std::round(std::max(page_margin, (page.h - height) * 0.42F)), width,
          height};
}

// The cross of the closing button, not its box, ends where the content ends.
bool dialog_head(Ui& ui, DialogOptions const& options) {
  bool dismissed = false;
  Flow& flow = ui.flow();
  float const beyond = ui.surroundings().coarse_pointer ? 14 : 8;
  Rect area = flow.open(0, control_height);
  area.w += beyond;
  flow.push_column(area, 0);
  row(ui, {.gap = 8, .wrap = false}, [&] {
    heading(ui, 2, options.title);
    spring(ui);
    dismissed = icon_button(ui, "close", Icon::X, options.close);
  });
  float const height = flow.pop();
  flow.close(height);
  return dismissed;
}

// The foot stands under the body; where the body does not fit, the body scrolls and the foot stays.
void dialog_parts(Ui& ui, DialogOptions const& options, Rect const& rect, Memory& memory, Body body) {
  Memory& body_memory = ui.memory(ui.id("measure"));
  Flow& flow = ui.flow();
  float const head = flow.y() - rect.y;
  float const foot = options.foot ? memory.width + 16 : 0;
  float const most =
      (is_sheet(ui, options) ? rect.h : ui.state().page.h - 2 * page_margin) - head - foot - dialog_pad - 12;
  bool const scrolls = body_memory.height > most;
  float content = 0;
  if (scrolls) {
    scroll_area(ui, "body", {.height = std::max(80.0F, most), .name = options.title}, [&] {
      float const from = ui.flow().y();
      body();
      content = ui.flow().y() - from - 16;
    });
    remember(ui, body_memory, 0, content);
  } else {
    auto scope = ui.scope("body");
    Rect const area = flow.open(0, 0);
    flow.push_column(area, 16);
    body();
    content = flow.pop();
    remember(ui, body_memory, 0, content);
    flow.close(content);
  }
  if (!options.foot) return;
  if (is_sheet(ui, options) && !scrolls)
    space(ui, std::max(0.0F, rect.y + rect.h - dialog_pad - memory.width - flow.y()));
  float const before = flow.y();
  Ui::State& state = ui.state();
  state.submits = submitted(ui);
  row(ui, {.gap = 8, .align = Align::End}, options.foot);
  state.submits = false;
  float const height = flow.y() - before - 16;
  if (std::fabs(memory.width - height) > 0.5F) ui.unsettle();
  memory.width = height;
}

// A panel under (or above) what opened it.
Rect panel_rect(Ui& ui, Rect const& opener, float width, float height) {
  Rect const page = ui.state().page;
  float const x = std::clamp(opener.x, 8.0F, std::max(8.0F, page.w - width - 8));
  float y = opener.y + opener.h + 4;
  if (y + height > page.h - 8 && opener.y - height - 4 >= 8) y = opener.y - height - 4;
  y = std::max(8.0F, std::min(y, page.h - 8 - height));  // where neither is high enough
  return {x, y, width, height};
}

void panel_ground(Ui& ui, Rect const& rect) {
  Palette const& colours = ui.colours();
  ui.canvas().shadow(rect, radius_card, rgb(0x000000), 14);
  ui.canvas().fill(rect, colours.card, radius_card);
  ui.canvas().outline(rect, colours.line, radius_card);
}

// Is the focus, or the press of this frame, on something that is neither the opener nor inside the panel?
bool left_panel(Ui& ui, NodeId opener, std::vector<NodeId> const& inside) {
  for (UserAction const& action : ui.actions()) {
    if (action.kind != ActionKind::Click && action.kind != ActionKind::Focus) continue;
    if (action.id == opener || std::find(inside.begin(), inside.end(), action.id) != inside.end()) continue;
    return true;
  }
  return false;
}

bool pressed_outside(Ui& ui, Rect const& panel, Rect const& opener) {
  ImGuiIO const& io = ImGui::GetIO();
  if (!ImGui::IsMouseClicked(ImGuiMouseButton_Left)) return false;
  float const scale = ui.surroundings().device_scale * ui.surroundings().text_zoom;
  Spot const at{io.MousePos.x / scale, io.MousePos.y / scale};
  return !contains(panel, at) && !contains(opener, at);
}

struct Opener {
  NodeId id = 0;
  Rect rect;
  bool toggled = false;
};

// The button of a menu or popover, and where it stands.
Opener opener(Ui& ui, std::string_view key, std::string_view name, Icon icon, bool only_icon, ButtonKind kind,
              bool open) {
  ButtonOptions const look{.kind = kind,
                           .icon = icon,
                           .trailing = only_icon ? Icon::None : Icon::ChevronDown,
                           .expanded = open ? Tri::Yes : Tri::No};
  Opener out;
  out.id = ui.id(key);
  out.toggled = only_icon ? icon_button(ui, key, icon, name, look) : button(ui, key, name, look);
  out.rect = ui.state().placed;
  return out;
}

}  // namespace

bool dialog(Ui& ui, std::string_view key, DialogOptions const& options, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Ui::State& state = ui.state();
  Palette const& colours = ui.colours();
  float const shown = eased(ui, ui.memory(hashed(id, "shown")), true);
  Rect const rect = dialog_rect(ui, memory, options);
  bool const sheet = is_sheet(ui, options);
  Rect const inside{rect.x + dialog_pad, rect.y + dialog_pad, rect.w - 2 * dialog_pad, 0};
  Above above(ui, Layer::Dialog, inside, 16);
  state.covers.push_back({state.page, Layer::Dialog});
  Canvas& canvas = ui.canvas();
  canvas.fill(state.page, faded(colours.backdrop, options.aside ? shown * aside_backdrop : shown));
  if (!sheet) canvas.shadow(rect, radius_dialog, rgb(0x000000), 28);
  canvas.fill(rect, colours.card, sheet ? 0 : radius_dialog);
  if (!sheet) canvas.outline(rect, colours.line, radius_dialog);

  Node node;
  node.id = id;
  node.role = Role::Dialog;
  node.name = options.title;
  node.description = options.text;
  ui.open_node(std::move(node), rect);
  NodeId const outer = state.dialog;
  Rect const outer_rect = state.dialog_rect;
  state.dialog = id;
  state.top_dialog = id;
  state.top_dialog_rect = rect;
  state.dialog_rect = rect;
  auto scope = ui.scope(key);
  float const from = ui.flow().y();
  bool dismissed = false;
  stack(ui, 4, [&] {
    dismissed = dialog_head(ui, options);
    text(ui, options.text, {.ink = Ink::Muted});
  });
  dialog_parts(ui, options, rect, memory, body);
  float const height = ui.flow().y() - 16 - from + 2 * dialog_pad;
  ui.close_node(sheet ? rect.h : std::min(height, state.page.h - 2 * page_margin));
  float const foot = memory.width;
  remember(ui, memory, foot, height);
  state.dialog = outer;
  state.dialog_rect = outer_rect;
  // Escape is for what lies uppermost.
  bool const uppermost = state.last_top_dialog == id && state.last_popover == 0;
  return dismissed || (uppermost && escaped(ui));
}

std::optional<int> menu(Ui& ui, std::string_view key, MenuOptions const& options) {
  std::optional<int> chosen;
  Memory& memory = ui.memory(hashed(ui.id(key), "panel"));
  bool const only_icon = options.icon != Icon::None;
  float width = 160;
  for (MenuItem const& item : options.items) {
    float const more = item.shortcut.empty() ? 0 : ui.canvas().text_width(Type::Small, item.shortcut) + 24;
    width = std::max(width, ui.canvas().text_width(Type::Body, item.words) + more + 60);
  }
  PopoverOptions const panel{.name = options.name,
                             .icon = options.icon,
                             .icon_only = only_icon,
                             .kind = options.kind,
                             .width = std::min(std::ceil(width), ui.state().page.w - 16),
                             .padding = 4};
  bool done = false;
  popover(ui, key, panel, [&] {
    for (int i = 0; i < static_cast<int>(options.items.size()); ++i) {
      if (menu_item(ui, i, options.items[static_cast<std::size_t>(i)])) {
        chosen = i;
        done = true;
      }
    }
  });
  if (done) {
    memory.open = false;
    ui.focus(ui.id(key));
  }
  return chosen;
}

void popover(Ui& ui, std::string_view key, PopoverOptions const& options, Body body) {
  NodeId const id = hashed(ui.id(key), "panel");
  Memory& memory = ui.memory(id);
  Ui::State& state = ui.state();
  Opener const by = opener(ui, key, options.name, options.icon, options.icon_only, options.kind, memory.open);
  if (by.toggled) memory.open = !memory.open;
  if (!memory.open) {
    if (state.popover == id) state.popover = 0;
    return;
  }
  state.popover = id;
  float const width = std::min(options.width, state.page.w - 16);
  Rect const rect = panel_rect(ui, by.rect, width, std::max(memory.height, 24.0F));
  bool close = escaped(ui);
  {
    float const pad = options.padding;
    Above above(ui, Layer::Popover, {rect.x + pad, rect.y + pad, rect.w - 2 * pad, 0}, pad < 8 ? 0 : 12);
    state.covers.push_back({rect, Layer::Popover});
    panel_ground(ui, rect);
    auto& tree = state.layers[static_cast<std::size_t>(Layer::Popover)];
    std::size_t const first = tree.nodes().size();
    Node node;
    node.id = id;
    node.role = Role::Group;
    node.name = options.name;
    node.parent = state.dialog;
    Spot& origin = state.origins[static_cast<std::size_t>(Layer::Popover)].back();
    if (state.dialog != 0) origin = {state.dialog_rect.x, state.dialog_rect.y};
    ui.open_node(std::move(node), rect);
    auto scope = ui.scope(key);
    float const from = ui.flow().y();
    body();
    float const height = ui.flow().y() - (pad < 8 ? 0 : 12) - from + 2 * pad;
    ui.close_node(height);
    state.origins[static_cast<std::size_t>(Layer::Popover)].back() = {};
    remember(ui, memory, 0, height);
    std::vector<NodeId> inside;
    for (std::size_t i = first; i < tree.nodes().size(); ++i) inside.push_back(tree.nodes()[i].id);
    close = close || left_panel(ui, by.id, inside) || pressed_outside(ui, rect, by.rect);
  }
  if (close || state.closing_popover == id) {
    memory.open = false;
    if (escaped(ui)) ui.focus(by.id);
    state.popover = 0;
    state.closing_popover = 0;
    ui.unsettle();
  }
}

void close_popover(Ui& ui) { ui.state().closing_popover = ui.state().popover; }

}  // namespace claves
