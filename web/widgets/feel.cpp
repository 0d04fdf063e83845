// How controls feel: what the pointer does to them, and what is remembered of them.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr double tip_after = 0.45;  // seconds of rest

Spot pointer(Ui& ui) {
  ImGuiIO const& io = ImGui::GetIO();
  float const scale = ui.surroundings().device_scale * ui.surroundings().text_zoom;
  return {io.MousePos.x / scale, io.MousePos.y / scale};
}

bool reaches(Ui& ui, Spot at) {
  Ui::State const& state = ui.state();
  for (auto const& cover : state.last_covers) {
    if (cover.layer > state.layer && contains(cover.rect, at)) return false;
  }
  return true;
}

}  // namespace

float eased(Ui& ui, Memory& memory, bool on) {
  double const now = ui.surroundings().seconds;
  if (ui.surroundings().reduced_motion) {
    memory.heat = on ? 1 : 0;
    memory.heated = on;
    return memory.heat;
  }
  float const aim = on ? 1 : 0;
  if (memory.heat != aim) {
    float const passed = memory.heated == on ? static_cast<float>(std::max(0.0, now - memory.heat_at)) : 0;
    float const step = passed / hover_seconds;
    memory.heat = on ? std::min(1.0F, memory.heat + step) : std::max(0.0F, memory.heat - step);
    if (memory.heat != aim) ui.want_frame();
  }
  memory.heated = on;
  memory.heat_at = now;
  return memory.heat * memory.heat * (3 - 2 * memory.heat);
}

Feel feel(Ui& ui, NodeId id, Rect const& rect) {
  Feel now;
  if (ui.state().recording) return now;
  if (!ui.surroundings().coarse_pointer) {
    Spot const at = pointer(ui);
    now.hovered = contains(rect, at) && contains(ui.canvas().clip(), at) && reaches(ui, at);
    now.held = now.hovered && ImGui::GetIO().MouseDown[0];
  }
  now.heat = eased(ui, ui.memory(id), now.hovered);
  return now;
}

void tip(Ui& ui, NodeId id, Rect const& rect, bool hovered, std::string_view words) {
  if (ui.state().recording) return;
  Memory& memory = ui.memory(id);
  // An open menu lies where a hint would.
  bool const covered = ui.state().last_popover != 0 && ui.state().layer < Layer::Popover;
  bool const shown = hovered && !words.empty() && !covered;
  if (!shown) {
    memory.hovered_since = -1;
    return;
  }
  double const now = ui.surroundings().seconds;
  if (memory.hovered_since < 0) memory.hovered_since = now;
  if (now - memory.hovered_since < tip_after) {
    ui.want_frame();
  } else {
    ui.state().tip = Ui::State::Tip{rect, std::string(words)};
  }
}

void remember(Ui& ui, Memory& memory, float width, float height) {
  if (std::fabs(memory.width - width) > 0.5F || std::fabs(memory.height - height) > 0.5F) ui.unsettle();
  memory.width = width;
  memory.height = height;
}

Above::Above(Ui& ui, Layer layer, Rect const& area, float gap)
    : ui_(ui), before_(ui.state().layer), max_lines_(ui.state().max_lines) {
  Ui::State& state = ui_.state();
  state.layer = layer;
  state.max_lines = 0;
  state.canvas.layer(layer);
  state.canvas.push_whole();
  state.flow.push_column(area, gap);
}

Above::~Above() {
  Ui::State& state = ui_.state();
  state.flow.pop();
  state.canvas.pop_clip();
  state.canvas.layer(before_);
  state.layer = before_;
  state.max_lines = max_lines_;
}

}  // namespace claves
