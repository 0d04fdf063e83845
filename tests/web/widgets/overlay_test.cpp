#include "web/widgets/overlay.h"

#include <doctest/doctest.h>

#include "tests/support/screen.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves::test {
namespace {

constexpr MenuItem entries[] = {{.words = "Rename"}, {.words = "Delete", .off_because = "It is in use"}};

}  // namespace

TEST_CASE("a dialog stands in a root of its own, and Escape or its cross dismisses it") {
  bool open = true;
  Screen screen([&](Ui& ui) {
    card(ui, "card", {.title = "Card"}, [&] {
      if (open && dialog(ui, "ask", {.title = "Sure?", .close = "Close"}, [&] { text(ui, "Really?"); }))
        open = false;
    });
  });
  CHECK(screen.get(Role::Dialog, "Sure?").parent == 0);
  check_laws(screen);
  screen.press("Escape");
  CHECK(!open);
  CHECK(screen.find(Role::Dialog, "Sure?") == nullptr);
  open = true;
  screen.frame();
  screen.click(Role::Button, "Close");
  CHECK(!open);
}

TEST_CASE("Escape closes the upper of two dialogs") {
  bool lower = true;
  bool upper = true;
  Screen screen([&](Ui& ui) {
    if (lower && dialog(ui, "lower", {.title = "Lower", .close = "Close"}, [&] { text(ui, "a"); }))
      lower = false;
    if (upper && dialog(ui, "upper", {.title = "Upper", .close = "Close"}, [&] { text(ui, "b"); }))
      upper = false;
  });
  screen.press("Escape");
  CHECK(lower);
  CHECK(!upper);
  screen.press("Escape");
  CHECK(!lower);
}

TEST_CASE("Enter in a field presses the primary button of the dialog on top, with what was typed") {
  std::string name;
  std::vector<std::string> saved;
  bool upper = false;
  Screen screen([&](Ui& ui) {
    auto const foot = [&] {
      button(ui, "cancel", "Cancel");
      if (button(ui, "save", "Save", {.kind = ButtonKind::Primary})) saved.push_back(name);
    };
    dialog(ui, "edit", {.title = "Edit", .close = "Close", .foot = foot}, [&] {
      if (auto typed = text_field(ui, "name", {.label = "Name", .value = name})) name = *typed;
    });
    if (upper) dialog(ui, "upper", {.title = "Upper", .close = "Close"}, [&] { text(ui, "b"); });
  });
  NodeId const field = screen.get(Role::TextField, "Name").id;
  UserAction commit;
  commit.kind = ActionKind::Commit;
  commit.id = field;
  commit.text = "Northmill";
  UserAction enter;
  enter.kind = ActionKind::Key;
  enter.id = field;
  enter.text = "Enter";
  screen.frame({commit, enter});
  CHECK(saved == std::vector<std::string>{"Northmill"});
  upper = true;
  screen.frame();
  screen.press("Enter", field);
  CHECK(saved.size() == 1);
}

TEST_CASE("a toast does not lie over a dialog, unless something went wrong") {
  bool urgent = false;
  Screen screen(
      [&](Ui& ui) {
        dialog(ui, "edit", {.title = "Edit", .close = "Close"}, [&] { text(ui, "a"); });
        toast(ui, "toast", {.text = "Done", .close = "Close", .urgent = urgent});
      },
      phone());
  CHECK(!screen.shows("Done"));
  urgent = true;
  screen.frame();
  CHECK(screen.shows("Done"));
}

TEST_CASE("a dialog taller than the page scrolls its body and keeps its buttons") {
  Screen screen([&](Ui& ui) {
    dialog(ui, "long", {.title = "Long", .close = "Close", .foot = [&] { button(ui, "ok", "OK"); }}, [&] {
      for (int i = 0; i < 200; ++i) text(ui, "line");
    });
  });
  CHECK(screen.ui().settled());
  Rect const ok = screen.page_rect(screen.get(Role::Button, "OK"));
  CHECK(ok.y + ok.h <= 900);
  CHECK(screen.get(Role::Scroller, "Long").content_height > 4000);
  check_laws(screen);
}

