// One line of a menu.
#include "web/widgets/menu_item.h"

#include "web/widgets/state.h"

namespace claves {

bool menu_item(Ui& ui, int place, MenuItem const& item) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  if (item.divided) {
    Rect const line = ui.flow().place(0, 9);
    canvas.rule(line.x, line.y + 4, line.w, colours.line);
  }
  NodeId const id = hashed(ui.id("item"), "place", static_cast<std::uint64_t>(place));
  Rect const rect = ui.flow().place(0, ui.surroundings().coarse_pointer ? touch_height : control_height);
  Feel const feel = claves::feel(ui, id, rect);
  bool const off = !item.off_because.empty();
  ToneColours const& bad = colours.tone(Tone::Bad);
  Colour const ink = off ? colours.subtle : item.danger ? bad.ink : colours.text;
  if (!off) canvas.fill(rect, faded(item.danger ? bad.soft : colours.hover, feel.heat), radius_control);
  Icon const mark = item.chosen ? Icon::Check : item.icon;
  canvas.icon(mark, {rect.x + 8, rect.y, 16, rect.h}, item.danger ? ink : colours.muted);
  Rect const inside{rect.x + 34, rect.y, rect.w - 34 - 10, rect.h};
  canvas.text_in(Type::Small, inside, Side::Right, item.shortcut, colours.subtle);
  float const taken = item.shortcut.empty() ? 0 : canvas.text_width(Type::Small, item.shortcut) + 12;
  canvas.text_in(Type::Body, {inside.x, inside.y, inside.w - taken, inside.h}, Side::Left, item.words, ink);
  tip(ui, id, rect, feel.hovered, item.off_because);
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = item.words;
  node.description = item.off_because;
  node.disabled = off;
  if (item.chosen) node.pressed = Tri::Yes;
  ui.announce(std::move(node), rect);
  return !off && ui.clicked(id);
}

}  // namespace claves
