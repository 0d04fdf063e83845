#include "web/widgets/fields.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/field_frame.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float side_pad = 10;
constexpr float area_pad = 8;  // above and below the text of a text_area

float box_height(Ui& ui) { return ui.surroundings().coarse_pointer ? touch_height : control_height; }

// Where the letters of a line stand that begins at `top`: on whole pixels of the screen, as they are drawn.
float baseline_at(Ui& ui, float top) {
  float const scale = ui.surroundings().device_scale * ui.surroundings().text_zoom;
  return std::round((top + ui.canvas().baseline(Type::Body)) * scale) / scale;
}

// The same in a box of one line, from its top.
float baseline_in(Ui& ui, Rect const& box) {
  return baseline_at(ui, box.y + (box.h - spec(Type::Body).line) / 2) - box.y;
}

struct Written {
  std::string shown;                     // what stands in the field now
  std::optional<std::string> committed;  // what it was left with, if that is new
  bool typed = false;                    // a key was struck in this frame
};

// Follows what is typed into a field, from the first letter to the value.
Written follow(Ui& ui, NodeId id, std::string_view value, bool refused) {
  Memory& memory = ui.memory(id);
  Written written;
  bool acted = false;
  for (UserAction const& action : ui.actions()) {
    if (action.id != id) continue;
    acted = true;
    if (action.kind == ActionKind::Input) {
      memory.draft = action.text;
      written.typed = true;
    } else if (action.kind == ActionKind::Commit) {
      memory.draft = action.text;
      written.committed.reset();
      if (action.text != value) written.committed = action.text;
    } else if (action.kind == ActionKind::Cancel) {
      memory.draft.reset();
      written.committed.reset();
    }
  }
  if (memory.draft && !acted && !refused && !ui.focused(id)) memory.draft.reset();
  written.shown = memory.draft ? *memory.draft : std::string(value);
  return written;
}

FieldFrame frame_of(FieldOptions const& options, float height) {
  return {.label = options.label,
          .help = options.help,
          .error = options.error,
          .width = options.width,
          .height = height,
          .hide_label = options.hide_label};
}

Node node_of(FieldOptions const& options, NodeId id, Role role, std::string_view shown) {
  Node node;
  node.id = id;
  node.role = role;
  node.name = options.label;
  node.description = options.help;
  node.error = options.error;
  node.text = shown;
  node.placeholder = options.placeholder;
  node.disabled = options.off;
  node.secret = options.secret;
  node.text_size = spec(Type::Body).px;
  node.text_left = node.text_right = side_pad;
  return node;
}

// A dot for each letter of a secret.
std::string as_dots(std::string_view secret) {
  std::string dots;
  for (char const byte : secret)
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) dots += "\u2022";
  return dots;
}

struct LineShape {
  Role role = Role::TextField;
  Icon icon = Icon::None;
  Side side = Side::Left;
};

// One line of text in a box: what all fields but text_area are.
Written line_field(Ui& ui, NodeId id, FieldOptions const& options, LineShape const& shape) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Written written = follow(ui, id, options.value, !options.error.empty());
  Rect const box = field_box(ui, frame_of(options, box_height(ui)));
  draw_field_box(ui, id, box, !options.error.empty(), options.off);
  float const left = side_pad + (shape.icon == Icon::None ? 0 : 24);
  float const suffix = options.suffix.empty() ? 0 : canvas.text_width(Type::Body, options.suffix) + 6;
  canvas.icon(shape.icon, {box.x + 8, box.y, 20, box.h}, colours.muted);
  Rect const inside{box.x + left, box.y, box.w - left - side_pad - suffix, box.h};
  if (!ui.focused(id)) {
    bool const empty = written.shown.empty();
    std::string_view const words = empty ? options.placeholder : std::string_view(written.shown);
    std::string const dots = options.secret && !empty ? as_dots(words) : std::string();
    canvas.text_in(Type::Body, inside, shape.side, dots.empty() ? words : dots,
                   empty || options.off ? colours.subtle : colours.text);
  }
  canvas.text_in(Type::Body, {inside.x, box.y, inside.w + suffix, box.h}, Side::Right, options.suffix,
                 colours.muted);

  Node node = node_of(options, id, shape.role, written.shown);
  node.text_left = left;
  node.text_right = side_pad + suffix;
  node.text_baseline = baseline_in(ui, box);
  node.text_to_right = shape.side == Side::Right;
  ui.announce(std::move(node), box);
  return written;
}

}  // namespace

