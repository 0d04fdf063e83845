#include "web/views/tour_view.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

struct Touring {
  explicit Touring(std::vector<Step> steps, Surroundings around = desktop())
      : stage(
            Tongue::English,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              if (!std::exchange(begun, true)) tour.begin(screen);
              tour.draw(ui, screen, requests);
            },
            std::move(steps), around) {}

  // Where the page behind went, or the tour's end.
  std::vector<Request> press(std::string_view name) {
    stage.screen.click(Role::Button, name);
    return stage.take();
  }

  bool begun = false;
  TourView tour;
  Stage stage;
};

Page page_of(std::vector<Request> const& asked) {
  REQUIRE(asked.size() == 1);
  REQUIRE(std::holds_alternative<GoTo>(asked[0]));
  return std::get<GoTo>(asked[0]).route.page;
}

bool ends(std::vector<Request> const& asked) {
  return asked.size() == 1 && std::holds_alternative<EndTour>(asked[0]);
}

}  // namespace

TEST_CASE("the tour goes through five steps, each beside the screen that it speaks of") {
  Touring touring({sample::sample_step(Tongue::English, today())});
  CHECK(touring.stage.screen.shows("Step 1 of 5"));
  CHECK(touring.stage.screen.find(Role::Button, "Back") == nullptr);
  CHECK(page_of(touring.press("Next")) == Page::Account);
  CHECK(page_of(touring.press("Next")) == Page::Agenda);
  CHECK(page_of(touring.press("Back")) == Page::Account);
  CHECK(page_of(touring.press("Next")) == Page::Agenda);
  CHECK(page_of(touring.press("Next")) == Page::Programme);
  CHECK(page_of(touring.press("Next")) == Page::Accounts);
  CHECK(touring.stage.screen.shows("Step 5 of 5"));
  CHECK(ends(touring.press("Get started")));
  CHECK(touring.stage.screen.all(Role::Dialog).empty());
}

TEST_CASE("it can be skipped at any step, by its button or by Escape") {
  Touring skipped({sample::sample_step(Tongue::English, today())});
  skipped.press("Next");
  CHECK(ends(skipped.press("Skip")));
  CHECK(skipped.stage.screen.all(Role::Dialog).empty());

  Touring escaped({sample::sample_step(Tongue::English, today())});
  escaped.stage.screen.press("Escape");
  CHECK(ends(escaped.stage.take()));
}

TEST_CASE("where there is no key account, the list stands for one") {
  Touring touring({});
  CHECK(page_of(touring.press("Next")) == Page::Accounts);
}

TEST_CASE("it stands in the lower corner, and on a phone at the lower edge, as high as it must be") {
  for (Surroundings const& around : {desktop(), phone()}) {
    Touring touring({sample::sample_step(Tongue::English, today())}, around);
    check_laws(touring.stage.screen);
    Rect const rect = touring.stage.screen.page_rect(*touring.stage.screen.all(Role::Dialog).front());
    CHECK(rect.y > around.height / 2);
    CHECK(rect.x + rect.w < around.width);
    CHECK(rect.y + rect.h < around.height);
  }
}

}  // namespace claves::test
