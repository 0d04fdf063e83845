#include "web/views/account_view.h"

#include <doctest/doctest.h>

#include "core/model/identity.h"
#include "core/rules/progress.h"
#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {
namespace {

constexpr AccountId alba{1};
constexpr PersonId marta{1};
constexpr ObjectiveId whole_plant{1};
constexpr Id<Kind::Action> visit{1};

Step one_key_account() {
  Step step{StepName::Import, {}, {}};
  step.set(the_firm, &Firm::currency, std::string("EUR")).set(marta, &Person::name, std::string("Marta Gil"));
  step.set(alba, &Account::name, std::string("Alba")).set(alba, &Account::key, true);
  step.set(alba, &Account::kind_of_account, AccountKind::Existing).set(alba, &Account::owner, marta);
  step.set(whole_plant, &Objective::account, alba);
  step.set(whole_plant, &Objective::title, std::string("Filter the whole plant"));
  step.set(visit, &Action::account, alba).set(visit, &Action::objective, whole_plant);
  step.set(visit, &Action::title, std::string("Visit the plant")).set(visit, &Action::due, today() + -3);
  return step;
}

struct Looking {
  AccountView view;
  Route route;
  Stage stage;

  Looking(Step step, AccountId account, AccountPart part, Tongue tongue = Tongue::English,
          Surroundings around = desktop())
      : route{.page = Page::Account, .account = account, .part = part},
        stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              claves::Screen routed = screen;
              routed.route = route;
              view.draw(ui, routed, requests);
            },
            {std::move(step)}, around) {}
  explicit Looking(AccountPart part) : Looking(one_key_account(), alba, part) {}

  test::Screen& screen() { return stage.screen; }
  template <class Entity>
  Entity const& the(Id<Entity::kind> id) const {
    Entity const* const found = stage.workspace().template table<Entity>().find(id);
    REQUIRE(found != nullptr);
    return *found;
  }
};

AccountId first_key_account(Tongue tongue) {
  Session session{Actor{7}};
  REQUIRE(session.perform(sample::sample_step(tongue, today()), Moment{1}));
  for (Account const& account : session.workspace().table<Account>().rows())
    if (account.key) return account.id;
  return {};
}

constexpr std::array all_parts{AccountPart::Summary, AccountPart::Questions, AccountPart::Plan,
                               AccountPart::People,  AccountPart::Process,   AccountPart::Review};

}  // namespace

TEST_CASE("each part of an account keeps the laws of the screen at every width, and asks for nothing") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    AccountId const account = first_key_account(tongue);
    for (AccountPart const part : all_parts)
      for (float const width : {320.0F, 390.0F, 768.0F, 1440.0F}) {
        CAPTURE(width);
        CAPTURE(static_cast<int>(part));
        Looking looking(sample::sample_step(tongue, today()), account, part, tongue,
                        {.width = width, .height = 844, .coarse_pointer = width < 1000});
        check_laws(looking.screen());
        CHECK(looking.stage.take().empty());
      }
  }
}

TEST_CASE("an account that is not there says so and leads to all of them") {
  Looking looking(one_key_account(), AccountId{99}, AccountPart::Summary);
  looking.screen().click(Role::Button, "See all accounts");
  auto const asked = looking.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get_if<GoTo>(&asked[0])->route.page == Page::Accounts);
}

TEST_CASE("a tab is a place of its own, so that the way back leads to the one before") {
  Looking looking(AccountPart::Summary);
  looking.screen().click(Role::Tab, "Plan");
  auto const asked = looking.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get_if<GoTo>(&asked[0])->route ==
        Route{.page = Page::Account, .account = alba, .part = AccountPart::Plan});
}

TEST_CASE("the summary says what to do next and why, and leads there") {
  Looking looking(AccountPart::Summary);
  CHECK(looking.screen().shows("Finish what is overdue"));
  CHECK(looking.screen().shows("1 of 1 open actions is past its deadline"));
  looking.screen().click(Role::Button, "Open the plan");
  auto const asked = looking.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get_if<GoTo>(&asked[0])->route.part == AccountPart::Plan);
}

