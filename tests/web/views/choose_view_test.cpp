#include "web/views/choose_view.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

constexpr AccountId alba{1};
constexpr AccountId boreal{2};
constexpr AccountId cierzo{3};

// Three accounts; Alba and Boreal are key, and the cap is two. Cierzo scores highest.
Step three_accounts(double cap = 2) {
  Step step{StepName::Import, {}, {}};
  step.set(the_firm, &Firm::key_account_cap, cap).set(the_firm, &Firm::currency, std::string("EUR"));
  auto add = [&](AccountId id, std::string name, double potential, double relationship) {
    step.set(id, &Account::name, std::move(name));
    Id<Kind::Rating> const first{id.value * 10};
    Id<Kind::Rating> const second{id.value * 10 + 1};
    step.set(first, &Rating::account, id).set(first, &Rating::factor, Factor::F2);
    step.set(first, &Rating::value, potential);
    step.set(second, &Rating::account, id).set(second, &Rating::factor, Factor::F6);
    step.set(second, &Rating::value, relationship);
  };
  add(alba, "Alba", 5, 5);
  add(boreal, "Boreal", 2, 8);
  add(cierzo, "Cierzo", 9, 7);
  for (AccountId const key : {alba, boreal}) {
    step.set(key, &Account::key, true).set(key, &Account::kind_of_account, AccountKind::Existing);
    step.set(key, &Account::stage, claves::Stage::E2);
  }
  return step;
}

struct Choosing {
  ChooseView view;
  Stage stage;

  explicit Choosing(std::vector<Step> steps, Tongue tongue = Tongue::English, Surroundings around = desktop())
      : stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              view.draw(ui, screen, requests);
            },
            std::move(steps), around) {}

  Account const& account(AccountId id) const { return *stage.workspace().table<Account>().find(id); }
  void open(std::string_view name) { stage.screen.click(Role::Button, name); }
  std::vector<Decision> decisions() const { return stage.workspace().table<Decision>().rows(); }
};

Surroundings narrow(float width) { return {.width = width, .height = 844, .coarse_pointer = true}; }

}  // namespace

TEST_CASE("choosing keeps the laws of the screen in both languages and at every width, and asks for nothing") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    for (float const width : {320.0F, 390.0F, 768.0F, 1440.0F}) {
      CAPTURE(width);
      Surroundings around = width < 1000 ? narrow(width) : desktop();
      Choosing choosing({sample::sample_step(tongue, today())}, tongue, around);
      check_laws(choosing.stage.screen);
      CHECK(choosing.stage.take().empty());
    }
  }
}

TEST_CASE("the account that is opened says why it has its score") {
  Choosing choosing({three_accounts()});
  choosing.open("Cierzo");
  CHECK(choosing.stage.screen.shows("Rank 1 of 3"));
  CHECK(choosing.stage.screen.shows("9 of 10"));
  CHECK(choosing.stage.screen.shows("Our rating, without a written reason."));
  check_laws(choosing.stage.screen);
  CHECK(choosing.stage.take().empty());
}

TEST_CASE("search folds case and accents, and says how many it found") {
  Choosing choosing({three_accounts()});
  choosing.stage.screen.type_only(Role::SearchField, "Search", "CIÉR");
  CHECK(choosing.stage.screen.shows("1 of 3 accounts"));
  CHECK(choosing.stage.screen.find(Role::Button, "Alba") == nullptr);
  choosing.stage.screen.type_only(Role::SearchField, "Search", "zzz");
  CHECK(choosing.stage.screen.shows("No account matches."));
}

TEST_CASE("a filter is counted, and cleared at once") {
  Choosing choosing({three_accounts()});
  choosing.open("Filter");
  choosing.stage.screen.click(Role::Radio, "Candidates");
  CHECK(choosing.stage.screen.shows("Filter (1)"));
  CHECK(choosing.stage.screen.shows("1 of 3 accounts"));
  CHECK(choosing.stage.screen.find(Role::Button, "Cierzo") != nullptr);
  CHECK(choosing.stage.screen.find(Role::Button, "Boreal") == nullptr);
}

TEST_CASE("a weight that is dragged re-ranks without a step, and is one step when let go") {
  Choosing choosing({three_accounts()});
  choosing.stage.screen.click(Role::Tab, "Weights");
  UserAction drag;
  drag.kind = ActionKind::Number;
  drag.id = choosing.stage.screen.get(Role::Slider, "Growth potential").id;
  drag.number = 0;
  choosing.stage.screen.frame({drag});
  CHECK(choosing.stage.take().empty());
  CHECK(choosing.stage.screen.get(Role::Slider, "Growth potential").number == 0);

  choosing.stage.screen.slide("Growth potential", 0);
  std::vector<Step> steps = choosing.stage.take_steps();
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].name == StepName::Weigh);
  choosing.stage.perform(std::move(steps[0]));
  WeightPoints const points = whole_points(weights(choosing.stage.workspace()));
  int sum = 0;
  for (int const each : points) sum += each;
  CHECK(sum == 100);
  CHECK(points[place_of(Factor::F2)] == 0);
  CHECK(choosing.stage.findings.scoring().cards.front().account == boreal);
}

