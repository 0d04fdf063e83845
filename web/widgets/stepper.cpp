// The stages of a process as a line of steps; below each other where there is no room.
#include <algorithm>
#include <cmath>

#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float mark = 24;

void draw_mark(Ui& ui, Spot centre, int number, StepState state) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Rect const box{centre.x - mark / 2, centre.y - mark / 2, mark, mark};
  switch (state) {
    case StepState::Done:
      canvas.disc(centre, mark / 2, colours.tone(Tone::Accent).soft);
      canvas.icon(Icon::Check, box, colours.tone(Tone::Accent).ink, 14);
      break;
    case StepState::Current:
      canvas.disc(centre, mark / 2, colours.accent);
      canvas.text_in(Type::SmallStrong, box, Side::Centre, std::to_string(number), colours.on_accent);
      break;
    case StepState::Ahead:
      canvas.disc(centre, mark / 2, colours.card);
      canvas.circle(centre, mark / 2 - 0.5F, colours.field_line);
      canvas.text_in(Type::SmallStrong, box, Side::Centre, std::to_string(number), colours.muted);
      break;
  }
}

void draw_words(Ui& ui, Rect const& at, Side side, ProcessStep const& step) {
  Palette const& colours = ui.colours();
  Colour const ink = step.state == StepState::Ahead ? colours.muted : colours.text;
  Rect const first{at.x, at.y, at.w, 20};
  Type const type = step.state == StepState::Current ? Type::Strong : Type::Body;
  float const tall = step.note.empty() ? at.h : 20;
  ui.canvas().text_in(type, {first.x, first.y, first.w, tall}, side, step.words, ink);
  ui.canvas().text_in(Type::Small, {at.x, at.y + 20, at.w, 16}, side, step.note, colours.muted);
}

}  // namespace

std::optional<int> stepper(Ui& ui, std::string_view key, std::string_view name,
                           std::span<ProcessStep const> steps) {
  std::optional<int> picked;
  NodeId const id = ui.id(key);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  int const count = static_cast<int>(steps.size());
  if (count == 0) return picked;
  constexpr float least_step = 112;
  bool const down = ui.width() < least_step * static_cast<float>(count);
  float const height = down ? 48 * static_cast<float>(count) : 76;
  Rect const rect = ui.flow().place(0, height);
  float const width = down ? rect.w : rect.w / static_cast<float>(count);
  Node node;
  node.id = id;
  node.role = Role::List;
  node.name = name;
  ui.open_node(std::move(node), rect);
  for (int i = 0; i < count; ++i) {
    ProcessStep const& step = steps[static_cast<std::size_t>(i)];
    float const place = static_cast<float>(i);
    Rect const box =
        down ? Rect{rect.x, rect.y + 48 * place, rect.w, 48} : Rect{rect.x + width * place, rect.y, width, 76};
    NodeId const item = hashed(id, "item", static_cast<std::uint64_t>(i));
    NodeId const press = hashed(id, "step", static_cast<std::uint64_t>(i));
    Feel const feel = claves::feel(ui, press, box);
    canvas.fill(box, faded(colours.hover, feel.heat), radius_field);
    Spot const centre = down ? Spot{box.x + 20, box.y + 24} : Spot{box.x + box.w / 2, box.y + 20};
    if (i > 0) {
      Colour const track = step.state == StepState::Ahead ? colours.line : colours.tone(Tone::Accent).fill;
      if (down) {
        canvas.fill({centre.x - 1, centre.y - 48 + mark / 2 + 2, 2, 48 - mark - 4}, track, 1);
      } else {
        canvas.fill({centre.x - width + mark / 2 + 6, centre.y - 1, width - mark - 12, 2}, track, 1);
      }
    }
    draw_mark(ui, centre, i + 1, step.state);
    Rect const words = down ? Rect{box.x + 44, box.y + (step.note.empty() ? 14.0F : 6.0F), box.w - 52,
                                   step.note.empty() ? 20.0F : 36.0F}
                            : Rect{box.x + 4, box.y + 36, box.w - 8, step.note.empty() ? 20.0F : 36.0F};
    draw_words(ui, words, down ? Side::Left : Side::Centre, step);
    Node entry;
    entry.id = item;
    entry.role = Role::ListItem;
    entry.index = i + 1;
    entry.count = count;
    ui.open_node(std::move(entry), box);
    Node button;
    button.id = press;
    button.role = Role::Button;
    button.name = step.words;
    button.description = step.spoken.empty() ? step.note : step.spoken;
    button.current = step.state == StepState::Current;
    ui.announce(std::move(button), box);
    ui.close_node();
    if (ui.clicked(press)) picked = i;
  }
  ui.close_node();
  return picked;
}

}  // namespace claves
