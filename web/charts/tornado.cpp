#include "web/charts/tornado.h"

#include <algorithm>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float bar_height = 10;
constexpr float row_height = 48;
constexpr float head_height = 20;

struct Axis {
  Rect plot;
  double low = 0;
  double high = 1;

  float at(double value) const {
    double const span = high - low;
    double const share = span > 0 ? std::clamp((value - low) / span, 0.0, 1.0) : 0.5;
    return plot.x + static_cast<float>(share) * plot.w;
  }
};

Axis axis_of(TornadoOptions const& options, Rect const& plot) {
  Axis axis{plot, options.now, options.now};
  for (TornadoBar const& bar : options.bars) {
    axis.low = std::min({axis.low, bar.at_low, bar.at_high});
    axis.high = std::max({axis.high, bar.at_low, bar.at_high});
  }
  return axis;
}

void draw_head(Ui& ui, TornadoOptions const& options, Rect const& rect) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  float x = rect.x;
  float const middle = rect.y + 8;
  Colour const fill = colours.tone(Tone::Accent).fill;
  canvas.disc({x + 5, middle}, 4.5F, colours.card);
  canvas.circle({x + 5, middle}, 3.75F, fill, 1.5F);
  x += 14;
  canvas.text(Type::Tiny, {x, rect.y}, options.low_end, colours.subtle);
  x += canvas.text_width(Type::Tiny, options.low_end) + 16;
  canvas.disc({x + 5, middle}, 4.5F, fill);
  canvas.text(Type::Tiny, {x + 14, rect.y}, options.high_end, colours.subtle);
  canvas.text_in(Type::Tiny, {rect.x, rect.y, rect.w, 16}, Side::Right, options.now_shown, colours.muted);
}

// Labels that would lie over each other are left out; the table has them all.
void draw_marks(Ui& ui, TornadoBar const& bar, Axis const& axis, float middle) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  float free_from = axis.plot.x;
  for (TornadoMark const& mark : bar.marks) {
    float const x = axis.at(mark.at);
    canvas.line({x, middle - 8}, {x, middle + 8}, colours.text, 1.5F);
    float const width = canvas.text_width(Type::Tiny, mark.shown) + 2;
    float const left = std::clamp(x - width / 2, axis.plot.x, axis.plot.x + axis.plot.w - width);
    if (left < free_from) continue;
    canvas.text_in(Type::Tiny, {left, middle + 7, width, 16}, Side::Centre, mark.shown, colours.text);
    free_from = left + width + 6;
  }
}

void draw_bar(Ui& ui, TornadoBar const& bar, Axis const& axis, Rect const& row) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  float const value = canvas.text_width(Type::Small, bar.shown);
  canvas.text_in(Type::Small, {row.x, row.y, row.w - value - 12, 18}, Side::Left, bar.name, colours.text);
  canvas.text_in(Type::Small, {row.x, row.y, row.w, 18}, Side::Right, bar.shown, colours.muted);
  float const middle = row.y + 26;
  canvas.fill({axis.plot.x, middle - bar_height / 2, axis.plot.w, bar_height}, faded(colours.track, 0.6F),
              bar_height / 2);
  float const from = axis.at(bar.at_low);
  float const to = axis.at(bar.at_high);
  ToneColours const& tone = colours.tone(Tone::Accent);
  canvas.fill({std::min(from, to), middle - bar_height / 2, std::max(2.0F, std::abs(to - from)), bar_height},
              mixed(tone.fill, colours.card, 0.45F), bar_height / 2);
  canvas.disc({from, middle}, 5.5F, colours.card);
  canvas.circle({from, middle}, 4.75F, tone.fill, 1.5F);
  canvas.disc({to, middle}, 5.5F, tone.fill);
  draw_marks(ui, bar, axis, middle);
}

std::vector<BehindRow> rows_behind(std::span<TornadoBar const> bars) {
  std::vector<BehindRow> rows;
  for (TornadoBar const& bar : bars) rows.push_back({bar.name, bar.cells});
  return rows;
}

}  // namespace

void tornado(Ui& ui, std::string_view key, TornadoOptions const& options) {
  NodeId const id = ui.id(key);
  Rect const rect = ui.flow().place(0, head_height + row_height * static_cast<float>(options.bars.size()));
  Axis const axis = axis_of(options, {rect.x + 6, rect.y, rect.w - 12, rect.h});
  open_picture(ui, id, rect, options.summary);
  draw_head(ui, options, rect);
  float y = rect.y + head_height;
  for (TornadoBar const& bar : options.bars) {
    draw_bar(ui, bar, axis, {rect.x, y, rect.w, row_height});
    y += row_height;
  }
  float const now = axis.at(options.now);
  ui.canvas().dashed({now, rect.y + head_height}, {now, rect.y + rect.h - 6}, ui.colours().muted);
  table_behind(ui, id, rect, options.summary, options.heads, rows_behind(options.bars));
  ui.close_node();
}

}  // namespace claves
