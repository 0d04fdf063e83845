#include "web/charts/bars.h"

#include <algorithm>
#include <string>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

// From strong to faint, so that the parts are told apart in grey too.
Colour part_colour(Palette const& colours, std::size_t place, std::size_t count) {
  Colour const strong = mixed(colours.tone(Tone::Accent).fill, colours.text, 0.18F);
  float const share = count > 1 ? static_cast<float>(place) / static_cast<float>(count - 1) : 0;
  return mixed(strong, colours.card, 0.66F * share);
}

void legend_line(Ui& ui, Share const& share, Colour colour) {
  row(ui, {.gap = 8, .wrap = false}, [&] {
    Rect const swatch = ui.flow().place(10, 10);
    ui.canvas().fill(swatch, colour, 3);
    text(ui, share.name, {.type = Type::Small, .ink = Ink::Muted, .max_lines = 1});
    spring(ui);
    text(ui, share.shown, {.type = Type::SmallStrong, .tabular = true});
  });
}

}  // namespace

void share_bar(Ui& ui, std::string_view key, ShareBarOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  double whole = options.whole;
  if (whole <= 0) {
    for (Share const& share : options.shares) whole += std::max(0.0, share.value);
  }
  Rect const rect = ui.flow().place(0, options.height);
  canvas.fill(rect, colours.track, radius_control);
  float x = rect.x;
  std::size_t const count = options.shares.size();
  for (std::size_t i = 0; i < count; ++i) {
    float const part =
        whole > 0 ? static_cast<float>(std::max(0.0, options.shares[i].value) / whole) * rect.w : 0;
    if (part < 0.5F) continue;
    float const width = std::min(part, rect.x + rect.w - x);
    canvas.fill({x, rect.y, std::max(1.0F, width - 1.5F), rect.h}, part_colour(colours, i, count), 3);
    x += width;
  }
  Node node;
  node.id = id;
  node.role = Role::Figure;
  node.name = options.summary;
  ui.announce(std::move(node), rect);
  if (!options.legend) return;
  auto scope = ui.scope(key);
  grid(ui, {.min_column = 180, .max_columns = 2, .gap = 24, .line_gap = 4}, [&] {
    for (std::size_t i = 0; i < count; ++i) {
      auto line = ui.scope("share", i);
      grid_cell(ui, [&] { legend_line(ui, options.shares[i], part_colour(colours, i, count)); });
    }
  });
}

void bar_list(Ui& ui, std::string_view key, BarListOptions const& options) {
  double high = options.high;
  if (high <= 0) {
    for (Share const& bar : options.bars) high = std::max(high, bar.value);
  }
  float widest = 0;
  for (Share const& bar : options.bars) {
    widest = std::max(widest, ui.canvas().text_width(Type::Strong, bar.shown) + 10);
  }
  region(ui, key, options.summary, [&] {
    stack(ui, 4, [&] {
      for (std::size_t i = 0; i < options.bars.size(); ++i) {
        auto scope = ui.scope("bar", i);
        Share const& bar = options.bars[i];
        meter(ui, "meter",
              {.name = bar.name,
               .spoken = bar.shown,
               .value = bar.value,
               .high = high,
               .tone = options.tone,
               .show_name = true,
               .show_value = true,
               .value_width = widest});
      }
    });
  });
}

void ring(Ui& ui, std::string_view key, RingOptions const& options) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const rect = ui.flow().place(options.size, options.size);
  Spot const centre{rect.x + rect.w / 2, rect.y + rect.h / 2};
  float const thickness = std::max(3.0F, options.size * 0.1F);
  float const radius = (options.size - thickness) / 2;
  canvas.circle(centre, radius, colours.track, thickness);
  float const share = static_cast<float>(std::clamp(options.share, 0.0, 1.0));
  canvas.arc(centre, radius, 0, share, colours.tone(options.tone).fill, thickness);
  Type const type = options.size >= 72 ? Type::Title : options.size >= 52 ? Type::Strong : Type::Tiny;
  canvas.text_in(type, rect, Side::Centre, canvas.tabular(options.shown), colours.text);
  Node node;
  node.id = ui.id(key);
  node.role = Role::Meter;
  node.name = options.name;
  node.number = options.share;
  node.high = 1;
  node.spoken = options.shown;
  ui.announce(std::move(node), rect);
}

}  // namespace claves
