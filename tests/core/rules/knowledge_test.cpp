#include "core/rules/knowledge.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Team {
  Made made;
  AccountId account = made.account("One");
  PersonId marta = made.person("Marta");
  PersonId ana = made.person("Ana");

  Team() {
    made.change<Account>(account, [&](Account& row) {
      row.key = true;
      row.owner = marta;
    });
    made.add<Member>([&](Member& row) {
      row.account = account;
      row.person = ana;
    });
  }
  void knows(PersonId person, KnowledgeArea area, double level, std::string_view due = {}) {
    made.add<Knowledge>([&](Knowledge& row) {
      row.person = person;
      row.area = area;
      row.level = level;
      row.due = day(due);
    });
  }
  TeamKnowledge team() const { return team_knowledge(made, *made.workspace().table<Account>().find(account)); }
};

}  // namespace

TEST_CASE("a team is weakest where its mean is lowest, of those of whom it is known") {
  Team team;
  CHECK_FALSE(team.team().weakest);
  team.knows(team.marta, KnowledgeArea::K2, 4);
  team.knows(team.ana, KnowledgeArea::K2, 1);
  team.knows(team.marta, KnowledgeArea::K5, 3);
  CHECK(team.team().people == 2);
  CHECK(*team.team().weakest == KnowledgeArea::K2);
  CHECK(*team.team().means[1] == doctest::Approx(2.5));
  CHECK_FALSE(team.team().means[0]);
  CHECK(team.team().is_below_wanted);
}

TEST_CASE("gaps are the largest first, and of equal ones what is due first") {
  Team team;
  team.knows(team.marta, KnowledgeArea::K1, 2);
  team.knows(team.marta, KnowledgeArea::K2, 3);
  team.knows(team.ana, KnowledgeArea::K3, 2, "2026-12-01");
  team.knows(team.ana, KnowledgeArea::K4, 0);
  auto const gaps = gaps_of(knowledge_of(team.made, people_of_programme(team.made)));
  REQUIRE(gaps.size() == 3);
  CHECK(gaps[0].area == KnowledgeArea::K4);
  CHECK(gaps[0].lacks_remedy());
  CHECK(gaps[1].area == KnowledgeArea::K3);
  CHECK(gaps[2].area == KnowledgeArea::K1);
}

TEST_CASE("the people of the programme are those of the key accounts; without any, everybody") {
  Team team;
  PersonId const other = team.made.person("Zoe");
  CHECK(people_of_programme(team.made) == std::vector{team.ana, team.marta});
  team.made.change<Account>(team.account, [](Account& row) { row.key = false; });
  CHECK(people_of_programme(team.made) == std::vector{team.ana, team.marta, other});
}

}  // namespace claves
