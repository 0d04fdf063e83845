#include "web/widgets/buttons.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float icon_gap = 8;
constexpr float icon_width = 16;

float control_size(Ui& ui) { return ui.surroundings().coarse_pointer ? touch_height : control_height; }

struct ButtonLook {
  Colour fill;
  Colour edge;
  Colour ink;
};

ButtonLook look(Palette const& colours, ButtonKind kind, Feel const& feel) {
  Colour const resting{colours.card.r, colours.card.g, colours.card.b, 255};
  switch (kind) {
    case ButtonKind::Primary: {
      Colour const fill = mixed(colours.accent, colours.accent_hover, feel.held ? 1 : feel.heat);
      return {fill, {}, colours.on_accent};
    }
    case ButtonKind::Danger: {
      Colour const fill = mixed(colours.danger, rgb(0x000000), feel.held ? 0.16F : feel.heat * 0.08F);
      return {fill, {}, colours.on_accent};
    }
    case ButtonKind::Quiet:
      return {feel.held ? colours.pressed : faded(colours.hover, feel.heat), {0, 0, 0, 0}, colours.text};
    case ButtonKind::Secondary:
      return {feel.held ? colours.pressed : mixed(resting, colours.hover, feel.heat), colours.line,
              colours.text};
  }
  return {};
}

ButtonLook off_look(Palette const& colours, ButtonKind kind) {
  if (kind == ButtonKind::Quiet) return {{0, 0, 0, 0}, {0, 0, 0, 0}, colours.subtle};
  return {colours.hover, colours.line, colours.subtle};
}

// Draws and announces a button that stands in `rect`.
bool button_in(Ui& ui, Rect const& rect, std::string_view key, std::string_view words, bool only_icon,
               ButtonOptions const& options) {
  NodeId const id = ui.id(key);
  bool const off = !options.off_because.empty();
  Feel const feel = claves::feel(ui, id, rect);
  Palette const& colours = ui.colours();
  Canvas& canvas = ui.canvas();
  ButtonLook drawn = off ? off_look(colours, options.kind) : look(colours, options.kind, feel);
  if (options.pressed == Tri::Yes) {
    drawn = {colours.tone(Tone::Accent).soft, colours.tone(Tone::Accent).fill, colours.tone(Tone::Accent).ink};
  }
  bool const filled = options.kind == ButtonKind::Primary || options.kind == ButtonKind::Danger;
  canvas.fill(rect, drawn.fill, radius_control);
  if (!filled || off) canvas.outline(rect, drawn.edge, radius_control);

  float const lead = options.icon == Icon::None || only_icon ? 0 : icon_width + icon_gap;
  float const trail = options.trailing == Icon::None ? 0 : icon_width + 4;
  if (only_icon) {
    canvas.icon(options.icon, rect, options.kind == ButtonKind::Quiet && !off ? colours.muted : drawn.ink);
  } else {
    float const width = std::min(canvas.text_width(Type::Strong, words), rect.w - lead - trail - 16);
    float const x = rect.x + (rect.w - width - lead - trail) / 2;
    canvas.icon(options.icon, {x, rect.y, icon_width, rect.h}, drawn.ink);
    canvas.text_in(Type::Strong, {x + lead, rect.y, width + 0.5F, rect.h}, Side::Left, words, drawn.ink);
    canvas.icon(options.trailing, {x + lead + width + 4, rect.y, icon_width, rect.h}, drawn.ink);
  }
  std::string_view const why = off ? options.off_because : options.hint;
  tip(ui, id, rect, feel.hovered, why.empty() && only_icon ? words : why);

  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = words;
  node.description = why;
  node.disabled = off;
  node.pressed = options.pressed;
  node.expanded = options.expanded;
  node.shortcut = options.shortcut;
  ui.announce(std::move(node), rect);
  bool const submits = ui.state().submits && options.kind == ButtonKind::Primary;
  return !off && (submits || ui.clicked(id));
}

}  // namespace

bool button(Ui& ui, std::string_view key, std::string_view words, ButtonOptions const& options) {
  float const side = options.kind == ButtonKind::Quiet ? 10 : 14;
  float width = std::ceil(ui.canvas().text_width(Type::Strong, words)) + 2 * side;
  if (options.icon != Icon::None) width += icon_width + icon_gap - 2;
  if (options.trailing != Icon::None) width += icon_width + 2;
  if (ui.surroundings().coarse_pointer) width = std::max(width, touch_height);
  Rect const rect = ui.flow().place(options.fill ? 0 : width, control_size(ui));
  return button_in(ui, rect, key, words, false, options);
}

bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name, ButtonOptions const& options) {
  float const size = control_size(ui);
  ButtonOptions mine = options;
  mine.icon = icon;
  if (mine.kind == ButtonKind::Secondary) mine.kind = ButtonKind::Quiet;
  return button_in(ui, ui.flow().place(size, size), key, name, true, mine);
}

