#include "web/widgets/buttons.h"

#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves::test {

TEST_CASE("a press is one press, however many passes it takes to draw") {
  int presses = 0;
  Screen screen([&](Ui& ui) {
    if (button(ui, "save", "Save")) ++presses;
    for (int i = 0; i < presses; ++i) text(ui, "saved");
  });
  screen.click(Role::Button, "Save");
  CHECK(presses == 1);
  CHECK(screen.all(Role::Text).size() == 1);
}

TEST_CASE("what is off says why and cannot be pressed") {
  bool pressed = false;
  Screen screen([&](Ui& ui) {
    pressed = pressed || button(ui, "close", "Close", {.off_because = "Two measures are missing"});
    pressed = pressed || checkbox(ui, "key", {.label = "Key", .off_because = "Not yet"}).has_value();
  });
  CHECK(screen.get(Role::Button, "Close").disabled);
  CHECK(screen.get(Role::Button, "Close").description == "Two measures are missing");
  screen.click(Role::Button, "Close");
  screen.click(Role::Checkbox, "Key");
  CHECK(!pressed);
}

TEST_CASE("switches and boxes answer what they became") {
  bool key = false;
  bool shown = true;
  Screen screen([&](Ui& ui) {
    if (auto const on = checkbox(ui, "key", {.label = "Key account", .on = key})) key = *on;
    if (auto const on = toggle(ui, "shown", {.label = "Show all", .on = shown})) shown = *on;
  });
  screen.click(Role::Checkbox, "Key account");
  screen.click(Role::Switch, "Show all");
  CHECK(key);
  CHECK(!shown);
  CHECK(screen.get(Role::Checkbox, "Key account").checked == Tri::Yes);
  CHECK(screen.get(Role::Switch, "Show all").checked == Tri::No);
}

TEST_CASE("one of several is chosen, in radios and in segments, as a named group") {
  static constexpr std::string_view choices[] = {"Table", "Matrix", "List"};
  int a = 0;
  int b = -1;
  Screen screen([&](Ui& ui) {
    if (auto const next = radio_group(ui, "a", {.label = "First", .choices = choices, .chosen = a})) a = *next;
    auto scope = ui.scope("second");
    if (auto const next = segments(ui, "b", {.label = "Second", .choices = choices, .chosen = b})) b = *next;
  });
  auto const radios = screen.all(Role::Radio);
  REQUIRE(radios.size() == 6);
  CHECK(radios[0]->group != radios[3]->group);
  CHECK(screen.get(Role::Group, "First").id == radios[0]->parent);
  UserAction press;
  press.id = radios[2]->id;
  screen.frame({press});
  press.id = screen.all(Role::Radio)[4]->id;
  screen.frame({press});
  CHECK(a == 2);
  CHECK(b == 1);
  CHECK(screen.all(Role::Radio)[2]->checked == Tri::Yes);
}

TEST_CASE("targets are large enough for a finger where there is no mouse") {
  auto const draw = [](Ui& ui) {
    button(ui, "a", "Go");
    icon_button(ui, "b", Icon::Plus, "Add");
    checkbox(ui, "c", {.label = "Done"});
    toggle(ui, "d", {.label = "On"});
  };
  Screen screen(draw, phone());
  for (Node const& node : screen.ui().semantics().nodes()) {
    if (node.role == Role::Status) continue;
    CAPTURE(node.name);
    CHECK(node.rect.h >= 44);
    CHECK(node.rect.w >= 44);
  }
}

TEST_CASE("hovering fades in and then asks for nothing more; with reduced motion at once") {
  Screen screen([](Ui& ui) { button(ui, "a", "Go", {.hint = "Goes"}); });
  screen.move_pointer(10, 10);
  CHECK(screen.ui().wants_frame());
  for (int i = 0; i < 20; ++i) screen.wait(0.1);
  CHECK(!screen.ui().wants_frame());
  Surroundings calm = desktop();
  calm.reduced_motion = true;
  Screen still([](Ui& ui) { button(ui, "a", "Go"); }, calm);
  still.move_pointer(10, 10);
  CHECK(!still.ui().wants_frame());
}

}  // namespace claves::test
