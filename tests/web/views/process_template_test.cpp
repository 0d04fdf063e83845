#include "web/views/process_template.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"

namespace claves::test {
namespace {

AccountId const alba{1};

struct Template {
  ProcessTemplate view;
  Stage stage;

  explicit Template(std::vector<Step> steps = {})
      : stage(
            Tongue::English,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              view.draw(ui, screen, requests);
            },
            std::move(steps)) {}

  StageList list() const { return stage_list(stage.workspace()); }
  Account const& account() const { return *stage.workspace().table<Account>().find(alba); }
  void choose(std::string_view menu, std::string_view item) {
    stage.screen.click(Role::Button, menu);
    stage.screen.click(Role::Button, item);
  }
};

Step in_action() {
  Step step;
  step.set(alba, &Account::name, std::string("Alba"))
      .set(alba, &Account::key, true)
      .set(alba, &Account::stage, claves::Stage::E3);
  return step;
}

}  // namespace

TEST_CASE("a stage is renamed, and the method's name stays underneath") {
  Template process;
  process.choose("More about the stage Research", "Edit");
  process.stage.screen.type(Role::TextField, "Name", "Discovery");
  process.stage.screen.click(Role::Button, "Save");
  process.stage.carry_out();
  CHECK(process.stage.screen.shows("2 · Discovery"));
  CHECK(process.list().all[1].key == StageKey{claves::Stage::E2, {}});
  check_laws(process.stage.screen);
}

TEST_CASE("a stage is split: the criteria that were ticked move on into the new one") {
  Template process;
  process.choose("More about the stage Action plan", "Split it in two…");
  process.stage.screen.type(Role::TextField, "Name", "Pilot");
  process.stage.screen.click(Role::Checkbox, Words(Tongue::English).criterion(304));
  process.stage.screen.click(Role::Button, "Add");
  process.stage.carry_out();
  StageList const list = process.list();
  REQUIRE(list.all.size() == 6);
  CHECK(bool(list.all[3].key.own));
  for (CriterionUse const& each : criterion_list(process.stage.workspace()))
    if (each.number == 304) CHECK(each.stage == list.all[3].key);
}

TEST_CASE("dropping a stage with an account in it moves the account, tells its history, and can be undone") {
  Template process({in_action()});
  process.choose("More about the stage Action plan", "Drop it…");
  CHECK(process.stage.screen.shows("1 account is in it: say where it goes."));
  process.stage.screen.click(Role::Button, "Drop it");
  process.stage.carry_out();
  CHECK(process.list().used().size() == 4);
  CHECK(process.account().stage == claves::Stage::E4);
  REQUIRE(process.stage.workspace().table<Decision>().size() == 1);
  CHECK(process.stage.workspace().table<Decision>().rows()[0].reason ==
        "The stage “Action plan” is no longer used.");
  CHECK(process.stage.screen.shows("Use “Action plan” again"));
  REQUIRE(process.stage.session.undo(Moment{9}));
  CHECK(process.account().stage == claves::Stage::E3);
  CHECK(process.list().used().size() == 5);
}

TEST_CASE("two stages become one with the criteria of both") {
  Template process;
  process.choose("More about the stage Action plan", "Join it to another…");
  process.stage.screen.click(Role::Button, "Join them");
  process.stage.carry_out();
  int in_research = 0;
  for (CriterionUse const& each : criterion_list(process.stage.workspace()))
    in_research += each.stage == StageKey{claves::Stage::E2, {}} ? 1 : 0;
  CHECK(in_research == 8);
}

TEST_CASE("stages change places, and the first cannot go further up") {
  Template process;
  process.choose("More about the stage Research", "Move it earlier");
  process.stage.carry_out();
  CHECK(process.list().all[0].key == StageKey{claves::Stage::E2, {}});
  CHECK(process.stage.screen.shows("1 · Research"));
}

TEST_CASE("a criterion of the firm's own is added, and one of the catalogue left out") {
  Template process;
  process.stage.screen.click(Role::Button, "Add a criterion to Strategy");
  process.stage.screen.type(Role::TextField, "Criterion", "Legal has read the contract");
  process.stage.screen.click(Role::Button, "Add");
  process.stage.carry_out();
  CHECK(process.stage.screen.shows("Legal has read the contract"));
  std::string const name = "More about: " + std::string(Words(Tongue::English).criterion(103));
  process.choose(name, "Stop asking for it");
  process.stage.carry_out();
  StageState const state =
      stage_state(process.stage.workspace(), alba, StageKey{claves::Stage::E1, {}}, today());
  CHECK(state.criteria.empty());  // there is no such account
  CHECK(process.stage.screen.shows("Not asked for"));
}

}  // namespace claves::test
