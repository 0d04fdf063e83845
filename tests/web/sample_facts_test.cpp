#include <doctest/doctest.h>

#include <map>
#include <set>

#include "web/sample/facts.h"

namespace claves::sample {
namespace {

std::vector<Fact> on(Tongue tongue, int year) { return sample_facts(tongue, *make_date(year, 3, 31)); }

int count(std::vector<Fact> const& facts, std::string_view kind) {
  std::set<Ref> found;
  for (Fact const& fact : facts)
    if (fact.entity.kind == kind) found.insert(fact.entity);
  return static_cast<int>(found.size());
}

}  // namespace

TEST_CASE("both languages of the sample differ in texts only") {
  auto const spanish = on(Tongue::Spanish, 2027);
  auto const english = on(Tongue::English, 2027);
  REQUIRE(spanish.size() == english.size());
  for (std::size_t i = 0; i < spanish.size(); ++i) {
    CHECK(spanish[i].entity == english[i].entity);
    CHECK(spanish[i].field == english[i].field);
    CHECK(spanish[i].value.index() == english[i].value.index());
    if (!std::holds_alternative<std::string>(spanish[i].value)) CHECK(spanish[i].value == english[i].value);
  }
}

TEST_CASE("whatever a sample fact refers to came before it") {
  std::set<Ref> known;
  for (Fact const& fact : on(Tongue::Spanish, 2027)) {
    if (Ref const* entity = std::get_if<Ref>(&fact.value)) CHECK(known.contains(*entity));
    known.insert(fact.entity);
  }
}

TEST_CASE("a field of a sample entity that is set twice is set on a later day") {
  std::map<std::pair<Ref, std::string_view>, int> days;
  for (Fact const& fact : on(Tongue::English, 2027)) {
    CAPTURE(fact.entity.kind);
    CAPTURE(fact.field);
    CHECK(fact.occasion.day >= first_sample_day);
    CHECK(fact.occasion.day < 0);
    auto const [known, is_new] = days.emplace(std::pair(fact.entity, fact.field), fact.occasion.day);
    if (!is_new) CHECK(known->second < fact.occasion.day);
    known->second = fact.occasion.day;
  }
}

TEST_CASE("the sample has what it promises") {
  auto const facts = on(Tongue::Spanish, 2027);
  std::map<std::string_view, int> chosen;
  int key = 0;
  for (Fact const& fact : facts) {
    if (fact.field == "key") key += fact.value == FactValue(true) ? 1 : -1;
    if (Choice const* choice = std::get_if<Choice>(&fact.value)) ++chosen[choice->name];
  }
  CHECK(key == 8);
  CHECK(count(facts, "account") >= 40);
  CHECK(count(facts, "person") == 14);
  CHECK(count(facts, "offering") == 12);
  CHECK(count(facts, "deal") >= 380);
  for (std::string_view name :
       {"E1", "E2", "E3", "E4", "E5", "penetration", "expansion", "protection", "existing", "emerging",
        "ordinary", "R1", "R2", "R3", "R4", "R5", "R6", "closed"})
    CHECK(chosen[name] > 0);
}

TEST_CASE("the sample moves with the day on which it is opened") {
  auto const early = on(Tongue::Spanish, 2027);
  auto const late = on(Tongue::Spanish, 2028);
  REQUIRE(early.size() == late.size());
  for (std::size_t i = 0; i < early.size(); ++i)
    if (Date const* date = std::get_if<Date>(&early[i].value))
      CHECK(days_between(*date, std::get<Date>(late[i].value)) == 366);
}

}  // namespace claves::sample
