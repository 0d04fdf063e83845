#include "web/widgets/page_foot.h"

#include <algorithm>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float gap = 16;
constexpr float least_height = 200;

}  // namespace

void page_with_foot(Ui& ui, std::string_view key, std::string_view name, Body body, Body foot) {
  Memory& memory = ui.memory(ui.id(key));
  auto scope = ui.scope(key);
  float const height = std::max(least_height, ui.rest_height() - memory.height - gap);
  scroll_area(ui, "body", {.height = height, .name = name}, [&] { stack(ui, gap, body); });
  float const from = ui.flow().y();
  card(ui, "foot", {}, foot);
  ui.state().toast_bottom = std::min(ui.state().toast_bottom, from - gap);
  remember(ui, memory, 0, ui.flow().y() - from);
}

}  // namespace claves