TEST_CASE("an account that is not key says so and can be made one") {
  Step step = one_key_account();
  step.set(alba, &Account::key, false);
  Looking looking(std::move(step), alba, AccountPart::Summary);
  CHECK(looking.screen().shows("Not a key account"));
  CHECK_FALSE(looking.screen().shows("What to do next, and why"));
  looking.screen().click(Role::Button, "Make it key");
  CHECK(looking.screen().all(Role::Dialog).size() == 1);
  CHECK(looking.stage.take().empty());
}

TEST_CASE("the aim is written on the summary") {
  Looking looking(AccountPart::Summary);
  looking.screen().type(Role::TextArea, "Strategic aim", "Be their filter everywhere.");
  looking.stage.carry_out();
  CHECK(looking.the<Account>(alba).aim == "Be their filter everywhere.");
}

TEST_CASE("the first open question that decides is open, and its answer is of today") {
  Looking looking(AccountPart::Questions);
  looking.screen().type(Role::TextArea, "Answer", "Carmen, and she has visited twice.");
  looking.stage.carry_out();
  Answer const& answer = looking.the<Answer>(answer_id(alba, 102));
  CHECK(answer.text == "Carmen, and she has visited twice.");
  CHECK(answer.state == AnswerState::Answered);
  CHECK(answer.date == today());
  CHECK(looking.screen().shows("1 of 12 answered"));
}

TEST_CASE("an emptied answer leaves its question open, and undoing the first one takes it away") {
  Looking looking(AccountPart::Questions);
  looking.screen().type(Role::TextArea, "Answer", "Carmen");
  looking.stage.carry_out();
  looking.screen().type(Role::TextArea, "Answer", "");
  looking.stage.carry_out();
  CHECK(looking.the<Answer>(answer_id(alba, 102)).state == AnswerState::Open);
  REQUIRE(looking.stage.session.undo(Moment{std::int64_t{1} << 42}));
  REQUIRE(looking.stage.session.undo(Moment{std::int64_t{1} << 42}));
  CHECK(find_answer(looking.stage.workspace(), alba, 102) == nullptr);
  looking.screen().frame();
  looking.screen().type(Role::TextArea, "Answer", "Elena");
  looking.stage.carry_out();
  CHECK(looking.the<Answer>(answer_id(alba, 102)).text == "Elena");
}

TEST_CASE("the next open question is one press away and ready to be typed into") {
  Looking looking(AccountPart::Questions);
  std::string const first(Words(Tongue::English).question(102).question);
  std::string const second(Words(Tongue::English).question(201).question);
  CHECK(looking.screen().get(Role::Button, first).current);
  looking.screen().click(Role::Button, "Next open one");
  CHECK(looking.screen().get(Role::Button, second).current);
  CHECK_FALSE(looking.screen().get(Role::Button, first).current);
  CHECK(looking.stage.take().empty());
}

TEST_CASE("a question is set aside with a reason, never without") {
  Looking looking(AccountPart::Questions);
  looking.screen().click(Role::Button, "Not relevant…");
  looking.screen().click(Role::Button, "Set it aside");
  CHECK(looking.stage.take().empty());
  CHECK(looking.screen().shows("Say why"));
  looking.screen().type(Role::TextArea, "Why it is not relevant to this account", "They have no board.");
  looking.screen().click(Role::Button, "Set it aside");
  looking.stage.carry_out();
  Answer const& answer = looking.the<Answer>(answer_id(alba, 102));
  CHECK(answer.state == AnswerState::NotRelevant);
  CHECK(answer.reason == "They have no board.");
  looking.screen().click(Role::Button, "Open it again");
  looking.stage.carry_out();
  CHECK(looking.the<Answer>(answer_id(alba, 102)).state == AnswerState::Open);
}

TEST_CASE("a question becomes an action that names it") {
  Looking looking(AccountPart::Questions);
  looking.screen().click(Role::Button, "Make an action");
  looking.screen().type(Role::TextField, "What will be done", "Ask Carmen for an hour");
  looking.screen().click(Role::Button, "Add");
  looking.stage.carry_out();
  Action const& action = looking.stage.workspace().table<Action>().rows().back();
  CHECK(action.title == "Ask Carmen for an hour");
  CHECK(action.question == 102);
  CHECK(action.owner == marta);
  CHECK(action.due == today() + 14);
  CHECK(looking.screen().shows("Actions that came from it"));
}

