// The parts of an account's page about the customer: relationships, growth, competition.
#include <doctest/doctest.h>

#include "core/rules/question_list.h"
#include "tests/support/stage.h"
#include "web/sample/open_sample.h"
#include "web/views/competition_part.h"
#include "web/views/growth_part.h"
#include "web/views/one_page.h"
#include "web/views/relationships_part.h"

namespace claves::test {
namespace {

AccountId const alba{1};

Step an_account() {
  Step step;
  step.set(alba, &Account::name, std::string("Alba")).set(alba, &Account::key, true);
  step.set(OfferingId{1}, &Offering::name, std::string("Filters"));
  step.set(PersonId{1}, &Person::name, std::string("Marta"));
  return step;
}

template <class Part>
struct Looking {
  Part view;
  Stage stage{Tongue::English,
              [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
                view.draw(ui, screen, requests, *screen.find<Account>(alba));
              },
              {an_account()}};

  template <class Entity>
  Entity const& only() const {
    Table<Entity> const& table = stage.workspace().template table<Entity>();
    REQUIRE(table.size() == 1);
    return table.rows()[0];
  }
};

}  // namespace

TEST_CASE("a contact is added, and a decider whom nobody knows is a gap") {
  Looking<RelationshipsPart> looking;
  looking.stage.screen.click(Role::Button, "Add a contact");
  looking.stage.screen.type(Role::TextField, "Name", "Ana Prat");
  looking.stage.screen.choose("Say in the decision", "Decides");
  looking.stage.screen.click(Role::Button, "Add");
  looking.stage.carry_out();
  CHECK(looking.only<Contact>().influence == Influence::Decides);
  CHECK(looking.stage.screen.shows("You reach 0 of the 1 people who matter"));
  check_laws(looking.stage.screen);
}

TEST_CASE("a reporting line that leads back to where it began is refused and explained") {
  Looking<RelationshipsPart> looking;
  Step two;
  two.set(ContactId{1}, &Contact::account, alba).set(ContactId{1}, &Contact::name, std::string("Ana"));
  two.set(ContactId{2}, &Contact::account, alba).set(ContactId{2}, &Contact::name, std::string("Luis"));
  two.set(ContactId{2}, &Contact::reports_to, ContactId{1});
  looking.stage.perform(std::move(two));
  Step back;
  back.set(ContactId{1}, &Contact::reports_to, ContactId{2});
  auto const done = looking.stage.session.perform(std::move(back), Moment{99});
  REQUIRE_FALSE(done);
  CHECK(done.error().fault == Fault::Cyclic);
  CHECK_FALSE(Words(Tongue::Spanish).refusal(done.error()).empty());
}

TEST_CASE("a cell of the map is said, and leads to an opportunity with the odds and where they come from") {
  Looking<GrowthPart> looking;
  looking.stage.screen.click(Role::Button, "The whole account, Filters: Not known");
  looking.stage.screen.choose("Situation", "Possible");
  looking.stage.screen.click(Role::Button, "Open an opportunity");
  looking.stage.carry_out();
  CHECK(looking.only<Whitespace>().space == Space::Possible);
  CHECK(looking.stage.screen.shows("the middle of what several published studies quote"));
  looking.stage.screen.click(Role::Button, "Add");
  looking.stage.carry_out();
  CHECK(looking.only<Opportunity>().offering == OfferingId{1});
  CHECK(looking.only<Opportunity>().probability == 65);
  CHECK(looking.stage.screen.shows("No next step."));
  check_laws(looking.stage.screen);
}

TEST_CASE("a competitor who leads without an answer is pointed out") {
  Looking<CompetitionPart> looking;
  Step step;
  step.set(CompetitorId{1}, &Competitor::name, std::string("Norrfilt"));
  step.set(RivalryId{1}, &Rivalry::account, alba)
      .set(RivalryId{1}, &Rivalry::competitor, CompetitorId{1})
      .set(RivalryId{1}, &Rivalry::their_strength, 7.0)
      .set(RivalryId{1}, &Rivalry::our_strength, 4.0);
  looking.stage.perform(std::move(step));
  looking.stage.screen.frame();
  CHECK(looking.stage.screen.shows("Norrfilt leads in The whole account and there is no answer"));
  check_laws(looking.stage.screen);
}

TEST_CASE("the plan on one page says what is missing, and what is saved of it escapes everything") {
  Step step = an_account();
  step.set(alba, &Account::value_for_them, std::string("<b>Less & \"sooner\"</b>"));
  std::string html;
  Stage stage(Tongue::English,
              [&](Ui& ui, claves::Screen const& screen, Requests& requests) {
                Account const& account = *screen.find<Account>(alba);
                one_page_card(ui, screen, requests, account);
                html = page_html(screen, one_page(screen, account));
              },
              {std::move(step)});
  CHECK(stage.screen.shows("It is still to be said what the other side gains."));
  CHECK(stage.screen.shows("No sponsor"));
  CHECK(html.find("&lt;b&gt;Less &amp; &quot;sooner&quot;&lt;/b&gt;") != std::string::npos);
  CHECK(html.find("<script") == std::string::npos);
  CHECK(html.find("http:") == std::string::npos);
  check_laws(stage.screen);
}

TEST_CASE("a cell of the map raises a question of this account, which stands among its questions") {
  Looking<GrowthPart> looking;
  looking.stage.screen.click(Role::Button, "The whole account, Filters: Not known");
  looking.stage.screen.click(Role::Button, "Raise a question");
  looking.stage.screen.click(Role::Button, "Add");
  looking.stage.carry_out();
  FirmQuestion const& question = looking.only<FirmQuestion>();
  CHECK(question.account == alba);
  CHECK(question.text.find("Filters") != std::string::npos);
  CHECK(question_list(looking.stage.workspace(), alba).place(0, question.id));
  CHECK_FALSE(question_list(looking.stage.workspace()).place(0, question.id));
}

TEST_CASE("the relationship map is saved as a picture that is wide, light and complete on every screen") {
  std::string first;
  for (Surroundings const around : {desktop(), phone()}) {
    Looking<RelationshipsPart> looking;
    looking.stage.screen.surround(around);
    Step people;
    for (std::uint64_t i = 1; i <= 5; ++i) {
      people.set(ContactId{i}, &Contact::account, alba)
          .set(ContactId{i}, &Contact::name, "Person " + std::to_string(i) + " & Co");
      if (i > 1) people.set(ContactId{i}, &Contact::reports_to, ContactId{1});
    }
    looking.stage.perform(std::move(people));
    looking.stage.screen.frame();
    looking.stage.screen.click(Role::Button, "Save the picture “Relationship map”");
    looking.stage.screen.click(Role::Button, "As a drawing (SVG)");
    std::vector<Request> asked = looking.stage.take();
    REQUIRE(asked.size() == 1);
    SavePicture const* const saved = std::get_if<SavePicture>(&asked.front());
    REQUIRE(saved != nullptr);
    CHECK(saved->format == PictureFormat::Svg);
    CHECK(saved->name == "Alba · Relationship map");
    for (int i = 1; i <= 5; ++i)
      CHECK(saved->svg.find("Person " + std::to_string(i) + " &amp; Co") != std::string::npos);
    if (first.empty()) first = saved->svg;
    CHECK(saved->svg == first);
    check_laws(looking.stage.screen);
  }
}

}  // namespace claves::test
