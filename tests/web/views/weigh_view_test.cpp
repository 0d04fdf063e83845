#include <doctest/doctest.h>

#include "core/model/identity.h"
#include "core/rules/comparisons.h"
#include "core/rules/group_weights.h"
#include "tests/support/stage.h"
#include "web/sample/open_sample.h"
#include "web/views/choose_weights.h"
#include "web/views/why_panel.h"

namespace claves::test {
namespace {

constexpr AccountId alba{1};
constexpr AccountId boreal{2};
constexpr PersonId marta{1};
constexpr PersonId luis{2};

// Two accounts rated on potential and relationship, and two people.
Step two_accounts() {
  Step step{StepName::Import, {}, {}};
  step.set(the_firm, &Firm::key_account_cap, 1);
  step.set(marta, &Person::name, std::string("Marta")).set(luis, &Person::name, std::string("Luis"));
  auto add = [&](AccountId id, std::string name, double potential, double relationship) {
    step.set(id, &Account::name, std::move(name));
    auto const first = rating_id(id, Factor::F2);
    auto const second = rating_id(id, Factor::F6);
    step.set(first, &Rating::account, id).set(first, &Rating::factor, Factor::F2);
    step.set(first, &Rating::value, potential);
    step.set(second, &Rating::account, id).set(second, &Rating::factor, Factor::F6);
    step.set(second, &Rating::value, relationship);
  };
  add(alba, "Alba", 8, 2);
  add(boreal, "Boreal", 3, 7);
  return step;
}

struct Weighing {
  WeightsPanel panel;
  WhyPanel why;
  Stage stage;

  explicit Weighing(std::vector<Step> steps = {two_accounts()}, Tongue tongue = Tongue::English,
                    Surroundings around = desktop())
      : stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              panel.draw(ui, screen, requests);
              why.draw(ui, screen, requests, panel.scoring(screen), alba);
            },
            std::move(steps), around) {}

  void press(std::string_view name) { stage.screen.click(Role::Button, name); }
  Step only_step() {
    std::vector<Step> steps = stage.take_steps();
    REQUIRE(steps.size() == 1);
    return std::move(steps[0]);
  }
  Weights weights() const { return claves::weights(stage.workspace()); }
  FactorList factors() const { return factor_list(stage.workspace()); }
};

}  // namespace

TEST_CASE("an order of the factors is weighed by its centroid, in one step") {
  Weighing weighing;
  weighing.press("Other ways to weigh");
  check_laws(weighing.stage.screen);
  CHECK(weighing.stage.screen.get(Role::Button, "Move Current revenue up").disabled);
  weighing.press("Growth potential counts as much as the one above");
  for (int i = 0; i < 5; ++i) weighing.press("Move Attractiveness as a reference up");
  CHECK(weighing.stage.take().empty());
  weighing.press("Use these weights");
  Step step = weighing.only_step();
  CHECK(step.name == StepName::Weigh);
  weighing.stage.perform(std::move(step));
  WeightPoints const points = whole_points(weighing.weights());
  // Eight ranks, in whole points; the reference is third now, and the relationship behind the renewal.
  CHECK(points == WeightPoints{34, 22, 11, 5, 2, 8, 3, 15});
  CHECK_FALSE(weighing.stage.screen.shows("Use these weights"));
}

TEST_CASE("swings are asked for one after the other") {
  Weighing weighing;
  weighing.press("Other ways to weigh");
  weighing.stage.screen.click(Role::Radio, "By swings");
  CHECK(weighing.stage.screen.get(Role::Button, "Use these weights").disabled);
  CHECK(weighing.stage.screen.get(Role::Button, "Compare the others").disabled);
  weighing.stage.screen.click(Role::Radio, "Relative effort");
  check_laws(weighing.stage.screen);
  weighing.press("Compare the others");
  check_laws(weighing.stage.screen);
  for (std::string_view const name : {"Current revenue", "Likelihood of renewal", "Likelihood of success",
                                      "Strength of the relationship", "Fit", "Attractiveness as a reference"})
    weighing.stage.screen.slide(name, 0);
  weighing.stage.screen.slide("Growth potential", 25);
  weighing.press("Use these weights");
  weighing.stage.carry_out();
  CHECK(weighing.weights()[place_of(Factor::F5)] == 0.8);
  CHECK(weighing.weights()[place_of(Factor::F2)] == 0.2);
}