TEST_CASE("an answer that has aged says how old it is and is confirmed with one press") {
  Step step = one_key_account();
  Id<Kind::Answer> const answer{5};
  step.set(answer, &Answer::account, alba).set(answer, &Answer::question, 102);
  step.set(answer, &Answer::state, AnswerState::Answered).set(answer, &Answer::text, std::string("Carmen"));
  step.set(answer, &Answer::date, today() + -210);
  Looking looking(std::move(step), alba, AccountPart::Questions);
  looking.screen().click(Role::Button, std::string(Words(Tongue::English).question(102).question));
  CHECK(looking.screen().shows("worth confirming"));
  looking.screen().click(Role::Button, "Still true");
  looking.stage.carry_out();
  CHECK(looking.the<Answer>(answer).date == today());
  CHECK_FALSE(looking.screen().shows("worth confirming"));
}

TEST_CASE("a theme without objectives is shown as a gap that one press fills") {
  Looking looking(AccountPart::Plan);
  CHECK(looking.screen().shows("There is a gap here"));
  looking.screen().click(Role::Button, "Add an objective: Protection");
  looking.screen().type(Role::TextField, "Objective", "Renew for three years");
  looking.screen().click(Role::Button, "Add");
  looking.stage.carry_out();
  Objective const& made = looking.stage.workspace().table<Objective>().rows().back();
  CHECK(made.theme == Theme::Protection);
  CHECK(made.title == "Renew for three years");
  CHECK(made.account == alba);
  CHECK(looking.screen().all(Role::Dialog).empty());
}

TEST_CASE("an overdue action says so in words, and one press moves it on") {
  Looking looking(AccountPart::Plan);
  CHECK(looking.screen().shows("Overdue"));
  looking.screen().click(Role::Button, "Start: Visit the plant");
  looking.stage.carry_out();
  CHECK(looking.the<Action>(visit).state == ActionState::UnderWay);
  looking.screen().click(Role::Button, "Mark as done: Visit the plant");
  looking.stage.carry_out();
  CHECK(looking.the<Action>(visit).state == ActionState::Done);
  CHECK_FALSE(looking.screen().shows("Overdue"));
  CHECK(looking.screen().shows("1 of 1 done"));
}

TEST_CASE("an action is added in a dialog, and one without a title is not") {
  Looking looking(AccountPart::Plan);
  looking.screen().click(Role::Button, "Add an action");
  looking.screen().type(Role::TextField, "What will be done", "Measure the flow");
  looking.screen().click(Role::Button, "Add");
  looking.stage.carry_out();
  CHECK(looking.stage.workspace().table<Action>().rows().back().title == "Measure the flow");
  CHECK(looking.screen().shows("Actions without an objective"));
}

TEST_CASE("while another tab edits, nothing on the page changes the plan") {
  Looking looking(AccountPart::Plan);
  looking.stage.read_only();
  looking.screen().frame();
  CHECK(looking.screen().get(Role::Button, "Start: Visit the plant").disabled);
  CHECK(looking.screen().get(Role::Button, "Add an action").disabled);
}

TEST_CASE("a review begins with what the data ask to be talked about, and leads there") {
  Step step = one_key_account();
  step.set(ReviewId{1}, &Review::account, alba).set(ReviewId{1}, &Review::date, today() + 5);
  step.set(ActionId{1}, &Action::account, alba)
      .set(ActionId{1}, &Action::title, std::string("Call them"))
      .set(ActionId{1}, &Action::due, today() + -3);
  Looking looking(std::move(step), alba, AccountPart::Review);
  looking.screen().click(Role::Link, "1 action overdue: keep, change or drop it?");
  std::vector<Request> const asked = looking.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get<GoTo>(asked.front()).route.part == AccountPart::Plan);
  check_laws(looking.screen());
}

TEST_CASE("the next review is after today, and says so where it is not") {
  Looking looking(AccountPart::Review);
  looking.screen().click(Role::Button, "Plan the review");
  looking.screen().pick_date("Next review", "2026-11-24");
  CHECK(looking.screen().shows("The next review has to be after today."));
}

}  // namespace claves::test
