#include "web/widgets/ui.h"

#include <imgui.h>

#include <algorithm>
#include <cassert>
#include <utility>

#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float phone_width = 600;
constexpr float tablet_width = 1000;
constexpr float least_rest = 240;

void take_actions(Ui::State& state, std::span<UserAction const> actions) {
  state.actions.assign(actions.begin(), actions.end());
  for (UserAction const& action : state.actions) {
    switch (action.kind) {
      case ActionKind::Focus:
        state.focused = action.id;
        break;
      case ActionKind::Blur:
        if (state.focused == action.id) state.focused = 0;
        break;
      case ActionKind::Scroll: {
        float const zoom = state.surroundings.text_zoom;
        Memory& memory = state.memories[action.id];
        memory.scroll_x = action.x / zoom;
        memory.scroll_y = action.y / zoom;
        break;
      }
      default:
        break;
    }
  }
}

void draw_tip(Ui& ui) {
  Ui::State& state = ui.state();
  if (!state.tip) return;
  constexpr float widest = 280;
  constexpr float pad = 8;
  auto const lines = state.canvas.lines(Type::Small, state.tip->words, widest);
  float width = 0;
  for (TextLine const& line : lines) width = std::max(width, line.width);
  TypeSpec const style = spec(Type::Small);
  float const height = static_cast<float>(lines.size()) * style.line + 2 * 6;
  width += 2 * pad;
  Rect const& at = state.tip->rect;
  float const x = std::clamp(at.x + (at.w - width) / 2, 4.0F, std::max(4.0F, state.page.w - width - 4));
  float y = at.y + at.h + 6;
  if (y + height > state.page.h - 4) y = at.y - height - 6;
  state.canvas.layer(Layer::Top);
  Rect const box{x, y, width, height};
  Palette const& colours = ui.colours();
  state.canvas.fill(box, colours.text, radius_control);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view const words =
        std::string_view(state.tip->words).substr(lines[i].begin, lines[i].end - lines[i].begin);
    state.canvas.text(Type::Small, {x + pad, y + 6 + static_cast<float>(i) * style.line}, words, colours.card);
  }
  state.canvas.layer(Layer::Page);
}

}  // namespace

NodeId hashed(NodeId seed, std::string_view key, std::uint64_t number) {
  // FNV-1a over the key, then the number.
  std::uint32_t hash = 2166136261U ^ seed;
  auto const eat = [&hash](std::uint32_t byte) { hash = (hash ^ byte) * 16777619U; };
  for (char const letter : key) eat(static_cast<std::uint8_t>(letter));
  eat(0xFF);
  for (int i = 0; i < 8; ++i) eat(static_cast<std::uint32_t>(number >> (8 * i) & 0xFF));
  hash ^= hash >> 15;
  hash *= 0x85EBCA6BU;
  hash ^= hash >> 13;
  return hash == 0 ? 1 : hash;
}

NodeId implicit_id(Ui& ui) {
  auto& level = ui.state().scopes.back();
  return hashed(level.id, "#", level.implicit++);
}

Ui::Ui(Fonts fonts) : state_(std::make_unique<State>()) { state_->fonts = fonts; }
Ui::~Ui() = default;

void Ui::fonts(Fonts fonts) { state_->fonts = fonts; }

void Ui::begin(Surroundings const& surroundings, std::span<UserAction const> actions) {
  State& now = *state_;
  now.surroundings = surroundings;
  now.colours = &palette(surroundings.shade);
  float const zoom = surroundings.text_zoom;
  now.page = {0, 0, surroundings.width / zoom, surroundings.height / zoom};
  now.pass += 1;
  now.settled = true;
  now.wants_frame = false;
  now.wanted_focus = 0;
  now.wanted_scroll = {};
  now.tip.reset();
  take_actions(now, actions);

  ImGuiStyle& style = ImGui::GetStyle();
  style.CircleTessellationMaxError = 0.12F;
  style.CurveTessellationTol = 0.4F;
  now.canvas.begin(*ImGui::GetBackgroundDrawList(), now.fonts, surroundings.device_scale * zoom, now.page);
  now.canvas.fill(now.page, now.colours->page);
  now.flow.begin(now.page);
  now.scopes.assign(1, {1, 0});
  now.tree.begin_frame();
  for (Semantics& layer : now.layers) layer.begin_frame();
  for (auto& origins : now.origins) origins.assign(1, Spot{});
  now.layer = Layer::Page;
  now.last_covers.swap(now.covers);
  now.covers.clear();
  now.dialog = 0;
  now.last_popover = now.popover;
  now.last_top_dialog = std::exchange(now.top_dialog, 0);
  now.visible_bottom = now.page.h;
  now.visible_scroll = 0;
  now.toast_bottom = now.page.h - 24;
  now.max_lines = 0;
}