TEST_CASE("comparisons that do not fit are pointed out") {
  Weighing weighing;
  weighing.press("Other ways to weigh");
  weighing.stage.screen.click(Role::Radio, "In pairs");
  check_laws(weighing.stage.screen);
  CHECK(weighing.stage.screen.shows("0 comparisons made of 28"));
  CHECK(weighing.stage.screen.shows("Consistent: consistency ratio 0.0"));
  weighing.stage.screen.slide("Which counts more, and by how much?", 8);
  CHECK(weighing.stage.screen.shows("Growth potential counts 9 times as much as Current revenue"));
  CHECK(weighing.stage.screen.shows("1 comparison made of 28"));
  for (int i = 0; i < 6; ++i) {
    weighing.press("Next");
    weighing.stage.screen.slide("Which counts more, and by how much?", i % 2 == 0 ? -8 : 8);
  }
  CHECK(weighing.stage.screen.shows("Not consistent"));
  weighing.press("Look at that comparison");
  check_laws(weighing.stage.screen);
  weighing.press("Use these weights");
  weighing.stage.carry_out();
  CHECK(weighing.weights()[place_of(Factor::F2)] > weighing.weights()[place_of(Factor::F1)]);
}

TEST_CASE("each person's weights are kept, and combined when it is asked for") {
  Weighing weighing;
  CHECK(weighing.stage.screen.get(Role::Button, "Weigh as").disabled);
  auto weigh_as = [&](std::string_view person, int times) {
    weighing.stage.screen.choose("The weights are of", person);
    weighing.press("Weigh as");
    for (int i = 0; i < times; ++i) weighing.press("Move Growth potential down");
    weighing.press("Use these weights");
    Step step = weighing.only_step();
    CHECK(step.name == StepName::WeighAs);
    CHECK(step.subject == person);
    weighing.stage.perform(std::move(step));
    weighing.stage.screen.frame();
  };
  Weights const before = weighing.weights();
  weigh_as("Marta", 0);
  weigh_as("Luis", 3);
  CHECK(weighing.weights() == before);  // the firm's stay
  std::vector<PersonView> const views = person_views(weighing.stage.workspace(), weighing.factors());
  REQUIRE(views.size() == 2);
  CHECK(views[0].method == WeighingMethod::Order);
  CHECK(weighing.stage.screen.shows("deviation"));
  check_laws(weighing.stage.screen);
  weighing.press("Apply the combined ones");
  weighing.stage.carry_out();
  Weights const mean = combined(views, Combination::Mean)->weights;
  for (std::size_t i = 0; i < factor_count; ++i)
    CHECK(weighing.weights()[i] == doctest::Approx(mean[i]).epsilon(0.02 / mean[i]));
  weighing.press("Remove the weights of Marta");
  weighing.stage.carry_out();
  CHECK(person_views(weighing.stage.workspace(), weighing.factors()).size() == 1);
  CHECK(bool(weighing.stage.session.undo(Moment{4'000'000'000'000})));
  CHECK(person_views(weighing.stage.workspace(), weighing.factors()).size() == 2);
}

TEST_CASE("a factor of the firm's own is added, named, bent, placed and retired, a step each") {
  Weighing weighing;
  weighing.press("Edit the factors");
  check_laws(weighing.stage.screen);
  weighing.press("Add a factor of our own");
  weighing.stage.carry_out();
  weighing.stage.screen.frame();
  check_laws(weighing.stage.screen);
  weighing.stage.screen.type(Role::TextField, "Name", "Safety record");
  weighing.stage.carry_out();
  weighing.stage.screen.type(Role::TextArea, "What 10 means", "No accident in ten years.");
  weighing.stage.carry_out();
  weighing.stage.screen.slide("Worth of a rating of 5", 80);
  Step step = weighing.only_step();
  CHECK(step.name == StepName::ShapeFactor);
  weighing.stage.perform(std::move(step));
  weighing.stage.screen.frame();
  weighing.stage.screen.click(Role::Radio, "Less is better");
  weighing.stage.carry_out();
  weighing.stage.screen.choose("Axis of the map", "Position");
  weighing.stage.carry_out();
  FactorUse const use = weighing.factors().at(factor_count);
  CHECK(use.less_is_better);
  CHECK(use.axis == Axis::Position);
  CHECK(use.goodness(5) == 8);
  CHECK(weighing.stage.workspace().table<FirmFactor>().find(use.own)->name == "Safety record");
  weighing.press("Retire");
  step = weighing.only_step();
  CHECK(step.name == StepName::RetireFactor);
  weighing.stage.perform(std::move(step));
  CHECK(weighing.factors().at(factor_count).off);
}

