#include "core/rules/maturity.h"

#include <doctest/doctest.h>

#include "core/rules/key_evidence.h"
#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Firmly {
  Made made;

  Maturity found(std::string_view today = "2026-11-24") const {
    Scoring const scores = scoring(made);
    return maturity(made, scores, definition_watch(made, key_list(made, scores), 2026), day(today));
  }
  void opinion(std::string_view on, double level, int sheets) {
    AssessmentId const id = made.add<Assessment>([&](Assessment& row) {
      row.subject = AssessmentSubject::Keys;
      row.date = day(on);
    });
    for (int sheet = 1; sheet <= sheets; ++sheet)
      made.add<Response>([&](Response& row) {
        row.assessment = id;
        row.sheet = sheet;
        row.item = AssessmentItem::N3;
        row.level = level;
      });
  }
};

EvidencePart part_of(KeyMaturity const& key, Evidence evidence) {
  for (EvidencePart const& part : key.parts)
    if (part.evidence == evidence) return part;
  return {};
}

}  // namespace

TEST_CASE("an empty workspace shows what can be counted of it, and no opinion") {
  Maturity const found = Firmly{}.found();
  CHECK(*found.keys[0].evidence == 0);  // none of the six components
  CHECK_FALSE(found.keys[2].evidence);  // no plan to be fresh
  CHECK_FALSE(found.opinion);
  CHECK(found.now == nullptr);
}

TEST_CASE("a key's evidence is the mean of its known parts") {
  Firmly firmly;
  AccountId const account = firmly.made.account("One");
  PersonId const marta = firmly.made.person("Marta");
  firmly.made.change<Account>(account, [&](Account& row) {
    row.key = true;
    row.owner = marta;
  });
  for (TeamRole const role : {TeamRole::R1, TeamRole::R2, TeamRole::R3})
    firmly.made.add<Member>([&](Member& row) {
      row.account = account;
      row.person = marta;
      row.role = role;
    });
  KeyMaturity const people = firmly.found().keys[4];
  CHECK(part_of(people, Evidence::RolesCovered).have == 3);
  CHECK(*people.evidence == doctest::Approx(4 * (0.5 + 1) / 2));
  CHECK(people.weakest_part()->evidence == Evidence::RolesCovered);
}

TEST_CASE("actions count as on time by what was due in the last ninety days") {
  Firmly firmly;
  auto const action = [&](std::string_view due, ActionState state) {
    firmly.made.add<Action>([&](Action& row) {
      row.title = "Do it";
      row.due = day(due);
      row.state = state;
    });
  };
  action("2026-11-01", ActionState::Done);
  action("2026-11-02", ActionState::Open);
  action("2026-11-03", ActionState::Dropped);
  action("2026-12-01", ActionState::Open);
  action("2026-01-01", ActionState::Open);
  EvidencePart const on_time = part_of(firmly.found().keys[2], Evidence::ActionsOnTime);
  CHECK(on_time.have == 1);
  CHECK(on_time.of == 2);
}

TEST_CASE("a plan is as fresh as the last thing written in it") {
  Firmly firmly;
  AccountId const account = firmly.made.account("One");
  CHECK_FALSE(plan_touched(firmly.made, account));
  firmly.made.add<Objective>([&](Objective& row) {
    row.account = account;
    row.title = "Grow";
  });
  CHECK(plan_touched(firmly.made, account) == day("1970-01-01"));  // of a made row's stamp
}

TEST_CASE("opinions stand beside evidence, with the spread and what was said before") {
  Firmly firmly;
  firmly.opinion("2026-01-10", 1, 3);
  firmly.opinion("2026-10-10", 3, 4);
  Maturity const found = firmly.found();
  CHECK(*found.keys[2].opinion == 3);
  CHECK(*found.keys[2].before == 1);
  CHECK(found.keys[2].spread->width() == 0);
  CHECK_FALSE(found.keys[3].opinion);
  CHECK(found.weakest(2).front()->key == AssessmentItem::N1);
}

}  // namespace claves
