// Fields that are not typed into: selects, sliders, files.
#include <algorithm>
#include <cmath>

#include "web/widgets/field_frame.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_slider(Ui& ui, NodeId id, Rect const& box, float share, Tone tone) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Feel const feel = claves::feel(ui, id, box);
  constexpr float thumb = 7;
  float const middle = box.y + box.h / 2;
  float const x = box.x + thumb + share * (box.w - 2 * thumb);
  Colour const fill = colours.tone(tone).fill;
  canvas.fill({box.x, middle - 2, box.w, 4}, colours.track, 2);
  canvas.fill({box.x, middle - 2, x - box.x, 4}, fill, 2);
  float const halo = feel.held ? 1 : feel.heat;
  if (halo > 0) canvas.disc({x, middle}, thumb + 4 * halo, faded(fill, 0.22F));
  canvas.disc({x, middle}, thumb, colours.card);
  canvas.circle({x, middle}, thumb - 0.75F, fill, 1.75F);
}

// A dashed edge with round corners.
void draw_dashes(Canvas& canvas, Rect const& at, float radius, Colour colour) {
  canvas.dashed({at.x + radius, at.y}, {at.x + at.w - radius, at.y}, colour);
  canvas.dashed({at.x + radius, at.y + at.h - 1}, {at.x + at.w - radius, at.y + at.h - 1}, colour);
  canvas.dashed({at.x, at.y + radius}, {at.x, at.y + at.h - radius}, colour);
  canvas.dashed({at.x + at.w - 1, at.y + radius}, {at.x + at.w - 1, at.y + at.h - radius}, colour);
  Rect const in = inset(at, radius);
  Spot const centres[] = {{in.x + in.w, in.y}, {in.x + in.w, in.y + in.h}, {in.x, in.y + in.h}, {in.x, in.y}};
  constexpr int dashes = 3;  // in a quarter of a turn, as long as the gaps
  for (int corner = 0; corner < 4; ++corner) {
    for (int i = 0; i < dashes; ++i) {
      float const from = 0.25F * static_cast<float>(corner) + 0.25F * (static_cast<float>(i) + 0.25F) / dashes;
      canvas.arc(centres[corner], radius - 0.5F, from, from + 0.125F / dashes, colour, 1);
    }
  }
}

std::vector<ChosenFile> files_given(Ui& ui, NodeId id) {
  std::vector<ChosenFile> files;
  for (UserAction const& action : ui.actions()) {
    if (action.id != id) continue;
    if (action.kind == ActionKind::File) files.push_back({action.name, action.text, std::nullopt});
    if (action.kind == ActionKind::Refused) files.push_back({action.name, {}, action.number});
  }
  return files;
}

void announce_files(Ui& ui, NodeId id, std::string_view name, std::string_view more, std::string_view accept,
                    Rect const& rect) {
  Node node;
  node.id = id;
  node.role = Role::FileInput;
  node.name = name;
  node.description = more;
  node.accept = accept;
  ui.announce(std::move(node), rect);
}

void draw_button_face(Ui& ui, Rect const& rect, std::string_view words, Icon icon, float heat) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  canvas.fill(rect, mixed(colours.card, colours.hover, heat), radius_control);
  canvas.outline(rect, colours.line, radius_control);
  float const width = canvas.text_width(Type::Strong, words);
  float const x = rect.x + (rect.w - width - 24) / 2;
  canvas.icon(icon, {x, rect.y, 16, rect.h}, colours.text);
  canvas.text_in(Type::Strong, {x + 24, rect.y, width + 0.5F, rect.h}, Side::Left, words, colours.text);
}

// Lines of centred words, and the height they took.
float centred(Ui& ui, Type type, std::string_view words, Rect const& area, float y, Colour colour) {
  TypeSpec const style = spec(type);
  auto const lines = ui.canvas().lines(type, words, area.w);
  for (TextLine const& line : lines) {
    ui.canvas().text_in(type, {area.x, y, area.w, style.line}, Side::Centre,
                        words.substr(line.begin, line.end - line.begin), colour);
    y += style.line;
  }
  return static_cast<float>(lines.size()) * style.line;
}

}  // namespace

