#include "web/views/question_catalogue.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"

namespace claves::test {
namespace {

struct Catalogue {
  QuestionCatalogue view;
  Stage stage{Tongue::English, [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
                view.draw(ui, screen, requests);
              }};

  void choose(std::string_view menu, std::string_view item) {
    stage.screen.click(Role::Button, menu);
    stage.screen.click(Role::Button, item);
    stage.carry_out();
  }
};

}  // namespace

TEST_CASE("a question of our own is added to its category and can decide") {
  Catalogue catalogue;
  catalogue.stage.screen.click(Role::Button, "Add a question");
  catalogue.stage.screen.type(Role::TextField, "Question", "Who approves new suppliers?");
  catalogue.stage.screen.click(Role::Checkbox, "On the short path");
  catalogue.stage.screen.click(Role::Button, "Add");
  catalogue.stage.carry_out();
  CHECK(catalogue.stage.screen.shows("Who approves new suppliers?"));
  QuestionList const list = question_list(catalogue.stage.workspace());
  CHECK(list.all.back().core);
  CHECK(list.all.back().category == QuestionCategory::C1);
  check_laws(catalogue.stage.screen);
  catalogue.choose("More about: Who approves new suppliers?", "Remove");
  CHECK_FALSE(catalogue.stage.screen.shows("Who approves new suppliers?"));
}

TEST_CASE("a question of the catalogue is switched off, and on again") {
  Catalogue catalogue;
  std::string const more = "More about: " + std::string(Words(Tongue::English).question(101).question);
  catalogue.choose(more, "Stop asking it");
  CHECK(question_list(catalogue.stage.workspace()).all[0].off);
  CHECK(catalogue.stage.screen.shows("Not asked"));
  catalogue.choose(more, "Ask it again");
  CHECK_FALSE(question_list(catalogue.stage.workspace()).all[0].off);
}

}  // namespace claves::test
