#include "web/views/keys_part.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

struct Keys {
  KeysPart view;
  Stage stage;

  explicit Keys(std::vector<Step> steps)
      : stage(
            Tongue::English,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              view.draw(ui, screen, requests);
            },
            std::move(steps)) {}
};

struct Trust {
  AssessmentPart view{AssessmentSubject::Trust};
  Stage stage{Tongue::English, [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
                view.draw(ui, screen, requests);
              }};
};

}  // namespace

TEST_CASE("the nine keys say what is shown beside what is said, and what comes next") {
  Keys keys({sample::sample_step(Tongue::English, today())});
  check_laws(keys.stage.screen);
  CHECK(keys.stage.screen.shows("What comes next, where it is needed most"));
  CHECK(keys.stage.screen.shows("Claves did not measure them"));
}

TEST_CASE("an assessment begins, and nothing is shown of two sheets") {
  Trust trust;
  trust.stage.screen.click(Role::Button, "Begin");
  trust.stage.carry_out();
  Table<Assessment> const& table = trust.stage.workspace().table<Assessment>();
  REQUIRE(table.size() == 1);
  AssessmentId const id = table.rows()[0].id;
  for (int sheet = 1; sheet <= 3; ++sheet) {
    Step step;
    auto const response = Id<Kind::Response>{static_cast<std::uint64_t>(100 + sheet)};
    step.set(response, &Response::assessment, id)
        .set(response, &Response::sheet, static_cast<double>(sheet))
        .set(response, &Response::level, static_cast<double>(sheet))
        .set(response, &Response::evidence, "what sheet " + std::to_string(sheet) + " says");
    trust.stage.perform(std::move(step));
    trust.stage.screen.frame();
    CHECK(trust.stage.screen.shows("what sheet 1 says") == (sheet != 2));
    CHECK(trust.stage.screen.shows("With two sheets nothing is shown") == (sheet == 2));
  }
  CHECK(trust.stage.screen.shows("(1 to 3)"));
  check_laws(trust.stage.screen);
}

TEST_CASE("a sheet is handed in as one step without a name, and the next one begins blank") {
  Trust trust;
  trust.stage.screen.click(Role::Button, "Begin");
  trust.stage.carry_out();
  trust.stage.screen.click(Role::Button, "Fill in a sheet");
  std::vector<Node const*> const radios = trust.stage.screen.all(Role::Radio);
  REQUIRE(radios.size() == 30);  // six items of five levels
  trust.stage.screen.frame({UserAction{ActionKind::Click, radios[3]->id, {}, {}, 0, 0, 0}});
  trust.stage.screen.click(Role::Button, "Hand in the sheet");
  std::vector<Step> const steps = trust.stage.take_steps();
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].operations.size() == 5);  // revived, the assessment, the sheet, the item, the level
  CHECK(trust.stage.screen.shows("Give the device to the next person"));
}

}  // namespace claves::test
