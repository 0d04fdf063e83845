#include "web/widgets/field_frame.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float label_height = 20;
constexpr float below_gap = 4;
constexpr float error_icon = 20;

std::string_view words_below(FieldFrame const& frame) { return frame.error.empty() ? frame.help : frame.error; }

float height_below(Ui& ui, FieldFrame const& frame, float width) {
  std::string_view const words = words_below(frame);
  if (words.empty()) return 0;
  float const room = width - (frame.error.empty() ? 0 : error_icon);
  return below_gap + static_cast<float>(ui.canvas().lines(Type::Small, words, room).size()) * 16;
}

void draw_below(Ui& ui, FieldFrame const& frame, Rect const& at) {
  std::string_view const words = words_below(frame);
  if (words.empty()) return;
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  bool const wrong = !frame.error.empty();
  Colour const ink = wrong ? colours.tone(Tone::Bad).ink : colours.muted;
  float const left = wrong ? error_icon : 0;
  if (wrong) canvas.icon(Icon::CircleAlert, {at.x, at.y + below_gap, 16, 16}, colours.tone(Tone::Bad).fill, 14);
  float y = at.y + below_gap;
  for (TextLine const& line : canvas.lines(Type::Small, words, at.w - left)) {
    canvas.text(Type::Small, {at.x + left, y}, words.substr(line.begin, line.end - line.begin), ink);
    y += 16;
  }
}

}  // namespace

Rect field_box(Ui& ui, FieldFrame const& frame) {
  Flow& flow = ui.flow();
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  bool const labelled = !frame.hide_label && !frame.label.empty();
  float const above = labelled ? label_height : 0;
  Rect const opened = flow.open(frame.width, above + frame.height);
  float const height = above + frame.height + height_below(ui, frame, opened.w);
  flow.close(height);
  if (labelled) {
    Rect const head{opened.x, opened.y, opened.w, 16};
    float const taken = frame.beside.empty() ? 0 : canvas.text_width(Type::SmallStrong, frame.beside) + 8;
    canvas.text_in(Type::Small, {head.x, head.y, head.w - taken, head.h}, Side::Left, frame.label,
                   colours.muted);
    canvas.text_in(Type::SmallStrong, head, Side::Right, canvas.tabular(frame.beside), colours.text);
  }
  draw_below(ui, frame, {opened.x, opened.y + above + frame.height, opened.w, 0});
  return {opened.x, opened.y + above, opened.w, frame.height};
}

void draw_field_box(Ui& ui, NodeId id, Rect const& box, bool wrong, bool off) {
  Palette const& colours = ui.colours();
  Canvas& canvas = ui.canvas();
  Feel const feel = claves::feel(ui, id, box);
  bool const focused = ui.focused(id);
  canvas.fill(box, off ? colours.hover : colours.card, radius_field);
  Colour const resting = mixed(colours.line, colours.field_line, 0.3F + (off ? 0 : feel.heat * 0.5F));
  Colour const edge = wrong ? colours.tone(Tone::Bad).fill : focused ? colours.accent : resting;
  canvas.outline(box, edge, radius_field);
}

void field_group(Ui& ui, std::string_view key, FieldFrame const& frame, Body body) {
  NodeId const id = ui.id(key);
  Memory& memory = ui.memory(id);
  Flow& flow = ui.flow();
  Rect const rect = flow.open(frame.width, memory.height);
  Node node;
  node.id = id;
  node.role = Role::Group;
  node.name = frame.label;
  node.description = frame.help;
  node.error = frame.error;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  flow.push_column(rect, 0);
  if (!frame.hide_label && !frame.label.empty()) {
    label(ui, frame.label);
    flow.skip(4);
  }
  body();
  float height = flow.pop();
  draw_below(ui, frame, {rect.x, rect.y + height, rect.w, 0});
  height += height_below(ui, frame, rect.w);
  ui.close_node(height);
  remember(ui, memory, 0, height);
  flow.close(height);
}

}  // namespace claves
