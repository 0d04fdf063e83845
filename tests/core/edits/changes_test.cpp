#include "core/edits/changes.h"

#include <doctest/doctest.h>

#include "tests/support/any_edit.h"

namespace claves::test {
namespace {

constexpr std::int64_t start_ms = 1'795'000'000'000;
constexpr AccountId one{first_id};
constexpr AccountId two{second_id};
constexpr Id<Kind::Action> call{51};
constexpr Id<Kind::Kpi> share{61};
constexpr Id<Kind::Measure> june{71};

Moment at(int minute) { return {start_ms + 1'000'000 + minute * 60'000}; }
Step edit() { return {StepName::EditAccount, {}, {}}; }

std::vector<Change> since(Session const& session, int minute, AccountId account = one) {
  return changes_since(session.workspace(), session.history(), account, at(minute));
}

}  // namespace

TEST_CASE("a field changed twice is one change from the first value to the last") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(one, &Account::city, "Soria"), at(1)));
  REQUIRE(session.perform(edit().set(one, &Account::city, "Lugo"), at(2)));
  auto const changes = since(session, 0);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].sort == ChangeSort::Edited);
  CHECK(changes[0].name == "No. 1");
  std::vector<FieldChange> const expected{{number_of(&Account::city), Value(""), Value("Lugo")}};
  CHECK(changes[0].fields == expected);
  CHECK(since(session, 1)[0].fields[0].before == Value("Soria"));
  CHECK(since(session, 2).empty());
  CHECK(changes_from(session.workspace(), session.history(), one, session.revision() - 1).size() == 1);
}

TEST_CASE("what was set back is no change, by hand or by undo") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(one, &Account::city, "Soria"), at(1)));
  REQUIRE(session.perform(edit().set(one, &Account::city, ""), at(2)));
  REQUIRE(session.perform(edit().set(one, &Account::aim, "More"), at(3)));
  REQUIRE(session.undo(at(4)));
  CHECK(since(session, 0).empty());
  CHECK(since(session, 1).size() == 1);
}

TEST_CASE("created, removed, created and removed, brought back") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(call, &Action::title, "Call").set(call, &Action::account, one), at(1)));
  REQUIRE(since(session, 0).size() == 1);
  CHECK(since(session, 0)[0].sort == ChangeSort::Created);
  CHECK(since(session, 0)[0].name == "Call");
  CHECK(since(session, 0)[0].fields.size() == 2);
  REQUIRE(session.perform(edit().remove<Action>(call), at(2)));
  CHECK(since(session, 0).empty());
  REQUIRE(since(session, 1).size() == 1);
  CHECK(since(session, 1)[0].sort == ChangeSort::Removed);
  CHECK(since(session, 1)[0].fields.empty());
  REQUIRE(session.undo(at(3)));
  CHECK(since(session, 0)[0].sort == ChangeSort::Created);
  CHECK(since(session, 1).empty());
  CHECK(since(session, 2)[0].sort == ChangeSort::Created);
}

TEST_CASE("a measure is about the account of its indicator, and a moved action about both accounts") {
  Session session = populated();
  Step kpi = edit().set(share, &Kpi::name, "Share").set(share, &Kpi::account, one);
  REQUIRE(session.perform(kpi.set(call, &Action::title, "Call").set(call, &Action::account, one), at(1)));
  REQUIRE(session.perform(edit().set(june, &Measure::kpi, share).set(june, &Measure::value, 4), at(2)));
  REQUIRE(since(session, 1).size() == 1);
  CHECK(since(session, 1)[0].kind == Kind::Measure);
  CHECK(since(session, 1)[0].name == "Share");
  CHECK(since(session, 1, two).empty());
  REQUIRE(session.perform(edit().set(call, &Action::account, two), at(3)));
  CHECK(since(session, 2).size() == 1);
  CHECK(since(session, 2, two).size() == 1);
}

TEST_CASE("a subsidiary's own changes are not those of its parent") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(two, &Account::parent, one), at(1)));
  CHECK(since(session, 0).empty());
  CHECK(since(session, 0, two).size() == 1);
}

TEST_CASE("every kind that refers to an account is about it, by its declaration alone") {
  for (AnyField const& field : every_field()) {
    if (field.shape.type != ValueType::Reference || field.shape.refers_to != Kind::Account) continue;
    if (field.kind == Kind::Account) continue;
    Session session = populated();
    REQUIRE(session.perform(
        {StepName::Import, {}, {{field.kind, second_id, field.shape.number, Reference{first_id}}}}, at(1)));
    CAPTURE(field.shape.name);
    CHECK(since(session, 0).size() == 1);
  }
}

TEST_CASE("the account comes first, then kinds, then created before edited, then names") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(call, &Action::title, "Zeal").set(call, &Action::account, one), at(1)));
  Step step = edit().set(call, &Action::title, "Zest").set(one, &Account::city, "Soria");
  for (std::uint64_t id = 80; id < 83; ++id) {
    Id<Kind::Action> const action{id};
    step.set(action, &Action::title, std::string(1, static_cast<char>('a' + (id * 2) % 3)));
    step.set(action, &Action::account, one);
  }
  REQUIRE(session.perform(step, at(2)));
  std::string order;
  for (Change const& change : since(session, 1)) order += change.name + ' ';
  CHECK(order == "No. 1 a b c Zest ");
}

TEST_CASE("the story of a field tells every write, undone ones included") {
  Session session = populated();
  REQUIRE(session.perform(edit().set(one, &Account::key, true), at(1)));
  REQUIRE(session.undo(at(2)));
  auto const story =
      story_of(session.workspace(), session.history(), Kind::Account, first_id, number_of(&Account::key));
  REQUIRE(story.size() == 2);
  CHECK(story[0].stamp.wall_ms == at(1).ms);
  CHECK(story[0].now == Value(true));
  CHECK(story[1].origin == Origin::Undo);
  CHECK(story[1].before == Value(true));
  CHECK(story[1].now == Value(false));
}

TEST_CASE("random scripts: changes from the beginning, applied to nothing, are what there is of an account") {
  Session session = populated();
  Random random(3);
  play(session, random, 3'000);
  auto const changes = changes_from(session.workspace(), session.history(), one, 0);
  for (Change const& change : changes) {
    CHECK(change.sort == ChangeSort::Created);
    AnyTable const& table = *session.workspace().find_table(change.kind);
    for (FieldChange const& field : change.fields) CHECK(table.read(change.id, field.field) == field.now);
  }
  REQUIRE(session.undo(at(1)));
  REQUIRE(session.redo(at(2)));
  CHECK(changes_from(session.workspace(), session.history(), one, session.revision() - 2).empty());
}

}  // namespace claves::test
