#include "tests/support/stage.h"

#include <doctest/doctest.h>

#include <iterator>

namespace claves::test {

Date today() { return *make_date(2026, 11, 24); }

Stage::Stage(Tongue tongue, DrawView draw_view, std::vector<Step> steps, Surroundings surroundings)
    : tongue_(tongue),
      draw_(std::move(draw_view)),
      now_ms_(std::int64_t{today().days} * 86'400'000),
      screen(
          [this, first = std::move(steps)](Ui& ui) mutable {
            for (Step& step : first) perform(std::move(step));
            first.clear();
            draw(ui);
          },
          surroundings) {}

void Stage::draw(Ui& ui) {
  claves::Screen const shown{.session = session,
                             .workspace = session.workspace(),
                             .findings = findings,
                             .words = Words(tongue_),
                             .locale = Locale(tongue_),
                             .today = today(),
                             .now = Moment{now_ms_},
                             .route = {},
                             .saving = {},
                             .editable = editable_,
                             .sealing = {},
                             .backup = {}};
  draw_(ui, shown, requests);
  std::vector<Request> asked = requests.take();
  asked_.insert(asked_.end(), std::make_move_iterator(asked.begin()), std::make_move_iterator(asked.end()));
}

std::vector<Request> Stage::take() { return std::exchange(asked_, {}); }

std::vector<Step> Stage::take_steps() {
  std::vector<Step> steps;
  for (Request& request : take()) {
    REQUIRE(std::holds_alternative<Perform>(request));
    steps.push_back(std::get<Perform>(std::move(request)).step);
  }
  return steps;
}

void Stage::carry_out() {
  for (Step& step : take_steps()) perform(std::move(step));
  screen.frame();
}

void Stage::perform(Step step) {
  now_ms_ += 1000;
  Result<> const done = session.perform(std::move(step), Moment{now_ms_});
  std::string const where = done ? std::string() : done.error().where + ": " + done.error().detail;
  INFO("refused: ", where);
  REQUIRE(bool(done));
}

}  // namespace claves::test
