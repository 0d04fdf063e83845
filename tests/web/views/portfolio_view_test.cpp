#include "web/views/portfolio_view.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

constexpr AccountId alba{1};
constexpr AccountId boreal{2};
constexpr AccountId cierzo{3};
constexpr PersonId marta{1};

// Alba (60 points) and Boreal (40) are key, Cierzo (80) is not; the cap is two. Marta answers for all of them.
Step three_accounts() {
  Step step{StepName::Import, {}, {}};
  step.set(the_firm, &Firm::key_account_cap, 2);
  step.set(marta, &Person::name, std::string("Marta"));
  auto const add = [&](AccountId id, std::string name, double potential) {
    Id<Kind::Rating> const rating{id.value};
    step.set(id, &Account::name, std::move(name)).set(id, &Account::owner, marta);
    step.set(id, &Account::planned_hours_per_month, 10).set(id, &Account::sector, std::string("Agua"));
    step.set(rating, &Rating::account, id).set(rating, &Rating::factor, Factor::F2);
    step.set(rating, &Rating::value, potential);
  };
  add(alba, "Alba", 6);
  add(boreal, "Boreal", 4);
  add(cierzo, "Cierzo", 8);
  for (AccountId const key : {alba, boreal})
    step.set(key, &Account::key, true).set(key, &Account::kind_of_account, AccountKind::Existing);
  return step;
}

struct Portfolio {
  PortfolioView view;
  Stage stage;

  explicit Portfolio(std::vector<Step> steps, Tongue tongue = Tongue::English, Surroundings around = desktop())
      : stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              view.draw(ui, screen, requests);
              view.draw_dialog(ui, screen, requests);
            },
            std::move(steps), around) {
    work();
  }
  void work() {
    for (int frame = 0; frame < 400; ++frame) stage.screen.frame();
  }
  void carry_out() {
    stage.carry_out();
    work();
  }
  Account const& account(AccountId id) const { return *stage.workspace().table<Account>().find(id); }
};

}  // namespace

TEST_CASE(
    "the portfolio keeps the laws of the screen in both languages and at every width, and asks for nothing") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    for (float const width : {320.0F, 390.0F, 768.0F, 1440.0F}) {
      CAPTURE(width);
      Surroundings around = desktop();
      if (width < 1000) around = {.width = width, .height = 844, .coarse_pointer = true};
      Portfolio portfolio({sample::sample_step(tongue, today())}, tongue, around);
      check_laws(portfolio.stage.screen);
      CHECK(portfolio.stage.take().empty());
    }
  }
}

TEST_CASE("the best portfolio stands beside the present one, and what the difference costs") {
  Portfolio portfolio({three_accounts()});
  CHECK(portfolio.stage.screen.shows(
      "Keeping today's key accounts costs 40.0 points, 28.6% of what is possible."));
  CHECK(portfolio.stage.screen.shows("Proved: no other scores more under these limits."));
  CHECK(portfolio.stage.screen.shows("One more key account would add 40.0 points."));
  CHECK(portfolio.stage.screen.shows("Enters"));
  CHECK(portfolio.stage.screen.shows("Leaves"));
  CHECK(portfolio.stage.screen.shows("400 of 400 weights tried"));
  CHECK(portfolio.stage.screen.shows("2 core, 0 borderline"));
}

TEST_CASE("taking over the best portfolio is one step with its reason, and undoing it brings all back") {
  Portfolio portfolio({three_accounts()});
  std::string const before = portfolio.stage.workspace().to_text();
  portfolio.stage.screen.click(Role::Button, "Make these the key accounts");
  portfolio.stage.screen.type(Role::TextArea, "Reason", "Cierzo is worth more");
  check_laws(portfolio.stage.screen);
  portfolio.stage.screen.frame();
  std::vector<Node const*> buttons;
  for (Node const* node : portfolio.stage.screen.all(Role::Button))
    if (node->name == "Make these the key accounts") buttons.push_back(node);
  REQUIRE(buttons.size() == 1);
  portfolio.stage.screen.click(Role::Button, "Make these the key accounts");
  portfolio.carry_out();
  CHECK(portfolio.account(cierzo).key);
  CHECK(portfolio.account(cierzo).stage == claves::Stage::E1);
  CHECK(portfolio.account(cierzo).key_since == today());
  CHECK_FALSE(portfolio.account(boreal).key);
  CHECK(portfolio.account(alba).key);
  auto const& decisions = portfolio.stage.workspace().table<Decision>().rows();
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].account == boreal);
  CHECK(decisions[0].verdict == Verdict::Leaves);
  CHECK(decisions[1].account == cierzo);
  CHECK(decisions[1].reason == "Cierzo is worth more");
  CHECK(portfolio.stage.screen.shows("Today's key accounts already are the best possible portfolio."));
  REQUIRE(portfolio.stage.session.undo({2'000'000'000'000}));
  CHECK(portfolio.stage.workspace().to_text() == before);
}

TEST_CASE("what is settled beforehand, hours and minimums are edited in place, a step each") {
  Portfolio portfolio({three_accounts()});
  portfolio.stage.screen.choose("Boreal: in the portfolio", "Must be");
  std::vector<Step> const settled = portfolio.stage.take_steps();
  REQUIRE(settled.size() == 1);
  CHECK(settled[0].name == StepName::SettleBeforehand);
  portfolio.stage.perform(settled[0]);
  portfolio.work();
  CHECK(portfolio.stage.screen.shows("Not insisting on Boreal would add 20.0 points."));
  portfolio.stage.screen.choose("Add a sector", "Agua");
  portfolio.carry_out();
  CHECK(portfolio.stage.workspace().table<SegmentRule>().rows()[0].at_least == 1);
  portfolio.stage.screen.type(Role::NumberField, "Agua", "3");
  portfolio.carry_out();
  CHECK(portfolio.stage.screen.shows("No portfolio can be chosen so"));
  CHECK(portfolio.stage.screen.shows("There is room for 2 key accounts."));
  CHECK(portfolio.stage.screen.shows("At least 3 of Agua."));
  portfolio.stage.screen.click(Role::Button, "Remove the minimum for Agua");
  portfolio.carry_out();
  CHECK_FALSE(portfolio.stage.screen.shows("No portfolio can be chosen so"));
}

TEST_CASE("a manager's hours limit the portfolio, and another person would add to it") {
  Step step = three_accounts();
  step.set(marta, &Person::capacity_hours_per_month, 10);
  Portfolio portfolio({step});
  CHECK(portfolio.stage.screen.shows("Another person with Marta's hours would add 60.0 points."));
  CHECK(
      portfolio.stage.screen.shows("Today's key accounts do not keep to the limits: Marta has 10 h a month."));
  CHECK(portfolio.stage.screen.shows("10 of 10 h"));
}

TEST_CASE("a tab that only reads offers nothing to change") {
  Portfolio portfolio({three_accounts()});
  portfolio.stage.read_only();
  portfolio.work();
  CHECK(portfolio.stage.screen.get(Role::Button, "Make these the key accounts").disabled);
  check_laws(portfolio.stage.screen);
}

}  // namespace claves::test
