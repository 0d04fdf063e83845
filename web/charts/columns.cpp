#include "web/charts/columns.h"

#include <algorithm>
#include <array>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float label_height = 18;

void draw_bars(Ui& ui, ColumnBarsOptions const& options, Rect const& rect) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  double most = 0;
  for (ColumnBar const& bar : options.bars) most = std::max(most, bar.value);
  float const slot = rect.w / static_cast<float>(options.bars.size());
  float const width = std::min(28.0F, slot * 0.72F);
  Rect const plot{rect.x, rect.y + label_height, rect.w, rect.h - 2 * label_height};
  canvas.rule(plot.x, plot.y + plot.h, plot.w, colours.line);
  float name_free_from = rect.x - 100;
  for (std::size_t i = 0; i < options.bars.size(); ++i) {
    ColumnBar const& bar = options.bars[i];
    float const middle = rect.x + slot * (static_cast<float>(i) + 0.5F);
    float const tall = most > 0 ? static_cast<float>(bar.value / most) * plot.h : 0;
    Colour const fill = bar.strong ? colours.tone(Tone::Accent).fill : colours.tone(Tone::Neutral).fill;
    if (bar.value > 0)
      canvas.fill({middle - width / 2, plot.y + plot.h - std::max(2.0F, tall), width, std::max(2.0F, tall)},
                  fill, 3);
    if (bar.value >= 0.005 && canvas.text_width(Type::Tiny, bar.shown) <= slot)
      canvas.text_in(Type::Tiny, {middle - slot / 2, plot.y + plot.h - tall - label_height, slot, 16},
                     Side::Centre, bar.shown, colours.muted);
    float const name = canvas.text_width(Type::Tiny, bar.name);
    if (middle - name / 2 < name_free_from) continue;
    canvas.text_in(Type::Tiny, {middle - name, plot.y + plot.h + 3, 2 * name, 16}, Side::Centre, bar.name,
                   colours.subtle);
    name_free_from = middle + name / 2 + 4;
  }
}

}  // namespace

void column_bars(Ui& ui, std::string_view key, ColumnBarsOptions const& options) {
  if (options.bars.empty()) return;
  NodeId const id = ui.id(key);
  Rect const rect = ui.flow().place(0, options.height);
  open_picture(ui, id, rect, options.summary);
  draw_bars(ui, options, rect);
  std::array<std::string_view, 2> const heads{options.name_head, options.value_head};
  std::vector<BehindRow> behind;
  for (ColumnBar const& bar : options.bars) behind.push_back({bar.spoken, {bar.shown}});
  table_behind(ui, id, rect, options.summary, heads, behind);
  ui.close_node();
}

}  // namespace claves