TEST_CASE("a menu opens, closes by Escape, and answers what was chosen once") {
  std::vector<int> chosen;
  Screen screen([&](Ui& ui) {
    if (auto const item = menu(ui, "more", {.name = "More", .items = entries})) chosen.push_back(*item);
  });
  CHECK(screen.find(Role::Button, "Rename") == nullptr);
  screen.click(Role::Button, "More");
  CHECK(screen.get(Role::Button, "More").expanded == Tri::Yes);
  screen.press("Escape");
  CHECK(screen.find(Role::Button, "Rename") == nullptr);
  screen.click(Role::Button, "More");
  screen.click(Role::Button, "Delete");
  CHECK(chosen.empty());
  screen.click(Role::Button, "Rename");
  CHECK(chosen == std::vector<int>{0});
  CHECK(screen.find(Role::Button, "Rename") == nullptr);
}

TEST_CASE("a menu closes when something else is pressed") {
  Screen screen([&](Ui& ui) {
    menu(ui, "more", {.name = "More", .items = entries});
    button(ui, "other", "Other");
  });
  screen.click(Role::Button, "More");
  screen.click(Role::Button, "Other");
  CHECK(screen.find(Role::Button, "Rename") == nullptr);
}

TEST_CASE("a menu of a dialog belongs to the dialog, and Escape closes it before the dialog") {
  bool open = true;
  Screen screen([&](Ui& ui) {
    if (!open) return;
    bool const done = dialog(ui, "d", {.title = "Dialog", .close = "Close"},
                             [&] { menu(ui, "more", {.name = "More", .items = entries}); });
    if (done) open = false;
  });
  screen.click(Role::Button, "More");
  NodeId const panel = screen.get(Role::Button, "Rename").parent;
  CHECK(screen.ui().semantics().find(panel)->parent == screen.get(Role::Dialog, "Dialog").id);
  screen.press("Escape");
  CHECK(open);
  CHECK(screen.find(Role::Button, "Rename") == nullptr);
  screen.press("Escape");
  CHECK(!open);
}

TEST_CASE("a popover keeps open while its own controls are used, and closes from inside") {
  int presses = 0;
  Screen screen([&](Ui& ui) {
    popover(ui, "filter", {.name = "Filter"}, [&] {
      if (button(ui, "in", "Inside")) ++presses;
      if (button(ui, "done", "Done")) close_popover(ui);
    });
  });
  screen.click(Role::Button, "Filter");
  screen.click(Role::Button, "Inside");
  CHECK(presses == 1);
  CHECK(screen.find(Role::Button, "Inside") != nullptr);
  screen.click(Role::Button, "Done");
  CHECK(screen.find(Role::Button, "Inside") == nullptr);
}

TEST_CASE("notices are said, acted on and closed") {
  std::vector<Reply> answers;
  Screen screen([&](Ui& ui) {
    Reply const answer = notice(ui, "n",
                                {.tone = Tone::Bad,
                                 .title = "Not saved",
                                 .text = "The disk is full",
                                 .action = "Export",
                                 .close = "Close",
                                 .urgent = true});
    if (answer != Reply::None) answers.push_back(answer);
    toast(ui, "t", {.text = "Done", .action = "Undo"});
    toast(ui, "u", {.text = "Done too"});
  });
  CHECK(screen.find(Role::Alert, "Not saved. The disk is full") != nullptr);
  CHECK(screen.find(Role::Status, "Done") != nullptr);
  screen.click(Role::Button, "Export");
  screen.click(Role::Button, "Close");
  CHECK(answers == std::vector<Reply>{Reply::Acted, Reply::Closed});
  check_laws(screen);
}

TEST_CASE("tabs are chosen by press and by arrow") {
  static constexpr TabItem items[] = {{"a", "Plan"}, {"b", "Actions"}, {"c", "Review"}};
  int chosen = 0;
  Screen screen([&](Ui& ui) {
    if (auto const next = tabs(ui, "tabs", "Parts", items, chosen)) chosen = *next;
    tab_panel(ui, "tabs", items[static_cast<std::size_t>(chosen)].words, [&] { text(ui, "body"); });
  });
  screen.click(Role::Tab, "Actions");
  CHECK(chosen == 1);
  CHECK(screen.get(Role::Tab, "Actions").selected == Tri::Yes);
  screen.press("ArrowRight", screen.get(Role::Tab, "Actions").id);
  CHECK(chosen == 2);
  screen.press("ArrowRight", screen.get(Role::Tab, "Review").id);
  CHECK(chosen == 0);
}

}  // namespace claves::test
