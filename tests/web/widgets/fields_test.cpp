#include "web/widgets/fields.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/screen.h"
#include "web/widgets/layout.h"

namespace claves::test {
namespace {

// A name that must not be empty, as a view keeps it.
struct NameForm {
  std::string name = "Muñoz";
  std::string error = {};
  int commits = 0;

  void draw(Ui& ui) {
    auto const left = text_field(ui, "name", {.label = "Name", .value = name, .error = error});
    if (!left) return;
    ++commits;
    error = left->empty() ? "A name is needed" : "";
    if (!left->empty()) name = *left;
  }
};

UserAction act(ActionKind kind, NodeId id, std::string text = {}, double number = 0) {
  UserAction action;
  action.kind = kind;
  action.id = id;
  action.text = std::move(text);
  action.number = number;
  return action;
}

}  // namespace

TEST_CASE("a field answers its value once, when it is left with another") {
  NameForm form;
  Screen screen([&](Ui& ui) { form.draw(ui); });
  screen.type_only(Role::TextField, "Name", "Muñoz Energía");
  CHECK(form.commits == 0);
  CHECK(form.name == "Muñoz");
  CHECK(screen.get(Role::TextField, "Name").text == "Muñoz Energía");
  screen.type(Role::TextField, "Name", "Muñoz Energía");
  CHECK(form.commits == 1);
  CHECK(form.name == "Muñoz Energía");
  screen.type(Role::TextField, "Name", "Muñoz Energía");
  CHECK(form.commits == 1);
}

TEST_CASE("the letters of a field stand on whole pixels of the screen, wherever the field is") {
  for (float const scale : {1.0F, 1.25F, 1.5F, 2.0F}) {
    CAPTURE(scale);
    Surroundings surroundings = desktop();
    surroundings.device_scale = scale;
    Screen screen(
        [](Ui& ui) {
          space(ui, 3.3F);
          text_field(ui, "name", {.label = "Name", .value = "Muñoz"});
          space(ui, 0.7F);
          number_field(ui, "hours", {.label = "Hours", .value = "12"});
          text_area(ui, "aim", {.label = "Aim", .value = "To grow"});
        },
        surroundings);
    for (Role const role : {Role::TextField, Role::NumberField, Role::TextArea}) {
      Node const& node = *screen.all(role).front();
      float const pixels = (screen.page_rect(node).y + node.text_baseline) * scale;
      CHECK(pixels == doctest::Approx(std::round(pixels)).epsilon(1e-5));
      CHECK(node.text_baseline > 0);
      CHECK(node.text_baseline < node.rect.h);
    }
  }
}

TEST_CASE("a refused value stays in the field with the reason, and a good one takes its place") {
  NameForm form;
  Screen screen([&](Ui& ui) { form.draw(ui); });
  screen.type(Role::TextField, "Name", "");
  CHECK(form.name == "Muñoz");
  CHECK(screen.get(Role::TextField, "Name").text.empty());
  CHECK(screen.get(Role::TextField, "Name").error == "A name is needed");
  screen.type(Role::TextField, "Name", "Cantalar");
  CHECK(screen.get(Role::TextField, "Name").error.empty());
  CHECK(screen.get(Role::TextField, "Name").text == "Cantalar");
}

TEST_CASE("Escape in a field gives back the value it had") {
  NameForm form;
  Screen screen([&](Ui& ui) { form.draw(ui); });
  screen.type_only(Role::TextField, "Name", "Something else");
  screen.frame({act(ActionKind::Cancel, screen.get(Role::TextField, "Name").id)});
  CHECK(screen.get(Role::TextField, "Name").text == "Muñoz");
  CHECK(form.commits == 0);
}

TEST_CASE("a value that changes from outside is shown, unless the field is being written in") {
  NameForm form;
  Screen screen([&](Ui& ui) { form.draw(ui); });
  screen.type_only(Role::TextField, "Name", "Draft");
  form.name = "Undone";
  screen.frame();
  CHECK(screen.get(Role::TextField, "Name").text == "Draft");
  screen.frame({act(ActionKind::Blur, screen.get(Role::TextField, "Name").id)});
  CHECK(screen.get(Role::TextField, "Name").text == "Undone");
}

TEST_CASE("a text area grows with what is written in it, as far as it may") {
  std::string value = "one";
  Screen screen([&](Ui& ui) {
    text_area(ui, "note", {.label = "Note", .value = value, .width = 200, .min_lines = 2, .max_lines = 4});
  });
  float const small = screen.get(Role::TextArea, "Note").rect.h;
  CHECK(small == 56);
  screen.type_only(Role::TextArea, "Note", "one\ntwo\nthree");
  CHECK(screen.get(Role::TextArea, "Note").rect.h == small + 20);
  screen.type_only(Role::TextArea, "Note", "1\n2\n3\n4\n5\n6\n7");
  CHECK(screen.get(Role::TextArea, "Note").rect.h == small + 40);
}

TEST_CASE("a search answers at every keystroke") {
  std::string query;
  int answers = 0;
  Screen screen([&](Ui& ui) {
    if (auto const typed = search_field(ui, "search", {.label = "Search", .value = query})) {
      query = *typed;
      ++answers;
    }
  });
  screen.type_only(Role::SearchField, "Search", "mu");
  CHECK(query == "mu");
  screen.type_only(Role::SearchField, "Search", "muñ");
  CHECK(query == "muñ");
  CHECK(answers == 2);
}

TEST_CASE("a date is picked, emptied, and left alone when it is no day") {
  Date day = *make_date(2026, 11, 24);
  int answers = 0;
  Screen screen([&](Ui& ui) {
    if (auto const picked = date_field(ui, "due", {.label = "Due", .value = day, .shown = "24 nov 2026"})) {
      day = *picked;
      ++answers;
    }
  });
  CHECK(screen.get(Role::DateField, "Due").text == "2026-11-24");
  screen.pick_date("Due", "2026-12-01");
  CHECK(iso(day) == "2026-12-01");
  screen.pick_date("Due", "2026-13-41");
  CHECK(answers == 1);
  screen.pick_date("Due", "");
  CHECK(!day);
}

TEST_CASE("a select answers another option, and nothing for the one it has") {
  std::vector<std::string> const stages{"Prospect", "Proposal", "Customer"};
  int chosen = 1;
  int answers = 0;
  Screen screen([&](Ui& ui) {
    if (auto const picked = select(ui, "stage", {.label = "Stage", .choices = stages, .chosen = chosen})) {
      chosen = *picked;
      ++answers;
    }
  });
  screen.choose("Stage", "Customer");
  CHECK(chosen == 2);
  screen.choose("Stage", "Customer");
  CHECK(answers == 1);
  screen.frame({act(ActionKind::Number, screen.get(Role::Select, "Stage").id, {}, 99)});
  CHECK(answers == 1);
}

TEST_CASE("a slider shows where it is while it moves, and tells when it is let go of") {
  double weight = 20;
  std::vector<Moved> moves;
  Screen screen([&](Ui& ui) {
    auto const moved = slider(ui, "weight", {.label = "Weight", .value = weight, .high = 100, .shown = "20 %"});
    if (!moved) return;
    moves.push_back(*moved);
    if (moved->settled) weight = moved->value;
  });
  NodeId const id = screen.get(Role::Slider, "Weight").id;
  screen.frame({act(ActionKind::Number, id, {}, 35)});
  CHECK(weight == 20);
  CHECK(screen.get(Role::Slider, "Weight").number == 35);
  screen.frame({act(ActionKind::Settle, id, {}, 400)});
  REQUIRE(moves.size() == 2);
  CHECK(!moves[0].settled);
  CHECK(moves[1].settled);
  CHECK(weight == 100);
  CHECK(screen.get(Role::Slider, "Weight").number == 100);
}

TEST_CASE("files come with their bytes, and those too large with their size") {
  std::vector<std::string> seen;
  Screen screen([&](Ui& ui) {
    for (ChosenFile const& file : file_drop(ui, "files", {.title = "Drop", .button = "Choose files"})) {
      seen.push_back(std::string(file.name) + (file.too_large ? " too large" : ": " + std::string(file.bytes)));
    }
  });
  screen.give_file("Choose files", "deals.csv", "a;b");
  UserAction refused = act(ActionKind::Refused, screen.get(Role::FileInput, "Choose files").id, {}, 2e9);
  refused.name = "film.mov";
  screen.frame({refused});
  CHECK(seen == std::vector<std::string>{"deals.csv: a;b", "film.mov too large"});
}

}  // namespace claves::test