void Ui::end() {
  State& now = *state_;
  draw_tip(*this);
  Node status;
  status.id = hashed(0, "status");
  status.role = Role::Status;
  status.name = now.said;
  announce(std::move(status), {0, 0, 1, 1});
  for (Semantics& layer : now.layers) {
    layer.end_frame();
    now.tree.append(layer);
  }
  now.tree.end_frame();
  now.canvas.end();
  assert(now.scopes.size() == 1);
  std::erase_if(now.memories, [&](auto const& entry) { return entry.second.pass != now.pass; });
}

Semantics const& Ui::semantics() const { return state_->tree; }
bool Ui::settled() const { return state_->settled; }
bool Ui::wants_frame() const { return state_->wants_frame || !state_->settled; }
NodeId Ui::wanted_focus() const { return state_->wanted_focus; }
Ui::WantedScroll Ui::wanted_scroll() const { return state_->wanted_scroll; }
std::span<std::string const> Ui::cut() const { return state_->canvas.cut(); }
void Ui::unsettle() { state_->settled = false; }
void Ui::want_frame() { state_->wants_frame = true; }

Ui::Scope Ui::scope(std::string_view key, std::uint64_t number) {
  state_->scopes.push_back({hashed(state_->scopes.back().id, key, number), 0});
  return Scope(*this);
}

void Ui::close_scope() { state_->scopes.pop_back(); }

NodeId Ui::id(std::string_view key) const { return hashed(state_->scopes.back().id, key, 1); }

UserAction const* Ui::action(ActionKind kind, NodeId id) const {
  for (UserAction const& action : state_->actions) {
    if (action.kind == kind && action.id == id) return &action;
  }
  return nullptr;
}

bool Ui::clicked(NodeId id) const { return action(ActionKind::Click, id) != nullptr; }

bool Ui::pressed_key(std::string_view keys) const {
  for (UserAction const& action : state_->actions) {
    if (action.kind == ActionKind::Key && action.text == keys) return true;
  }
  return false;
}

std::span<UserAction const> Ui::actions() const { return state_->actions; }
bool Ui::focused(NodeId id) const { return state_->focused == id; }
void Ui::focus(NodeId id) { state_->wanted_focus = id; }
Surroundings const& Ui::surroundings() const { return state_->surroundings; }
Palette const& Ui::colours() const { return *state_->colours; }

Breadth Ui::breadth() const {
  if (state_->page.w < phone_width) return Breadth::Phone;
  return state_->page.w < tablet_width ? Breadth::Tablet : Breadth::Desktop;
}

float Ui::width() const { return state_->flow.room(); }

float Ui::rest_height() const {
  return std::max(least_rest, state_->visible_bottom - (state_->flow.y() + state_->visible_scroll));
}

void Ui::say(std::string_view words) { state_->said = words; }

Canvas& Ui::canvas() { return state_->canvas; }
Flow& Ui::flow() { return state_->flow; }

Memory& Ui::memory(NodeId id) {
  Memory& memory = state_->memories[id];
  memory.pass = state_->pass;
  return memory;
}

void Ui::announce(Node node, Rect const& rect) {
  if (state_->recording) return;
  auto const layer = static_cast<std::size_t>(state_->layer);
  Spot const origin = state_->origins[layer].back();
  float const zoom = state_->surroundings.text_zoom;
  node.rect = {(rect.x - origin.x) * zoom, (rect.y - origin.y) * zoom, rect.w * zoom, rect.h * zoom};
  node.text_size *= zoom;
  node.text_left *= zoom;
  node.text_right *= zoom;
  node.text_baseline *= zoom;
  node.line_height *= zoom;
  state_->placed = rect;
  state_->layers[layer].leaf(std::move(node));
}

void Ui::open_node(Node node, Rect const& rect) { open_scroller(std::move(node), rect, 0, 0); }

void Ui::open_scroller(Node node, Rect const& rect, float scroll_x, float scroll_y) {
  if (state_->recording) return;
  auto const layer = static_cast<std::size_t>(state_->layer);
  Spot const origin = state_->origins[layer].back();
  float const zoom = state_->surroundings.text_zoom;
  node.rect = {(rect.x - origin.x) * zoom, (rect.y - origin.y) * zoom, rect.w * zoom, rect.h * zoom};
  node.content_width *= zoom;
  node.content_height *= zoom;
  state_->layers[layer].open(std::move(node));
  state_->origins[layer].push_back({rect.x - scroll_x, rect.y - scroll_y});
}

void Ui::close_node() {
  if (state_->recording) return;
  auto const layer = static_cast<std::size_t>(state_->layer);
  state_->layers[layer].close();
  state_->origins[layer].pop_back();
}

void Ui::close_node(float height) {
  if (state_->recording) return;
  auto const layer = static_cast<std::size_t>(state_->layer);
  state_->layers[layer].close_at(height * state_->surroundings.text_zoom);
  state_->origins[layer].pop_back();
}

}  // namespace claves
