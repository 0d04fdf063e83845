#include "web/charts/bands.h"

#include <algorithm>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float row_height = 44;
constexpr float bar_height = 12;

Colour band_colour(Ui& ui, std::size_t band, std::size_t count) {
  Palette const& colours = ui.colours();
  if (band + 1 == count) return colours.track;
  Colour const strong = mixed(colours.tone(Tone::Accent).fill, colours.text, 0.18F);
  float const step = count > 2 ? static_cast<float>(band) / static_cast<float>(count - 2) : 0;
  return mixed(strong, colours.card, 0.62F * step);
}

struct Legend {
  std::vector<Spot> places;  // by band, from the upper left corner
  float height = 0;
};

// As many lines as the names need.
Legend legend_of(Ui& ui, std::span<std::string_view const> names, float width) {
  Legend legend;
  Spot at;
  for (std::string_view const name : names) {
    float const needed = 18 + ui.canvas().text_width(Type::Tiny, name);
    if (at.x > 0 && at.x + needed > width) at = {0, at.y + 18};
    legend.places.push_back(at);
    at.x += needed + 12;
  }
  legend.height = at.y + 26;
  return legend;
}

void draw_legend(Ui& ui, std::span<std::string_view const> names, Legend const& legend, Rect const& rect) {
  for (std::size_t band = 0; band < names.size(); ++band) {
    Spot const at{rect.x + legend.places[band].x, rect.y + legend.places[band].y};
    ui.canvas().fill({at.x, at.y + 3, 10, 10}, band_colour(ui, band, names.size()), 3);
    ui.canvas().text(Type::Tiny, {at.x + 16, at.y}, names[band], ui.colours().muted);
  }
}

void draw_row(Ui& ui, BandRow const& row, Rect const& rect, Feel const& feel) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  if (feel.heat > 0) canvas.fill(inset(rect, -4), faded(colours.track, 0.5F * feel.heat), radius_control);
  float const value = canvas.text_width(Type::SmallStrong, row.shown);
  float left = rect.x;
  if (row.marked) {
    canvas.icon(Icon::KeyRound, {left, rect.y + 3, 14, 14}, colours.accent, 14);
    left += 20;
  }
  canvas.text_in(Type::Small, {left, rect.y + 1, rect.x + rect.w - left - value - 10, 18}, Side::Left, row.name,
                 colours.text);
  canvas.text_in(Type::SmallStrong, {rect.x, rect.y + 1, rect.w, 18}, Side::Right, row.shown, colours.text);
  Rect const bar{rect.x, rect.y + 23, rect.w, bar_height};
  canvas.fill(bar, colours.track, 3);
  float x = bar.x;
  for (std::size_t band = 0; band + 1 < row.shares.size(); ++band) {
    float const width = static_cast<float>(std::clamp(row.shares[band], 0.0, 1.0)) * bar.w;
    if (width >= 0.5F)
      canvas.fill({x, bar.y, std::max(1.0F, width - 1), bar.h}, band_colour(ui, band, row.shares.size()), 2);
    x += width;
  }
}

}  // namespace

std::optional<std::uint64_t> bands(Ui& ui, std::string_view key, BandsOptions const& options) {
  std::optional<std::uint64_t> pressed;
  NodeId const id = ui.id(key);
  Legend const legend = legend_of(ui, options.bands, ui.width());
  Rect const rect = ui.flow().place(0, legend.height + row_height * static_cast<float>(options.rows.size()));
  open_picture(ui, id, rect, options.summary);
  draw_legend(ui, options.bands, legend, rect);
  float y = rect.y + legend.height;
  std::vector<BehindRow> behind;
  for (BandRow const& row : options.rows) {
    Rect const line{rect.x, y, rect.w, row_height};
    NodeId const button = hashed(id, "open", row.key);
    Rect const pressable{line.x, line.y, line.w, row_height - 4};
    Feel const feel = claves::feel(ui, button, pressable);
    draw_row(ui, row, pressable, feel);
    Node node;
    node.id = button;
    node.role = Role::Button;
    node.name = row.name;
    node.description = row.shown;
    ui.announce(std::move(node), pressable);
    if (ui.clicked(button)) pressed = row.key;
    behind.push_back({row.name, row.cells});
    y += row_height;
  }
  table_behind(ui, id, rect, options.summary, options.heads, behind);
  ui.close_node();
  return pressed;
}

}  // namespace claves
