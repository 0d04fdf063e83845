#include "web/widgets/layout.h"

#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/widgets/buttons.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves::test {
namespace {

Surroundings wide(float width) {
  Surroundings around = desktop();
  around.width = width;
  return around;
}

}  // namespace

TEST_CASE("a row wraps where its width ends") {
  auto const draw = [](Ui& ui) {
    row(ui, {}, [&] {
      for (char const* name : {"One", "Two", "Three", "Four"}) button(ui, name, name);
    });
  };
  Screen screen(draw, wide(600));
  CHECK(screen.get(Role::Button, "Four").rect.y == screen.get(Role::Button, "One").rect.y);
  screen.surround(wide(160));
  CHECK(screen.get(Role::Button, "Four").rect.y > screen.get(Role::Button, "One").rect.y);
  check_laws(screen);
}

TEST_CASE("a spring pushes the rest to the right end, and alignment moves the line") {
  Screen screen(
      [](Ui& ui) {
        row(ui, {}, [&] {
          button(ui, "a", "Left");
          spring(ui);
          button(ui, "b", "Right");
        });
        row(ui, {.align = Align::End}, [&] { button(ui, "c", "End"); });
        row(ui, {.align = Align::Centre}, [&] { button(ui, "d", "Middle"); });
      },
      wide(600));
  auto const right = [&](std::string_view name) {
    Rect const rect = screen.get(Role::Button, name).rect;
    return rect.x + rect.w;
  };
  CHECK(right("Right") == doctest::Approx(600));
  CHECK(right("End") == doctest::Approx(600));
  Rect const middle = screen.get(Role::Button, "Middle").rect;
  CHECK(middle.x + middle.w / 2 == doctest::Approx(300));
}

TEST_CASE("what fills a line leaves room for what comes after it, and breaks where it would be too narrow") {
  auto const draw = [](Ui& ui) {
    row(ui, {.gap = 8}, [&] {
      cell(ui, 0, [&] { button(ui, "rest", "Rest", {.fill = true}); });
      button(ui, "after", "After");
    });
  };
  Screen screen(draw, wide(400));
  Rect const rest = screen.get(Role::Button, "Rest").rect;
  Rect const after = screen.get(Role::Button, "After").rect;
  CHECK(after.y == rest.y);
  CHECK(after.x + after.w == doctest::Approx(400));
  CHECK(rest.w == doctest::Approx(400 - 8 - after.w));
  screen.surround(wide(150));
  CHECK(screen.get(Role::Button, "After").rect.y > screen.get(Role::Button, "Rest").rect.y);
  CHECK(screen.get(Role::Button, "Rest").rect.w == doctest::Approx(150));
  CHECK(screen.ui().settled());
}

TEST_CASE("a row in a row takes its width back when there is room again") {
  auto const draw = [](Ui& ui) {
    row(ui, {}, [&] {
      row(ui, {}, [&] {
        button(ui, "a", "First");
        text(ui, "some words beside it");
        button(ui, "b", "Second");
      });
    });
  };
  Screen screen(draw, wide(1000));
  Rect const second = screen.get(Role::Button, "Second").rect;
  Rect const words = screen.all(Role::Text).front()->rect;
  screen.surround(wide(120));
  CHECK(screen.get(Role::Button, "Second").rect.y > second.y);
  screen.surround(wide(1000));
  CHECK(screen.get(Role::Button, "Second").rect == second);
  CHECK(screen.all(Role::Text).front()->rect == words);
}

TEST_CASE("columns share what fixed ones leave, and stand below each other where it is narrow") {
  auto const draw = [](Ui& ui) {
    columns(ui, {fr(1), px(200)}, {.gap = 20, .stack_below = 500},
            {[&] { button(ui, "a", "A", {.fill = true}); }, [&] { button(ui, "b", "B", {.fill = true}); }});
  };
  Screen screen(draw, wide(800));
  CHECK(screen.get(Role::Button, "A").rect.w == doctest::Approx(580));
  CHECK(screen.get(Role::Button, "B").rect.x == doctest::Approx(600));
  screen.surround(wide(400));
  CHECK(screen.get(Role::Button, "A").rect.w == doctest::Approx(400));
  CHECK(screen.get(Role::Button, "B").rect.y > screen.get(Role::Button, "A").rect.y);
}

