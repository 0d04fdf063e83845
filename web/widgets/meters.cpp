// Amounts as bars, in a line or a glyph.
#include <algorithm>
#include <cmath>

#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {

void meter(Ui& ui, std::string_view key, MeterOptions const& options) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const rect = ui.flow().place(options.width, options.show_name || options.show_value ? 24 : 16);
  float const name = options.show_name ? std::min(rect.w * 0.36F, 140.0F) : 0;
  float const value =
      options.show_value
          ? std::max({36.0F, options.value_width, canvas.text_width(Type::Strong, options.spoken) + 10})
          : 0;
  if (options.show_name) {
    canvas.text_in(Type::Body, {rect.x, rect.y, name - 10, rect.h}, Side::Left, options.name, colours.muted);
  }
  Rect const bar{rect.x + name, rect.y + rect.h / 2 - 3, std::max(0.0F, rect.w - name - value), 6};
  float const share =
      options.high > 0 ? static_cast<float>(std::clamp(options.value / options.high, 0.0, 1.0)) : 0;
  canvas.fill(bar, colours.track, 3);
  if (share > 0)
    canvas.fill({bar.x, bar.y, std::max(6.0F, bar.w * share), 6}, colours.tone(options.tone).fill, 3);
  if (options.show_value) {
    canvas.text_in(Type::Strong, rect, Side::Right, canvas.tabular(options.spoken), colours.text);
  }
  Node node;
  node.id = ui.id(key);
  node.role = Role::Meter;
  node.name = options.name;
  node.number = options.value;
  node.high = options.high;
  node.spoken = options.spoken;
  ui.announce(std::move(node), rect);
}

void mini_bars(Ui& ui, std::string_view key, MiniBarsOptions const& options) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const rect = ui.flow().place(options.width, options.height);
  float const count = static_cast<float>(std::max<std::size_t>(1, options.values.size()));
  float const step = std::min(rect.w / count, 10.0F);
  float const width = std::max(2.0F, step - 3);
  float x = rect.x;
  for (double const value : options.values) {
    Rect const track{x, rect.y, width, rect.h};
    if (std::isnan(value)) {
      canvas.disc({x + width / 2, rect.y + rect.h - 2}, 1.25F, colours.field_line);
    } else {
      float const share = static_cast<float>(std::clamp(value / options.high, 0.0, 1.0));
      float const tall = std::max(2.0F, share * rect.h);
      Tone const tone = share >= 0.5F ? Tone::Accent : Tone::Neutral;
      canvas.fill(track, colours.track, 1.5F);
      canvas.fill({x, rect.y + rect.h - tall, width, tall}, colours.tone(tone).fill, 1.5F);
    }
    x += step;
  }
  Node node;
  node.id = ui.id(key);
  node.role = Role::Figure;
  node.name = options.summary;
  ui.announce(std::move(node), rect);
}

}  // namespace claves
