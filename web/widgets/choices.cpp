// Things that are switched on and off, and one of several.
#include <algorithm>
#include <cmath>

#include "web/widgets/buttons.h"
#include "web/widgets/field_frame.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float mark_gap = 10;

// A mark with its label at its right: the label wraps, and is part of what is pressed.
struct Marked {
  Rect rect;
  Rect mark;
};

Marked place_marked(Ui& ui, ToggleOptions const& options, float mark_width, float mark_height) {
  Canvas& canvas = ui.canvas();
  Flow& flow = ui.flow();
  bool const touch = ui.surroundings().coarse_pointer;
  float const least = touch ? touch_height : 28;
  if (options.hide_label) {
    float const side = touch ? touch_height : std::max(24.0F, mark_width);
    Rect const rect = flow.place(side, touch ? touch_height : 24);
    return {rect,
            {rect.x + (rect.w - mark_width) / 2, rect.y + (rect.h - mark_height) / 2, mark_width, mark_height}};
  }
  float const lead = mark_width + mark_gap;
  float const label = std::ceil(canvas.text_width(Type::Body, options.label));
  float const help = std::ceil(canvas.text_width(Type::Small, options.help));
  float const natural = lead + std::max(label, help);
  float const width = std::min(natural, flow.text_width(natural));
  auto const lines = canvas.lines(Type::Body, options.label, width - lead + 0.5F);
  auto const more = canvas.lines(Type::Small, options.help, width - lead + 0.5F);
  float const words =
      static_cast<float>(lines.size()) * 20 + (options.help.empty() ? 0 : static_cast<float>(more.size()) * 16);
  float const height = std::max(least, words + 8);
  Rect const rect = flow.place(width, height);
  float y = rect.y + (height - words) / 2;
  Rect const mark{rect.x, y + (20 - mark_height) / 2, mark_width, mark_height};
  Palette const& colours = ui.colours();
  Colour const colour = options.off_because.empty() ? colours.text : colours.subtle;
  for (TextLine const& line : lines) {
    canvas.text(Type::Body, {rect.x + lead, y}, options.label.substr(line.begin, line.end - line.begin),
                colour);
    y += 20;
  }
  if (!options.help.empty()) {
    for (TextLine const& line : more) {
      canvas.text(Type::Small, {rect.x + lead, y}, options.help.substr(line.begin, line.end - line.begin),
                  colours.muted);
      y += 16;
    }
  }
  return {rect, mark};
}

std::optional<bool> announce_toggle(Ui& ui, NodeId id, Role role, ToggleOptions const& options,
                                    Rect const& rect) {
  bool const off = !options.off_because.empty();
  Node node;
  node.id = id;
  node.role = role;
  node.name = options.label;
  node.description = off ? options.off_because : options.help;
  node.checked = options.on ? Tri::Yes : Tri::No;
  node.disabled = off;
  ui.announce(std::move(node), rect);
  if (off || !ui.clicked(id)) return std::nullopt;
  return !options.on;
}

void draw_radio(Ui& ui, Rect const& mark, float on, float heat) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Spot const centre{mark.x + mark.w / 2, mark.y + mark.h / 2};
  canvas.disc(centre, 8, mixed(colours.card, colours.hover, heat));
  canvas.circle(centre, 7.5F, mixed(colours.field_line, colours.accent, on), 1 + on * 0.5F);
  if (on > 0) canvas.disc(centre, 4 * on, colours.accent);
}

void announce_radio(Ui& ui, NodeId id, NodeId group, std::string_view name, std::string_view more, bool on,
                    int index, int count, Rect const& rect) {
  Node node;
  node.id = id;
  node.role = Role::Radio;
  node.name = name;
  node.description = more;
  node.checked = on ? Tri::Yes : Tri::No;
  node.group = std::to_string(group);
  node.index = index + 1;
  node.count = count;
  ui.announce(std::move(node), rect);
}

}  // namespace