std::optional<int> select(Ui& ui, std::string_view key, SelectOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  bool const off = !options.off_because.empty();
  FieldFrame const frame{.label = options.label,
                         .help = options.help,
                         .error = options.error,
                         .width = options.width,
                         .height = ui.surroundings().coarse_pointer ? touch_height : control_height,
                         .hide_label = options.hide_label};
  Rect const box = field_box(ui, frame);
  draw_field_box(ui, id, box, !options.error.empty(), off);
  bool const none = options.chosen < 0 || options.chosen >= static_cast<int>(options.choices.size());
  std::string_view const words =
      none ? options.placeholder : std::string_view(options.choices[static_cast<std::size_t>(options.chosen)]);
  canvas.text_in(Type::Body, {box.x + 10, box.y, box.w - 10 - 30, box.h}, Side::Left, words,
                 none || off ? colours.subtle : colours.text);
  canvas.icon(Icon::ChevronDown, {box.x + box.w - 28, box.y, 20, box.h}, colours.muted);
  Node node;
  node.id = id;
  node.role = Role::Select;
  node.name = options.label;
  node.description = off ? options.off_because : options.help;
  node.error = options.error;
  node.placeholder = options.placeholder;
  node.options.assign(options.choices.begin(), options.choices.end());
  node.chosen = none ? -1 : options.chosen;
  node.disabled = off;
  ui.announce(std::move(node), box);
  UserAction const* moved = ui.action(ActionKind::Number, id);
  if (moved == nullptr || off) return std::nullopt;
  int const picked = static_cast<int>(moved->number);
  if (picked == options.chosen || picked < 0 || picked >= static_cast<int>(options.choices.size()))
    return std::nullopt;
  return picked;
}

std::optional<Moved> slider(Ui& ui, std::string_view key, SliderOptions const& options) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(hashed(id, "value"));
  std::optional<Moved> moved;
  for (UserAction const& action : ui.actions()) {
    if (action.id != id) continue;
    bool const settled = action.kind == ActionKind::Settle;
    if (!settled && action.kind != ActionKind::Number) continue;
    moved = Moved{std::clamp(action.number, options.low, options.high), settled};
    memory.number = moved->value;
  }
  if (moved && moved->settled) memory.number.reset();
  double const value = moved ? moved->value : memory.number ? *memory.number : options.value;
  Rect const box = field_box(ui, {.label = options.label,
                                  .help = options.help,
                                  .beside = options.shown,
                                  .width = options.width,
                                  .height = ui.surroundings().coarse_pointer ? touch_height : 24,
                                  .hide_label = options.hide_label});
  double const span = options.high - options.low;
  float const share = span > 0 ? static_cast<float>(std::clamp((value - options.low) / span, 0.0, 1.0)) : 0;
  draw_slider(ui, id, box, share, options.tone);
  Node node;
  node.id = id;
  node.role = Role::Slider;
  node.name = options.label;
  node.description = options.help;
  node.number = value;
  node.low = options.low;
  node.high = options.high;
  node.step = options.step;
  node.spoken = options.shown;
  ui.announce(std::move(node), box);
  return moved;
}

std::vector<ChosenFile> file_drop(Ui& ui, std::string_view key, FileDropOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Flow& flow = ui.flow();
  constexpr float pad = 28;
  float const inner = flow.width() - 2 * pad;
  float const title = static_cast<float>(canvas.lines(Type::CardTitle, options.title, inner).size()) * 20;
  float const more = static_cast<float>(canvas.lines(Type::Body, options.text, inner).size()) * 20;
  float const button = ui.surroundings().coarse_pointer ? touch_height : control_height;
  Rect const rect = flow.place(0, 2 * pad + 44 + 12 + title + 4 + more + 16 + button);
  Feel const feel = claves::feel(ui, id, rect);
  ToneColours const& accent = colours.tone(Tone::Accent);
  canvas.fill(rect, mixed(colours.raised, accent.soft, feel.heat * 0.6F), radius_card);
  Colour const edge = mixed(colours.field_line, accent.fill, feel.heat);
  draw_dashes(ui.canvas(), rect, radius_card, edge);
  Rect const tile{rect.x + rect.w / 2 - 22, rect.y + pad, 44, 44};
  canvas.fill(tile, accent.soft, radius_card);
  canvas.icon(Icon::Upload, tile, accent.ink, 20);
  Rect const area{rect.x + pad, 0, inner, 0};
  float y = rect.y + pad + 44 + 12;
  y += centred(ui, Type::CardTitle, options.title, area, y, colours.text) + 4;
  y += centred(ui, Type::Body, options.text, area, y, colours.muted) + 16;
  float const width = std::min(inner, canvas.text_width(Type::Strong, options.button) + 56);
  draw_button_face(ui, {rect.x + (rect.w - width) / 2, y, width, button}, options.button, Icon::FolderOpen,
                   feel.heat);
  announce_files(ui, id, options.button, options.text, options.accept, rect);
  return files_given(ui, id);
}

std::vector<ChosenFile> file_button(Ui& ui, std::string_view key, std::string_view words,
                                    std::string_view accept) {
  NodeId const id = ui.id(key);
  float const width = std::ceil(ui.canvas().text_width(Type::Strong, words)) + 52;
  float const height = ui.surroundings().coarse_pointer ? touch_height : control_height;
  Rect const rect = ui.flow().place(width, height);
  draw_button_face(ui, rect, words, Icon::Upload, feel(ui, id, rect).heat);
  announce_files(ui, id, words, {}, accept, rect);
  return files_given(ui, id);
}

}  // namespace claves