TEST_CASE("one of the eight keeps its weight when the firm first says something of it") {
  Weighing weighing;
  Weights const before = weighing.weights();
  weighing.press("Edit the factors");
  weighing.press("Edit Fit");
  weighing.stage.screen.type(Role::TextField, "Name", "Suits us");
  weighing.stage.carry_out();
  CHECK(weighing.weights() == before);
  CHECK(weighing.stage.screen.shows("Suits us"));
  weighing.press("Back to the list");
  weighing.stage.screen.click(Role::Radio, "Counts as the worst");
  weighing.stage.carry_out();
  CHECK(weighing.stage.workspace().table<Firm>().find(the_firm)->missing == MissingPolicy::Worst);
  CHECK(weighing.stage.screen.shows("Not rated: it counts as the worst."));
}

TEST_CASE("two people's ratings stand side by side until one is agreed") {
  Weighing weighing;
  weighing.press("Rate Fit");
  auto rate_as = [&](std::string_view person, double value) {
    weighing.stage.screen.choose("Rate as", person);
    weighing.stage.screen.slide("Value of Fit", value);
    weighing.stage.carry_out();
    weighing.stage.screen.frame();
  };
  rate_as("Marta", 2);
  rate_as("Luis", 8);
  weighing.stage.screen.type(Role::TextField, "Where it comes from", "The February meeting");
  weighing.stage.carry_out();
  check_laws(weighing.stage.screen);
  CHECK(weighing.stage.screen.shows("Mean of 2 people: 5. None is agreed yet."));
  CHECK(weighing.stage.screen.shows("They are 6 points apart: worth talking about."));
  CHECK(weighing.stage.screen.shows("24 Nov 2026"));
  CHECK(weighing.stage.screen.shows("The February meeting"));
  rate_as("Agreed", 6);
  FactorValue const& value = weighing.stage.findings.scoring().find(alba)->factors[place_of(Factor::F7)];
  CHECK(value.value == 6);
  CHECK(weighing.stage.screen.all(Role::Meter).size() > 3);
  weighing.press("Remove the rating of Agreed");
  weighing.stage.carry_out();
  CHECK(weighing.stage.findings.scoring().find(alba)->factors[place_of(Factor::F7)].people == 2);
}

TEST_CASE("what each weight decides can be read as a table") {
  Weighing weighing;
  // Alba leads by potential, 8 against 3; Boreal by the relationship, 7 against 2. They are level at a half.
  Node const& table =
      weighing.stage.screen.get(Role::Table, "Alba: the weight of Growth potential moves its score most.");
  CHECK(table.count == 9);
  CHECK(weighing.stage.screen.find(Role::Cell, "20.0 to 80.0") != nullptr);
  CHECK(
      weighing.stage.screen.shows("The least change: with 4 points from “Growth potential” to “Strength of the "
                                  "relationship”, Boreal would catch up"));
  check_laws(weighing.stage.screen);
}

TEST_CASE(
    "weighing keeps the laws of the screen in both languages, on phones, and asks for nothing by itself") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English})
    for (float const width : {360.0F, 1440.0F}) {
      Surroundings around = desktop();
      if (width < 600) around = {.width = width, .height = 780, .coarse_pointer = true};
      Weighing weighing({sample::sample_step(tongue, today()), two_accounts()}, tongue, around);
      check_laws(weighing.stage.screen);
      bool const es = tongue == Tongue::Spanish;
      weighing.press(es ? "Editar los factores" : "Edit the factors");
      check_laws(weighing.stage.screen);
      weighing.press(es ? "Editar Adecuación" : "Edit Fit");
      check_laws(weighing.stage.screen);
      CHECK(weighing.stage.take().empty());
    }
}

TEST_CASE("what was compared in pairs is kept with the weights, and is there when they are compared again") {
  Weighing weighing;
  weighing.press("Other ways to weigh");
  weighing.stage.screen.click(Role::Radio, "In pairs");
  weighing.stage.screen.slide("Which counts more, and by how much?", -4);
  weighing.press("Use these weights");
  weighing.stage.carry_out();
  auto const said = comparisons(weighing.stage.workspace(), weighing.factors(), {});
  REQUIRE(said.size() == 1);
  CHECK(said[0].ratio == 5);
  weighing.press("Other ways to weigh");
  CHECK(weighing.stage.screen.get(Role::Slider, "Which counts more, and by how much?").number == -4);
  check_laws(weighing.stage.screen);
}

}  // namespace claves::test