std::optional<bool> checkbox(Ui& ui, std::string_view key, ToggleOptions const& options) {
  NodeId const id = ui.id(key);
  auto const [rect, mark] = place_marked(ui, options, 16, 16);
  Feel const feel = claves::feel(ui, id, rect);
  float const on = eased(ui, ui.memory(hashed(id, "mark")), options.on);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  canvas.fill(mark, mixed(mixed(colours.card, colours.hover, feel.heat), colours.accent, on), 4);
  canvas.outline(mark, mixed(mixed(colours.field_line, colours.text, feel.heat * 0.4F), colours.accent, on), 4);
  if (on > 0) {
    Spot const tick[] = {
        {mark.x + 4, mark.y + 8.3F}, {mark.x + 6.9F, mark.y + 11.2F}, {mark.x + 12, mark.y + 5.2F}};
    canvas.polyline(tick, faded(colours.on_accent, on), 1.75F);
  }
  tip(ui, id, rect, feel.hovered, options.off_because);
  return announce_toggle(ui, id, Role::Checkbox, options, rect);
}

std::optional<bool> toggle(Ui& ui, std::string_view key, ToggleOptions const& options) {
  NodeId const id = ui.id(key);
  auto const [rect, mark] = place_marked(ui, options, 32, 18);
  Feel const feel = claves::feel(ui, id, rect);
  float const on = eased(ui, ui.memory(hashed(id, "mark")), options.on);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  bool const off = !options.off_because.empty();
  Colour const track = mixed(mixed(colours.field_line, colours.text, feel.heat * 0.2F), colours.accent, on);
  canvas.fill(mark, off ? faded(track, 0.5F) : track, 9);
  canvas.disc({mark.x + 9 + on * 14, mark.y + 9}, 7, on > 0.5F ? colours.on_accent : colours.card);
  tip(ui, id, rect, feel.hovered, options.off_because);
  return announce_toggle(ui, id, Role::Switch, options, rect);
}

std::optional<int> radio_group(Ui& ui, std::string_view key, OneOfOptions const& options) {
  std::optional<int> chosen;
  NodeId const id = ui.id(key);
  int const count = static_cast<int>(options.choices.size());
  field_group(ui, key, {.label = options.label, .error = options.error, .hide_label = options.hide_label}, [&] {
    for (int i = 0; i < count; ++i) {
      auto const place = static_cast<std::size_t>(i);
      std::string_view const more =
          place < options.explanations.size() ? options.explanations[place] : std::string_view{};
      NodeId const radio = hashed(id, "choice", static_cast<std::uint64_t>(i));
      auto const [rect, mark] = place_marked(ui, {.label = options.choices[place], .help = more}, 16, 16);
      Feel const feel = claves::feel(ui, radio, rect);
      float const on = eased(ui, ui.memory(hashed(radio, "mark")), i == options.chosen);
      draw_radio(ui, mark, on, feel.heat);
      announce_radio(ui, radio, id, options.choices[place], more, i == options.chosen, i, count, rect);
      if (ui.clicked(radio) && i != options.chosen) chosen = i;
    }
  });
  return chosen;
}

std::optional<int> segments(Ui& ui, std::string_view key, OneOfOptions const& options) {
  std::optional<int> chosen;
  NodeId const id = ui.id(key);
  int const count = static_cast<int>(options.choices.size());
  if (count == 0) return chosen;
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  float widest = 0;
  for (std::string_view const words : options.choices)
    widest = std::max(widest, canvas.text_width(Type::Strong, words));
  float const natural = (std::ceil(widest) + 24) * static_cast<float>(count) + 4;
  field_group(
      ui, key,
      {.label = options.label, .error = options.error, .width = natural, .hide_label = options.hide_label},
      [&] {
        Rect const bar =
            ui.flow().place(natural, ui.surroundings().coarse_pointer ? touch_height : control_height);
        canvas.fill(bar, colours.track, radius_field);
        float const step = (bar.w - 4) / static_cast<float>(count);
        for (int i = 0; i < count; ++i) {
          auto const place = static_cast<std::size_t>(i);
          Rect const box{bar.x + 2 + step * static_cast<float>(i), bar.y + 2, step, bar.h - 4};
          NodeId const radio = hashed(id, "choice", static_cast<std::uint64_t>(i));
          Feel const feel = claves::feel(ui, radio, box);
          bool const on = i == options.chosen;
          if (on) {
            canvas.fill(box, mixed(colours.card, colours.raised, 0.5F), radius_control);
            canvas.outline(box, colours.line, radius_control);
          }
          Colour const ink = on ? colours.text : mixed(colours.muted, colours.text, feel.heat);
          canvas.text_in(Type::Strong, inset(box, 2), Side::Centre, options.choices[place], ink);
          announce_radio(ui, radio, id, options.choices[place], {}, on, i, count, box);
          if (ui.clicked(radio) && !on) chosen = i;
        }
      });
  return chosen;
}

}  // namespace claves
