#include "web/widgets/recording.h"

#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/charts/matrix.h"
#include "web/charts/org_chart.h"
#include "web/charts/profiles.h"
#include "web/widgets/buttons.h"
#include "web/widgets/svg_sheet.h"
#include "web/widgets/text.h"

namespace claves::test {
namespace {

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("a picture is recorded whole and alike on every screen, and the screen stays as it is") {
  std::vector<OrgCard> const cards{{.name = "Ana <b>", .job = "Head", .spoken = "Ana", .depth = 0},
                                   {.name = "Luis & Co", .job = "Buyer", .spoken = "Luis", .depth = 1},
                                   {.name = "Eva", .job = "User", .spoken = "Eva", .depth = 1}};
  auto const drawn = [&](Surroundings around, std::string& file) {
    Screen screen(
        [&](Ui& ui) {
          auto const body = [&] { org_chart(ui, "chart", {.summary = "People", .cards = cards}); };
          body();
          file = recorded(ui, {"Picture", 800}, body);
        },
        around);
    check_laws(screen);
    CHECK(screen.all(Role::Button).size() == 3);
    return screen.tree();
  };
  std::string wide;
  std::string narrow;
  Surroundings dark = phone();
  dark.shade = Shade::Dark;
  dark.text_zoom = 1.5F;
  drawn(desktop(), wide);
  drawn(dark, narrow);
  CHECK(wide == narrow);
  CHECK(wide.starts_with("<svg "));
  CHECK(wide.ends_with("</svg>\n"));
  CHECK(count_of(wide, "Ana &lt;b&gt;") == 1);
  CHECK(count_of(wide, "Luis &amp; Co") == 1);
  CHECK(count_of(wide, "<b>") == 0);
  CHECK(wide.find("width=\"856\"") != std::string::npos);  // with its margins
}

TEST_CASE("a picture says its title, and nothing of the pointer or of presses gets into it") {
  std::string first;
  std::string hovered;
  int presses = 0;
  auto const draw = [&](Ui& ui, std::string& file) {
    auto const body = [&] {
      text(ui, "Words");
      if (button(ui, "b", "Press")) ++presses;
    };
    body();
    file = recorded(ui, {"A “title”", 300}, body);
  };
  std::string* to = &first;
  Screen screen([&](Ui& ui) { draw(ui, *to); });
  Rect const at = screen.page_rect(screen.get(Role::Button, "Press"));
  to = &hovered;
  screen.move_pointer(40, 60);  // over the button as it stands in the file
  screen.wait(1);
  CHECK(first == hovered);
  CHECK(first.find("<title>A “title”</title>") != std::string::npos);
  screen.click(Role::Button, "Press");
  CHECK(presses == 1);
  CHECK(at.w > 0);
}

TEST_CASE("everything that a canvas draws has its shape on a sheet") {
  SvgSheet sheet;
  Colour const ink{10, 20, 30, 128};
  sheet.fill({1, 2, 30, 40}, ink, 4);
  sheet.outline({1, 2, 30, 40}, ink, 4, 1);
  sheet.fill_top({1, 2, 30, 40}, ink, 4);
  sheet.line({0, 0}, {1.25F, -3}, ink, 1.5F);
  sheet.dashed({0, 0}, {9, 0}, ink, 3);
  sheet.disc({5, 5}, 2, ink);
  sheet.circle({5, 5}, 2, ink, 1);
  sheet.arc({5, 5}, 2, 0, 1, ink, 1);
  std::array<Spot, 3> const spots{{{0, 0}, {1, 1}, {2, 0}}};
  sheet.polyline(spots, ink, 1);
  sheet.polygon(spots, ink);
  sheet.text(Type::Small, {3, 4}, Side::Right, "12 \xEF\x9C\xB1", ink);  // a digit of equal width
  sheet.fill({0, 0, 0, 10}, ink);                                        // nothing to see
  std::string const file = sheet.file(100, 50, Colour{255, 255, 255, 255}, "T");
  CHECK(count_of(file, "<rect") == 3);  // with the ground
  CHECK(count_of(file, "<circle") == 2);
  CHECK(count_of(file, "<path") == 6);
  CHECK(count_of(file, "M0 0 L1.25 -3") == 1);
  CHECK(count_of(file, "fill=\"#0a141e\" fill-opacity=\"0.5\"") == 5);
  CHECK(count_of(file, "text-anchor=\"end\"") == 1);
  CHECK(count_of(file, ">12 1</text>") == 1);
}

TEST_CASE("profiles are read as a table, and what is not known breaks the line") {
  std::vector<std::string_view> const axes{"Growth", "Fit", "Effort"};
  double const unknown = std::numeric_limits<double>::quiet_NaN();
  std::vector<Profile> const lines{
      {.name = "One", .values = {0.2, 0.4, 0.9}, .cells = {"2", "4", "9"}, .strong = true},
      {.name = "Two", .values = {0.5, unknown, 0.5}, .cells = {"5", "not rated", "5"}}};
  std::string file;
  Screen screen([&](Ui& ui) {
    auto const body = [&] {
      profiles(ui, "p", {.summary = "Two accounts", .name_head = "Account", .axes = axes, .profiles = lines});
    };
    body();
    file = recorded(ui, {"P", 600}, body);
  });
  check_laws(screen);
  CHECK(screen.get(Role::Table, "Two accounts").count == 3);
  CHECK(screen.find(Role::Cell, "not rated") != nullptr);
  CHECK(count_of(file, " L") == 2);  // one line of three, and dots where the other is broken
}

}  // namespace claves::test
