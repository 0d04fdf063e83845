#include "web/widgets/recording.h"

#include <utility>

#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float margin = 28;
constexpr float gap = 12;
constexpr int most_passes = 4;  // until sizes that hang on each other agree; two are usual

}  // namespace

std::string recorded(Ui& ui, SheetOptions const& options, Body body) {
  Ui::State& state = ui.state();
  Surroundings const surroundings = state.surroundings;
  Palette const* const colours = state.colours;
  Rect const page = state.page;
  NodeId const placed_focus = std::exchange(state.focused, 0);
  bool const settled = state.settled;
  int const max_lines = std::exchange(state.max_lines, 0);
  std::vector<UserAction> const actions = std::exchange(state.actions, {});
  state.recording = true;
  state.colours = &palette(Shade::Light);
  state.page.w = options.width + 2 * margin;
  state.surroundings.coarse_pointer = false;
  state.surroundings.shade = Shade::Light;

  float const width = options.width + 2 * margin;
  float height = 0;
  SvgSheet sheet;
  auto const scope = ui.scope("recorded");
  for (int pass = 0; pass < most_passes; ++pass) {
    state.settled = true;
    state.scopes.back().implicit = 0;
    sheet = {};
    state.canvas.record(&sheet);
    state.flow.push_column({margin, margin, options.width, 0}, gap);
    body();
    height = state.flow.pop() + 2 * margin;
    state.canvas.record(nullptr);
    if (state.settled) break;
  }
  std::string file = sheet.file(width, height, state.colours->card, options.title);

  state.recording = false;
  state.surroundings = surroundings;
  state.colours = colours;
  state.page = page;
  state.focused = placed_focus;
  state.settled = settled;
  state.max_lines = max_lines;
  state.actions = actions;
  return file;
}

}  // namespace claves