TEST_CASE("equal weights are one step") {
  Choosing choosing({three_accounts()});
  choosing.stage.screen.click(Role::Tab, "Weights");
  choosing.open("All equal");
  choosing.stage.carry_out();
  for (int const each : whole_points(weights(choosing.stage.workspace()))) CHECK((each == 12 || each == 13));
}

TEST_CASE("below the cap an account becomes key with its kind, its day, the first stage and a decision") {
  Choosing choosing({three_accounts(8)});
  choosing.open("Cierzo");
  choosing.open("Make key");
  check_laws(choosing.stage.screen);
  CHECK(choosing.stage.screen.shows("Looks emerging"));
  choosing.open("Make key");
  std::vector<Step> steps = choosing.stage.take_steps();
  REQUIRE(steps.size() == 1);
  CHECK(steps[0].name == StepName::MakeKey);
  choosing.stage.perform(std::move(steps[0]));
  Account const& made = choosing.account(cierzo);
  CHECK(made.key);
  CHECK(made.key_since == today());
  CHECK(made.kind_of_account == AccountKind::Emerging);
  CHECK(made.stage == claves::Stage::E1);
  REQUIRE(choosing.decisions().size() == 1);
  CHECK(choosing.decisions()[0].verdict == Verdict::Enters);
  choosing.stage.screen.frame();
  CHECK(choosing.stage.screen.shows("3 of 8 key accounts"));
}

TEST_CASE("when the list is full, one in is one out, with a reason, and both decisions stay") {
  Choosing choosing({three_accounts()});
  choosing.open("Cierzo");
  choosing.open("Make key");
  CHECK(choosing.stage.screen.get(Role::Button, "One in, one out").disabled);
  choosing.stage.screen.click(Role::Radio, "Boreal");
  CHECK(choosing.stage.screen.get(Role::Button, "One in, one out").disabled);
  choosing.stage.screen.type(Role::TextArea, "Reason", "It grows and Boreal does not.");
  choosing.open("One in, one out");
  choosing.stage.carry_out();
  CHECK(choosing.account(cierzo).key);
  CHECK(!choosing.account(boreal).key);
  CHECK(choosing.account(boreal).kind_of_account == AccountKind::Ordinary);
  CHECK(choosing.account(boreal).stage == claves::Stage::None);
  REQUIRE(choosing.decisions().size() == 2);
  for (Decision const& decision : choosing.decisions()) {
    CHECK(decision.reason == "It grows and Boreal does not.");
    CHECK((decision.account == boreal) == (decision.verdict == Verdict::Leaves));
    if (decision.account == cierzo) CHECK(decision.instead_of == boreal);
  }
  CHECK(bool(choosing.stage.session.undo(Moment{4'000'000'000'000})));  // one step: one undo
  CHECK(choosing.account(boreal).key);
  CHECK(!choosing.account(cierzo).key);
}

TEST_CASE("going over the cap takes a reason") {
  Choosing choosing({three_accounts()});
  choosing.open("Cierzo");
  choosing.open("Make key");
  choosing.stage.screen.click(Role::Radio, "None: go over the cap");
  CHECK(choosing.stage.screen.get(Role::Button, "Go over the cap").disabled);
  choosing.stage.screen.type(Role::TextArea, "Reason", "A bet for two years.");
  choosing.open("Go over the cap");
  choosing.stage.carry_out();
  CHECK(choosing.account(cierzo).key);
  REQUIRE(choosing.decisions().size() == 1);
  CHECK(choosing.decisions()[0].verdict == Verdict::OverCap);
  CHECK(choosing.decisions()[0].reason == "A bet for two years.");
  CHECK(choosing.stage.screen.shows("3 of 2 key accounts"));
}

TEST_CASE("an account leaves the programme with a reason, and is not proposed again") {
  Choosing choosing({three_accounts()});
  choosing.open("Boreal");
  choosing.open("Take out of the programme");
  choosing.stage.screen.type(Role::TextArea, "Reason", "It buys on price alone.");
  auto const buttons = choosing.stage.screen.all(Role::Button);
  NodeId last = 0;
  for (Node const* node : buttons)
    if (node->name == "Take out of the programme") last = node->id;
  UserAction click;
  click.id = last;
  choosing.stage.screen.frame({click});
  choosing.stage.carry_out();
  CHECK(!choosing.account(boreal).key);
  CHECK(choosing.stage.screen.shows("It buys on price alone."));
  CHECK(choosing.stage.findings.standings().of(boreal) == Standing::Refused);
}