TEST_CASE("cards of one line are equally tall where they should be, and shrink again") {
  bool long_text = true;
  Screen screen(
      [&](Ui& ui) {
        grid(ui, {.min_column = 200, .max_columns = 2, .stretch = true}, [&] {
          card(ui, "a", {.title = "A"}, [&] {
            text(ui, "one");
            if (long_text) text(ui, "two");
          });
          card(ui, "b", {.title = "B"}, [&] { text(ui, "one"); });
        });
      },
      wide(600));
  CHECK(screen.get(Role::Region, "A").rect.h == screen.get(Role::Region, "B").rect.h);
  float const before = screen.get(Role::Region, "B").rect.h;
  long_text = false;
  screen.frame();
  CHECK(screen.get(Role::Region, "B").rect.h < before);
}

TEST_CASE("text zoom narrows the layout and enlarges what is announced") {
  Screen screen([](Ui& ui) { button(ui, "a", "Go", {.fill = true}); }, wide(800));
  CHECK(screen.get(Role::Button, "Go").rect == Rect{0, 0, 800, 32});
  Surroundings zoomed = wide(800);
  zoomed.text_zoom = 2;
  screen.surround(zoomed);
  CHECK(screen.get(Role::Button, "Go").rect == Rect{0, 0, 800, 64});
  CHECK(screen.ui().breadth() == Breadth::Phone);
}

TEST_CASE("what scrolls keeps its place among what scrolls with it, and starts anew on another page") {
  std::string place = "one";
  Screen screen([&](Ui& ui) {
    page_frame(ui, {.place = place}, [&] {
      for (int i = 0; i < 100; ++i) {
        auto scope = ui.scope("line", static_cast<std::uint64_t>(i));
        button(ui, "b", "Line " + std::to_string(i));
      }
    });
  });
  auto const scroller = [&]() -> Node const& { return *screen.all(Role::Scroller).front(); };
  CHECK(scroller().content_height > 100 * 32);
  Rect const before = screen.get(Role::Button, "Line 90").rect;
  UserAction scroll;
  scroll.kind = ActionKind::Scroll;
  scroll.id = scroller().id;
  scroll.y = 500;
  screen.frame({scroll});
  CHECK(screen.get(Role::Button, "Line 90").rect == before);
  NodeId const first = scroller().id;
  place = "two";
  screen.frame();
  CHECK(scroller().id != first);
}

TEST_CASE("layouts settle within the passes of a frame") {
  Screen screen([](Ui& ui) {
    card(ui, "a", {.title = "A", .actions = [&] { button(ui, "x", "Act"); }}, [&] {
      row(ui, {}, [&] {
        row(ui, {}, [&] { button(ui, "1", "One"); });
        cell(ui, 0, [&] { text(ui, "some words that take the rest of the line and a little more than that"); });
        row(ui, {}, [&] { button(ui, "2", "Two"); });
      });
    });
  });
  CHECK(screen.ui().settled());
  CHECK(screen.passes() <= 4);
}

TEST_CASE("on a phone, tabs that do not fit stand on one line, the chosen one in sight") {
  std::vector<std::string> names;
  for (int i = 1; i <= 9; ++i) names.push_back("Part number " + std::to_string(i));
  std::vector<TabItem> items;
  for (std::string const& name : names) items.push_back({.key = name, .words = name});
  int chosen = 0;
  float shown_from = 0;
  Screen screen(
      [&](Ui& ui) {
        auto const picked = tabs(ui, "parts", "Parts", items, chosen);
        if (picked) chosen = *picked;
        if (ui.wanted_scroll().id != 0) shown_from = ui.wanted_scroll().x;
        tab_panel(ui, "parts", names[static_cast<std::size_t>(chosen)], [&] { text(ui, "Body"); });
      },
      phone());
  CHECK(screen.get(Role::TabList, "Parts").rect.h < 60);
  CHECK(shown_from == 0);
  screen.click(Role::Tab, "Part number 9");
  Rect const last = screen.get(Role::Tab, "Part number 9").rect;
  CHECK(last.x >= shown_from);
  CHECK(last.x + last.w <= shown_from + phone().width + 0.5F);
  check_laws(screen);
  screen.surround(desktop());
  CHECK(screen.page_rect(screen.get(Role::Tab, "Part number 1")).x >= 0);
  check_laws(screen);
}

}  // namespace claves::test
