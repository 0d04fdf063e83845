#include "web/widgets/table.h"

#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/widgets/buttons.h"
#include "web/widgets/text.h"

namespace claves::test {
namespace {

constexpr Column columns_shown[] = {{.key = "name", .title = "Name", .sortable = true},
                                    {.key = "score", .title = "Score", .track = px(80), .right = true},
                                    {.key = "wide", .title = "Wide", .track = px(90), .hide_below = 500}};

struct Accounts {
  int rows = 1000;
  float height = 400;
  int opened = -1;
  int sorted = -1;

  void draw(Ui& ui) {
    auto const event =
        table(ui, "accounts",
              {.name = "Accounts",
               .columns = columns_shown,
               .rows = rows,
               .height = height,
               .sorted_by = 0,
               .sort = Sort::Ascending,
               .row =
                   [&](int row) {
                     return TableRow{static_cast<std::uint64_t>(row) + 7, name(row), row == opened};
                   },
               .cell = [&](int row, int column) { text(ui, column == 0 ? name(row) : "1"); },
               .narrow = [&](int row) { text(ui, name(row)); }});
    if (event.opened) opened = *event.opened;
    if (event.sort_by) sorted = *event.sort_by;
  }
  static std::string name(int row) { return "Account " + std::to_string(row); }
};

}  // namespace

TEST_CASE("of a long table only the rows in sight are announced, with their true places") {
  Accounts accounts;
  Screen screen([&](Ui& ui) { accounts.draw(ui); });
  CHECK(screen.get(Role::Table, "Accounts").count == 1001);
  CHECK(screen.all(Role::Row).size() < 16);
  CHECK(screen.all(Role::Row)[1]->index == 2);
  NodeId const seventh = screen.get(Role::Button, "Account 7").id;
  Rect const place = screen.all(Role::Row)[8]->rect;
  UserAction scroll;
  scroll.kind = ActionKind::Scroll;
  scroll.id = screen.all(Role::Scroller).front()->id;
  scroll.y = 260;  // five rows
  screen.frame({scroll});
  CHECK(screen.get(Role::Button, "Account 7").id == seventh);
  CHECK(screen.find(Role::Button, "Account 2") == nullptr);
  Node const* row = screen.ui().semantics().find(
      screen.ui().semantics().find(screen.get(Role::Button, "Account 7").parent)->parent);
  REQUIRE(row != nullptr);
  CHECK(row->rect == place);
  CHECK(row->index == 9);
  check_laws(screen);
}

TEST_CASE("a row has as many cells as the table has headers, the first one with the row's button") {
  Accounts accounts;
  for (float const width : {1440.0F, 400.0F}) {
    Surroundings surroundings = desktop();
    surroundings.width = width;
    Screen screen([&](Ui& ui) { accounts.draw(ui); }, surroundings);
    Node const& row = *screen.all(Role::Row).back();
    std::size_t cells = 0;
    for (Role const role : {Role::RowHeader, Role::Cell})
      for (Node const* cell : screen.all(role))
        if (cell->parent == row.id) ++cells;
    std::size_t const headers = screen.all(Role::ColumnHeader).size();
    CHECK(cells == std::max<std::size_t>(headers, 1));
    check_laws(screen);
  }
}

TEST_CASE("a row opens wherever it is pressed, and is then the current one") {
  Accounts accounts;
  Screen screen([&](Ui& ui) { accounts.draw(ui); });
  Rect const button = screen.get(Role::Button, "Account 3").rect;
  CHECK(button.w == 1440);
  screen.click(Role::Button, "Account 3");
  CHECK(accounts.opened == 3);
  CHECK(screen.all(Role::Row)[4]->current);
}

TEST_CASE("a head that sorts is a button in a header that tells the order") {
  Accounts accounts;
  Screen screen([&](Ui& ui) { accounts.draw(ui); });
  CHECK(screen.all(Role::ColumnHeader)[0]->sort == Sort::Ascending);
  CHECK(screen.all(Role::ColumnHeader)[1]->name == "Score");
  screen.click(Role::Button, "Name");
  CHECK(accounts.sorted == 0);
}

TEST_CASE("arrow keys go from row to row and stop at the ends") {
  Accounts accounts{.rows = 3};
  Screen screen([&](Ui& ui) { accounts.draw(ui); });
  // The wish is told in the pass of the key; the passes after it say nothing.
  std::vector<NodeId> wishes;
  Screen watched([&](Ui& ui) {
    accounts.draw(ui);
    if (ui.wanted_focus() != 0) wishes.push_back(ui.wanted_focus());
  });
  NodeId const first = watched.get(Role::Button, "Account 0").id;
  NodeId const second = watched.get(Role::Button, "Account 1").id;
  watched.press("ArrowDown", first);
  watched.press("ArrowUp", first);
  watched.press("ArrowUp", second);
  CHECK(wishes == std::vector<NodeId>{second, first});
}

TEST_CASE("columns step aside where there is no room, and rows become cards on a phone") {
  Accounts accounts;
  Surroundings around = desktop();
  Screen screen([&](Ui& ui) { accounts.draw(ui); }, around);
  CHECK(screen.all(Role::ColumnHeader).size() == 3);
  around.width = 400;
  screen.surround(around);
  CHECK(screen.all(Role::ColumnHeader).empty());
  CHECK(screen.find(Role::Text, "Account 1") != nullptr);
  CHECK(screen.get(Role::Table, "Accounts").count == 1000);
}

TEST_CASE("a row's card is as tall as what it holds") {
  Surroundings around = phone();
  Screen screen(
      [&](Ui& ui) {
        table(ui, "t",
              {.name = "Tall",
               .columns = columns_shown,
               .rows = 4,
               .row =
                   [](int row) {
                     return TableRow{static_cast<std::uint64_t>(row), "Row " + std::to_string(row)};
                   },
               .narrow =
                   [&](int) {
                     for (int i = 0; i < 8; ++i) text(ui, "line");
                   }});
      },
      around);
  CHECK(screen.ui().settled());
  CHECK(screen.get(Role::Button, "Row 0").rect.h == doctest::Approx(8 * 20 + 7 * 6 + 2 * 12));
  check_laws(screen);
}

TEST_CASE("an empty table is a head without rows") {
  Accounts accounts{.rows = 0};
  Screen screen([&](Ui& ui) { accounts.draw(ui); });
  CHECK(screen.all(Role::Row).size() == 1);
  check_laws(screen);
}

}  // namespace claves::test
