#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/charts/bars.h"
#include "web/charts/lines.h"
#include "web/charts/matrix.h"

namespace claves::test {

TEST_CASE("every bubble is a button, named in words, and the small ones lie above the large") {
  Bubble const bubbles[] = {
      {.key = 1, .name = "Small", .spoken = "Small: 5 and 5", .x = 5, .y = 5, .weight = 1},
      {.key = 2, .name = "Large", .spoken = "Large: 5 and 5", .x = 5, .y = 5, .weight = 400},
      {.key = 3, .name = "Outside", .spoken = "Outside: 90", .x = 90, .y = -4, .weight = 3}};
  std::optional<std::uint64_t> chosen;
  Screen screen([&](Ui& ui) {
    auto const picked = matrix(ui, "m", {.summary = "Three accounts", .bubbles = bubbles, .chosen = chosen});
    if (picked) chosen = picked;
  });
  CHECK(screen.find(Role::Figure, "Three accounts") != nullptr);
  CHECK(screen.all(Role::Button).front()->name == "Large: 5 and 5");
  CHECK(screen.get(Role::Button, "Large: 5 and 5").rect.w > screen.get(Role::Button, "Small: 5 and 5").rect.w);
  check_laws(screen);
  screen.click(Role::Button, "Small: 5 and 5");
  CHECK(chosen == std::optional<std::uint64_t>(1));
  CHECK(screen.get(Role::Button, "Small: 5 and 5").pressed == Tri::Yes);
}

TEST_CASE("a bubble's area goes with its weight") {
  Bubble const bubbles[] = {{.key = 1, .name = "A", .spoken = "A", .x = 2, .y = 5, .weight = 225},
                            {.key = 2, .name = "B", .spoken = "B", .x = 8, .y = 5, .weight = 400}};
  Screen screen([&](Ui& ui) { matrix(ui, "m", {.summary = "Two", .bubbles = bubbles}); });
  // Four thirds of the width is sixteen ninths of the area.
  CHECK(screen.get(Role::Button, "B").rect.w == doctest::Approx(screen.get(Role::Button, "A").rect.w * 4 / 3));
}

TEST_CASE("a line chart's points can be read as a table") {
  Point const points[] = {{0, 12, "24 Jan", "12 %"}, {30, 18, "23 Feb", "18 %"}};
  Screen screen([&](Ui& ui) {
    line_chart(ui, "l", {.summary = "From 12 to 18", .x_title = "Day", .y_title = "Share", .points = points});
  });
  CHECK(screen.get(Role::Table, "From 12 to 18").count == 3);
  CHECK(screen.find(Role::Cell, "18 %") != nullptr);
  CHECK(screen.all(Role::ColumnHeader).size() == 2);
  check_laws(screen);
}

TEST_CASE("charts of nothing, of one value and of equal values are drawn") {
  Point const one[] = {{5, 1, "24 Jan", "1"}};
  double const flat[] = {3, 3, 3};
  Share const none[] = {{"A", "0", 0}, {"B", "0", 0}};
  Screen screen([&](Ui& ui) {
    line_chart(ui, "a", {.summary = "Nothing"});
    line_chart(ui, "b", {.summary = "One", .points = one, .target = 1});
    spark(ui, "c", {.summary = "None"});
    spark(ui, "d", {.summary = "Flat", .values = flat});
    share_bar(ui, "e", {.summary = "No shares", .shares = none});
    bar_list(ui, "f", {.summary = "No bars", .bars = none});
    ring(ui, "g", {.name = "Ring", .shown = "0/0", .share = 0});
    matrix(ui, "h", {.summary = "No accounts"});
  });
  check_laws(screen);
  CHECK(screen.find(Role::Meter, "Ring") != nullptr);
}

}  // namespace claves::test