TEST_CASE("a rating is moved in place, explained, and taken back") {
  Choosing choosing({three_accounts()});
  choosing.open("Alba");
  choosing.open("Rate Fit");
  CHECK(choosing.stage.screen.shows("It is just whom we work for"));
  choosing.stage.screen.slide("Value of Fit", 7.5);
  choosing.stage.carry_out();
  CHECK(choosing.stage.findings.scoring().find(alba)->factors[place_of(Factor::F7)].value == 7.5);
  choosing.stage.screen.type(Role::TextArea, "What it is based on", "Two references in its sector.");
  choosing.stage.carry_out();
  CHECK(choosing.stage.screen.shows("Our rating: Two references in its sector."));
  check_laws(choosing.stage.screen);
  choosing.open("Remove the rating");
  choosing.stage.carry_out();
  CHECK(choosing.stage.findings.scoring().find(alba)->factors[place_of(Factor::F7)].origin ==
        FactorOrigin::Missing);
  choosing.stage.screen.slide("Value of Fit", 4);  // the same row is brought back, without its old reason
  choosing.stage.carry_out();
  FactorValue const& again = choosing.stage.findings.scoring().find(alba)->factors[place_of(Factor::F7)];
  CHECK(again.value == 4);
  CHECK(choosing.stage.workspace().table<Rating>().find(again.rating)->reason.empty());
}

TEST_CASE("a workspace without accounts says where they come from, and adds one by hand") {
  Choosing choosing({});
  CHECK(choosing.stage.screen.shows("No accounts yet"));
  check_laws(choosing.stage.screen);
  choosing.open("Add account");
  CHECK(choosing.stage.screen.get(Role::Button, "Add").disabled);
  choosing.stage.screen.type(Role::TextField, "Name", "  Duero Filtros ");
  choosing.open("Add");
  choosing.stage.carry_out();
  CHECK(choosing.stage.findings.scoring().cards.size() == 1);
  CHECK(choosing.stage.screen.shows("Duero Filtros"));
}

TEST_CASE("what only reads may look and not touch") {
  Choosing choosing({three_accounts()});
  choosing.stage.read_only();
  choosing.open("Cierzo");
  CHECK(choosing.stage.screen.get(Role::Button, "Make key").disabled);
  CHECK(choosing.stage.screen.get(Role::Button, "Add account").disabled);
  choosing.stage.screen.click(Role::Tab, "Weights");
  CHECK(choosing.stage.screen.all(Role::Slider).empty());
  CHECK(choosing.stage.take().empty());
}

TEST_CASE(
    "the weights say whether the choice would survive others, and lead to an account that hangs on them") {
  Choosing choosing({sample::sample_step(Tongue::English, today())});
  choosing.stage.screen.click(Role::Tab, "Weights");
  test::Screen& screen = choosing.stage.screen;
  CHECK(screen.find(Role::Table, "In which part of the list each account ends up, under each set of weights") !=
        nullptr);
  CHECK(screen.shows("These are shares of 2,000 sets of weights: they may be off by 1.1 points."));
  screen.click(Role::Radio, "Any");
  screen.click(Role::Checkbox, "Ratings may be off too");
  CHECK(screen.shows("Every possible set, even one that gives all to a single factor."));
  CHECK(choosing.stage.take().empty());
  check_laws(screen);
}

TEST_CASE("key accounts show how healthy their plans are, and the worst comes first when asked for") {
  Step step = three_accounts();
  step.set(PersonId{1}, &Person::name, std::string("Marta"));
  step.set(Id<Kind::Member>{1}, &Member::account, boreal)
      .set(Id<Kind::Member>{1}, &Member::role, TeamRole::R1)
      .set(Id<Kind::Member>{1}, &Member::person, PersonId{1});
  Choosing choosing({std::move(step)});
  CHECK(choosing.stage.screen.shows("17%"));  // one role of the six
  choosing.stage.screen.click(Role::Button, "Health");
  std::string const tree = choosing.stage.screen.tree();
  std::size_t const rows = tree.find("table \"");
  CHECK(tree.find("Alba", rows) < tree.find("Boreal", rows));
  CHECK(tree.find("Boreal", rows) < tree.find("Cierzo", rows));
  check_laws(choosing.stage.screen);
}

TEST_CASE("the map is saved with its title, and profiles lie below it") {
  Choosing choosing({three_accounts()});
  choosing.open("Save the picture “Attractiveness and position”");
  choosing.open("As an image (PNG)");
  std::vector<Request> const asked = choosing.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get<SavePicture>(asked.front()).format == PictureFormat::Png);
  CHECK(choosing.stage.screen.find(Role::Table, "3 accounts over 8 factors, from 0 to 10.") != nullptr);
}

TEST_CASE("trails lead from where a key account stood when its review was closed") {
  Step first = three_accounts();
  Step review{StepName::CloseReview, {}, {}};
  review.set(ReviewId{1}, &Review::account, alba)
      .set(ReviewId{1}, &Review::date, today())
      .set(ReviewId{1}, &Review::state, ReviewState::Closed);
  Step rated{StepName::Rate, {}, {}};
  rated.set(Id<Kind::Rating>{alba.value * 10}, &Rating::value, 9);
  Choosing choosing({std::move(first), std::move(review), std::move(rated)});
  choosing.stage.screen.click(Role::Checkbox, "Show the trails");
  for (int i = 0; i < 4; ++i) choosing.stage.screen.frame();
  CHECK(choosing.stage.screen.shows("24 Nov 2026: attractiveness 50, position 50"));
  CHECK(choosing.stage.screen.shows("attractiveness 90, position 50"));
}

}  // namespace claves::test