std::optional<std::string> text_field(Ui& ui, std::string_view key, FieldOptions const& options) {
  return line_field(ui, ui.id(key), options, {}).committed;
}

std::optional<std::string> number_field(Ui& ui, std::string_view key, FieldOptions const& options) {
  return line_field(ui, ui.id(key), options, {.role = Role::NumberField, .side = Side::Right}).committed;
}

std::optional<std::string> search_field(Ui& ui, std::string_view key, FieldOptions const& options) {
  FieldOptions mine = options;
  mine.hide_label = true;
  Written const written = line_field(ui, ui.id(key), mine, {.role = Role::SearchField, .icon = Icon::Search});
  if (written.committed) return written.committed;
  if (written.typed && written.shown != options.value) return written.shown;
  return std::nullopt;
}

std::optional<std::string> text_area(Ui& ui, std::string_view key, FieldOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Written written = follow(ui, id, options.value, !options.error.empty());
  float const line_height = spec(Type::Body).line;
  float const width = options.width > 0 ? std::min(options.width, ui.width()) : ui.flow().width();
  bool const empty = written.shown.empty();
  std::string_view const words = empty ? options.placeholder : std::string_view(written.shown);
  auto const lines = canvas.lines(Type::Body, words, width - 2 * side_pad);
  int const count = std::clamp(static_cast<int>(lines.size()), options.min_lines, options.max_lines);
  Rect const box = field_box(ui, frame_of(options, static_cast<float>(count) * line_height + 2 * area_pad));
  draw_field_box(ui, id, box, !options.error.empty(), options.off);
  if (!ui.focused(id)) {
    canvas.push_clip(box);
    float y = box.y + area_pad;
    for (TextLine const& line : lines) {
      std::string_view const part = words.substr(line.begin, line.end - line.begin);
      canvas.text(Type::Body, {box.x + side_pad, y}, part, empty ? colours.subtle : colours.text);
      y += line_height;
    }
    canvas.pop_clip();
  }
  Node node = node_of(options, id, Role::TextArea, written.shown);
  node.line_height = line_height;
  node.text_baseline = baseline_at(ui, box.y + area_pad) - box.y;
  node.multiline_commit = options.enter_commits;
  ui.announce(std::move(node), box);
  return written.committed;
}

std::string_view draft(Ui& ui, std::string_view key, std::string_view value) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  if (UserAction const* input = ui.action(ActionKind::Input, id)) memory.draft = input->text;
  return memory.draft ? std::string_view(*memory.draft) : value;
}

std::optional<Date> date_field(Ui& ui, std::string_view key, DateOptions const& options) {
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  std::string const value = iso(options.value);
  FieldOptions const as_field{.label = options.label,
                              .value = value,
                              .placeholder = options.placeholder,
                              .help = options.help,
                              .error = options.error,
                              .width = options.width,
                              .hide_label = options.hide_label};
  Written const written = follow(ui, id, value, !options.error.empty());
  Rect const box = field_box(ui, frame_of(as_field, box_height(ui)));
  draw_field_box(ui, id, box, !options.error.empty(), false);
  if (!ui.focused(id)) {
    bool const empty = !options.value;
    Rect const inside{box.x + side_pad, box.y, box.w - side_pad - 32, box.h};
    canvas.text_in(Type::Body, inside, Side::Left, empty ? options.placeholder : options.shown,
                   empty ? colours.subtle : colours.text);
    canvas.icon(Icon::Calendar, {box.x + box.w - 28, box.y, 20, box.h}, colours.muted);
  }
  Node node = node_of(as_field, id, Role::DateField, written.shown);
  node.text_baseline = baseline_in(ui, box);
  ui.announce(std::move(node), box);
  if (!written.committed) return std::nullopt;
  if (written.committed->empty()) return Date{};
  return parse_iso_date(*written.committed);
}

}  // namespace claves
