#include "web/views/programme_view.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

struct Programme {
  ProgrammeView view;
  ProgrammePart part = ProgrammePart::Definition;
  Stage stage;

  explicit Programme(std::vector<Step> steps, Tongue tongue = Tongue::English, Surroundings around = desktop())
      : stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              claves::Screen routed = screen;
              routed.route = {.page = Page::Programme, .programme = part};
              view.draw(ui, routed, requests);
            },
            std::move(steps), around) {}

  void show(ProgrammePart which) {
    part = which;
    stage.screen.frame();
  }
  Firm const* firm() const { return stage.workspace().table<Firm>().find(the_firm); }
};

}  // namespace

TEST_CASE("the programme keeps the laws of the screen in both languages and widths, and asks for nothing") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    for (float const width : {320.0F, 390.0F, 768.0F, 1440.0F}) {
      CAPTURE(width);
      Programme programme({sample::sample_step(tongue, today())}, tongue, {.width = width, .height = 844});
      for (int part = 0; part <= static_cast<int>(ProgrammePart::Process); ++part) {
        programme.show(static_cast<ProgrammePart>(part));
        check_laws(programme.stage.screen);
        CHECK(programme.stage.take().empty());
      }
    }
  }
}

TEST_CASE("an empty programme asks for its definition first, and then for a cap") {
  Programme programme({});
  CHECK(programme.stage.screen.shows("Write down together what a key account is to you"));
  programme.stage.screen.type(Role::TextArea, "What a key account is to us", "One with which we grow.");
  programme.stage.carry_out();
  CHECK(programme.firm()->definition == "One with which we grow.");
  CHECK(programme.stage.screen.shows("Decide how many key accounts"));
  check_laws(programme.stage.screen);
}

TEST_CASE("the currency is chosen by name and kept as its code") {
  Programme programme({});
  programme.stage.screen.choose("Currency of the amounts", "Mexican peso (MXN)");
  programme.stage.carry_out();
  CHECK(programme.firm()->currency == "MXN");
}

TEST_CASE("a currency that a file brought in and nobody lists is shown all the same") {
  Step step;
  step.set(the_firm, &Firm::currency, std::string("SEK"));
  Programme programme({std::move(step)});
  CHECK(programme.stage.screen.shows("SEK"));
}

TEST_CASE("people are added, and who carries something is asked about before being removed") {
  Programme programme({});
  programme.show(ProgrammePart::People);
  programme.stage.screen.click(Role::Button, "Add person");
  programme.stage.screen.type(Role::TextField, "Name", "Marta Ríos");
  programme.stage.screen.click(Role::Button, "Save");
  programme.stage.carry_out();
  REQUIRE(programme.stage.findings.loads().size() == 1);
  CHECK(programme.stage.screen.shows("No accounts or actions in their name"));

  PersonId const marta = programme.stage.findings.loads().front().person;
  Step step;
  step.set(AccountId{1}, &Account::name, std::string("Alba")).set(AccountId{1}, &Account::owner, marta);
  programme.stage.perform(std::move(step));
  programme.stage.screen.frame();
  programme.stage.screen.click(Role::Button, "Remove Marta Ríos");
  CHECK(programme.stage.take().empty());
  CHECK(programme.stage.screen.shows("In their name are: 1 account"));
  programme.stage.screen.click(Role::Button, "Remove");
  programme.stage.carry_out();
  CHECK(programme.stage.findings.loads().empty());
}

TEST_CASE("every decision stands in the register with its reason, and figures of others say so") {
  Step step;
  step.set(AccountId{1}, &Account::name, std::string("Alba"));
  step.set(Id<Kind::Decision>{1}, &Decision::account, AccountId{1})
      .set(Id<Kind::Decision>{1}, &Decision::verdict, Verdict::Refused)
      .set(Id<Kind::Decision>{1}, &Decision::date, today())
      .set(Id<Kind::Decision>{1}, &Decision::reason, std::string("It buys on price alone."));
  Programme programme({std::move(step)});
  CHECK(programme.stage.screen.shows("Claves did not measure them"));
  programme.show(ProgrammePart::Register);
  CHECK(programme.stage.screen.shows("It buys on price alone."));
}

TEST_CASE("what somebody looked after goes to their successor in the step that removes them") {
  Step step;
  step.set(PersonId{1}, &Person::name, std::string("Marta"))
      .set(PersonId{2}, &Person::name, std::string("Luis"));
  step.set(AccountId{1}, &Account::name, std::string("Alba")).set(AccountId{1}, &Account::owner, PersonId{1});
  for (std::uint64_t i = 1; i <= 2; ++i)
    step.set(ActionId{i}, &Action::title, std::string("Call"))
        .set(ActionId{i}, &Action::account, AccountId{1})
        .set(ActionId{i}, &Action::owner, PersonId{1});
  step.set(ActionId{2}, &Action::state, ActionState::Done);
  Programme programme({std::move(step)});
  programme.show(ProgrammePart::People);
  programme.stage.screen.click(Role::Button, "Remove Marta");
  programme.stage.screen.choose("It goes to", "Luis");
  programme.stage.screen.click(Role::Button, "Remove");
  programme.stage.carry_out();
  Workspace const& now = programme.stage.workspace();
  CHECK(now.table<Account>().find(AccountId{1})->owner == PersonId{2});
  CHECK(now.table<Action>().find(ActionId{1})->owner == PersonId{2});
  CHECK(now.table<Action>().find(ActionId{2})->owner == PersonId{1});
  CHECK(programme.stage.session.history().steps().size() == 2);
  REQUIRE(programme.stage.session.undo(Moment{1}));
  CHECK(programme.stage.workspace().table<Account>().find(AccountId{1})->owner == PersonId{1});
}

TEST_CASE("the register is searched by words, by what was decided and by year") {
  Programme programme({sample::sample_step(Tongue::English, today())});
  programme.show(ProgrammePart::Register);
  auto const lines = [&] { return programme.stage.screen.all(Role::ListItem).size(); };
  std::size_t const all = lines();
  REQUIRE(all > 2);
  programme.stage.screen.choose("Decision", "Is refused");
  std::size_t const refused = lines();
  CHECK(refused > 0);
  CHECK(refused < all);
  programme.stage.screen.type(Role::SearchField, "Search account or reason", "nothing is like this");
  CHECK(programme.stage.screen.shows("No decision is like that."));
  check_laws(programme.stage.screen);
}

TEST_CASE("what can be won is said of all accounts, the one furthest from its target first") {
  Step step;
  for (std::uint64_t i = 1; i <= 2; ++i) {
    step.set(AccountId{i}, &Account::name, i == 1 ? std::string("Alba") : std::string("Boreal"));
    step.set(ObjectiveId{i}, &Objective::account, AccountId{i})
        .set(ObjectiveId{i}, &Objective::title, std::string("Grow"))
        .set(ObjectiveId{i}, &Objective::worth, 1000.0 * static_cast<double>(i));
    step.set(OpportunityId{i}, &Opportunity::account, AccountId{i})
        .set(OpportunityId{i}, &Opportunity::title, std::string("Line"))
        .set(OpportunityId{i}, &Opportunity::value, 500.0)
        .set(OpportunityId{i}, &Opportunity::probability, 50.0);
  }
  Programme programme({std::move(step)});
  programme.show(ProgrammePart::Pipeline);
  CHECK(programme.stage.screen.shows("Boreal is the account furthest from its target"));
  CHECK(programme.stage.screen.all(Role::ListItem).size() == 4);
  check_laws(programme.stage.screen);
}

}  // namespace claves::test
