#include "web/charts/profiles.h"

#include <algorithm>

#include "web/charts/table_behind.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float axis_height = 42;
constexpr float name_height = 18;
constexpr float side = 8;

struct Scale {
  Rect rect;

  float x(double value) const {
    return rect.x + side + (rect.w - 2 * side) * static_cast<float>(std::clamp(value, 0.0, 1.0));
  }
  float y(std::size_t axis) const { return rect.y + axis_height * static_cast<float>(axis) + name_height + 8; }
};

void draw_axes(Ui& ui, ProfilesOptions const& options, Scale const& scale) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  for (std::size_t axis = 0; axis < options.axes.size(); ++axis) {
    float const y = scale.y(axis);
    canvas.rule(scale.x(0), y, scale.x(1) - scale.x(0), colours.line);
    for (double const mark : {0.0, 0.5, 1.0}) canvas.rule_down(scale.x(mark), y - 3, 7, colours.field_line);
  }
  float const below = scale.y(options.axes.size() - 1) + 6;
  canvas.text_in(Type::Tiny, {scale.rect.x, below, 40, 16}, Side::Left, options.low_shown, colours.subtle);
  canvas.text_in(Type::Tiny, {scale.rect.x + scale.rect.w - 40, below, 40, 16}, Side::Right, options.high_shown,
                 colours.subtle);
}

// Above the lines, which keep away from the words.
void draw_names(Ui& ui, ProfilesOptions const& options, Scale const& scale) {
  Canvas& canvas = ui.canvas();
  for (std::size_t axis = 0; axis < options.axes.size(); ++axis) {
    float const top = scale.y(axis) - name_height - 8;
    float const width = std::min(scale.rect.w, canvas.text_width(Type::Small, options.axes[axis]));
    canvas.fill({scale.rect.x - 2, top + 1, width + 6, name_height - 2}, faded(ui.colours().card, 0.86F), 4);
    canvas.text_in(Type::Small, {scale.rect.x, top, scale.rect.w, name_height}, Side::Left, options.axes[axis],
                   ui.colours().muted);
  }
}

void draw_profile(Ui& ui, Profile const& profile, Scale const& scale) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Colour const ink = profile.chosen   ? colours.text
                     : profile.strong ? faded(colours.tone(Tone::Accent).fill, 0.75F)
                                      : faded(colours.subtle, 0.3F);
  float const thickness = profile.chosen ? 2.5F : profile.strong ? 1.75F : 1;
  std::vector<Spot> run;
  auto const finish = [&] {
    canvas.polyline(run, ink, thickness);
    if (run.size() == 1 && !profile.chosen) canvas.disc(run.front(), thickness + 1, ink);
    run.clear();
  };
  for (std::size_t axis = 0; axis < profile.values.size(); ++axis) {
    if (std::isnan(profile.values[axis])) {
      finish();
      continue;
    }
    run.push_back({scale.x(profile.values[axis]), scale.y(axis)});
    if (profile.chosen) canvas.disc(run.back(), 4, ink);
  }
  finish();
}

}  // namespace

void profiles(Ui& ui, std::string_view key, ProfilesOptions const& options) {
  if (options.axes.empty()) return;
  NodeId const id = ui.id(key);
  Scale const scale{ui.flow().place(0, axis_height * static_cast<float>(options.axes.size()) + 16)};
  open_picture(ui, id, scale.rect, options.summary);
  draw_axes(ui, options, scale);
  for (auto const layer : {0, 1, 2})
    for (Profile const& profile : options.profiles)
      if (layer == (profile.chosen ? 2 : profile.strong ? 1 : 0)) draw_profile(ui, profile, scale);
  draw_names(ui, options, scale);
  std::vector<std::string_view> heads{options.name_head};
  heads.insert(heads.end(), options.axes.begin(), options.axes.end());
  std::vector<BehindRow> rows;
  for (Profile const& profile : options.profiles) rows.push_back({profile.name, profile.cells});
  table_behind(ui, id, scale.rect, options.summary, heads, rows);
  ui.close_node();
}

}  // namespace claves