bool link(Ui& ui, std::string_view key, std::string_view words, LinkOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  TypeSpec const style = spec(options.type);
  float const mark = options.external ? 18 : 0;
  float const natural = std::ceil(canvas.text_width(options.type, words)) + mark;
  float const width = std::min(ui.flow().text_width(natural), natural);
  auto const lines = canvas.lines(options.type, words, width - mark + 0.5F);
  bool const one = ui.state().max_lines == 1;
  std::size_t const count = one ? 1 : lines.size();
  Rect const rect = ui.flow().place(width, static_cast<float>(count) * style.line);
  Feel const feel = claves::feel(ui, id, rect);
  Palette const& colours = ui.colours();
  Colour const colour = options.quiet ? mixed(colours.text, colours.link, feel.heat) : colours.link;
  for (std::size_t i = 0; i < count; ++i) {
    float const y = rect.y + static_cast<float>(i) * style.line;
    auto const line = one ? words : words.substr(lines[i].begin, lines[i].end - lines[i].begin);
    canvas.text_in(options.type, {rect.x, y, rect.w - mark, style.line}, Side::Left, line, colour);
    float const drawn = std::min(rect.w - mark, canvas.text_width(options.type, line));
    if (feel.heat > 0) canvas.rule(rect.x, y + style.line - 3, drawn, faded(colour, feel.heat));
  }
  if (options.external)
    canvas.icon(Icon::ExternalLink, {rect.x + rect.w - 16, rect.y, 16, style.line}, colour, 14);
  Node node;
  node.id = id;
  node.role = Role::Link;
  node.name = words;
  node.href = options.href;
  node.current = options.current;
  ui.announce(std::move(node), rect);
  return ui.clicked(id);
}

bool choice(Ui& ui, std::string_view key, ChoiceOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Flow& flow = ui.flow();
  constexpr float pad = 16;
  constexpr float tile = 36;
  float const width = flow.width();
  bool const has_icon = options.icon != Icon::None;
  float const left = pad + (has_icon ? tile + 14 : 0);
  float const inner = std::max(40.0F, width - left - pad);
  auto const title = canvas.lines(Type::CardTitle, options.title, inner);
  auto const lines = canvas.lines(Type::Body, options.text, inner);
  float const text_height = options.text.empty() ? 0 : static_cast<float>(lines.size()) * 20 + 2;
  float const height = std::max(tile, static_cast<float>(title.size()) * 20 + text_height) + 2 * pad;
  float const wanted = flow.wanted_height();
  Rect rect = flow.place(0, height);
  rect.h = std::max(height, wanted);

  Feel const feel = claves::feel(ui, id, rect);
  ToneColours const& accent = colours.tone(Tone::Accent);
  bool const marked = options.primary || options.current;
  canvas.shadow(rect, radius_card, colours.shadow, 6 + 6 * feel.heat);
  canvas.fill(
      rect,
      options.current ? colours.selected : mixed(colours.card, colours.hover, feel.held ? 1 : feel.heat * 0.5F),
      radius_card);
  canvas.outline(rect, mixed(marked ? accent.fill : colours.line, accent.fill, feel.heat), radius_card,
                 options.current ? 2 : 1);
  if (has_icon) {
    Rect const box{rect.x + pad, rect.y + pad, tile, tile};
    canvas.fill(box, options.primary ? colours.accent : accent.soft, radius_field);
    canvas.icon(options.icon, box, options.primary ? colours.on_accent : accent.ink);
  }
  float y = rect.y + pad + (lines.empty() || options.text.empty() ? 8 : 0);
  for (TextLine const& line : title) {
    canvas.text(Type::CardTitle, {rect.x + left, y}, options.title.substr(line.begin, line.end - line.begin),
                colours.text);
    y += 20;
  }
  y += 2;
  if (!options.text.empty()) {
    for (TextLine const& line : lines) {
      canvas.text(Type::Body, {rect.x + left, y}, options.text.substr(line.begin, line.end - line.begin),
                  colours.muted);
      y += 20;
    }
  }
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = options.title;
  node.description = options.text;
  node.current = options.current;
  ui.announce(std::move(node), rect);
  return ui.clicked(id);
}

bool pressable(Ui& ui, std::string_view key, PressableOptions const& options, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(hashed(id, "surface"));
  Flow& flow = ui.flow();
  Palette const& colours = ui.colours();
  Rect const rect = flow.open(0, memory.height);
  Feel const feel = claves::feel(ui, id, rect);
  Colour const ground = options.current ? colours.selected : faded(colours.hover, feel.heat);
  ui.canvas().fill(rect, feel.held ? colours.pressed : ground, radius_field);
  Node group;
  group.id = hashed(id, "surface");
  ui.open_node(std::move(group), rect);
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = options.name;
  node.current = options.current;
  ui.announce(std::move(node), rect);
  auto scope = ui.scope(key);
  float const pad = options.padding;
  flow.push_column({rect.x + pad, rect.y + pad, rect.w - 2 * pad, 0}, 4);
  body();
  float const height = flow.pop() + 2 * pad;
  ui.close_node(height);
  remember(ui, memory, 0, height);
  flow.close(height);
  return ui.clicked(id);
}

}  // namespace claves
