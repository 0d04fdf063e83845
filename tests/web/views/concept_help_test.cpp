#include "web/views/concept_help.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"

namespace claves::test {

TEST_CASE("the button beside a concept opens what it means, and Escape closes it and gives the focus back") {
  Stage stage(Tongue::English, [](Ui& ui, claves::Screen const& screen, Requests&) {
    help_on(ui, screen, "health");
    help_on(ui, screen, "cap");
  });
  std::string const meaning(Words(Tongue::English).concept_of("health").meaning);
  CHECK_FALSE(stage.screen.shows(meaning));
  stage.screen.click(Role::Button, "What it is: Health of the plan");
  CHECK(stage.screen.shows(meaning));
  CHECK(stage.screen.get(Role::Button, "What it is: Health of the plan").expanded == Tri::Yes);
  check_laws(stage.screen);
  stage.screen.press("Escape");
  CHECK_FALSE(stage.screen.shows(meaning));
}

TEST_CASE("a factor is explained with its scale, and what belongs together in one") {
  Words const words(Tongue::English);
  Stage stage(Tongue::English, [&](Ui& ui, claves::Screen const& screen, Requests&) {
    help_on(ui, screen, words.factor(Factor::F5));
    help_on(ui, screen, Word::help_kinds, concepts_of<AccountKind>(screen));
  });
  stage.screen.click(Role::Button, "What it is: " + std::string(words.factor(Factor::F5).name));
  CHECK(stage.screen.shows(words.factor(Factor::F5).at_10));
  stage.screen.click(Role::Button, "What it is: The kinds of account");
  for (Term const& term :
       {words.concept_of("existing"), words.concept_of("emerging"), words.concept_of("ordinary")})
    CHECK(stage.screen.shows(term.meaning));
}

}  // namespace claves::test
