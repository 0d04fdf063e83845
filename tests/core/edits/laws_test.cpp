// What holds for every kind and field.
#include <doctest/doctest.h>

#include <set>

#include "tests/support/any_edit.h"
#include "tests/support/soak.h"

namespace claves::test {
namespace {

constexpr Moment now{1'795'000'100'000};

Step setting(AnyField const& field, Value value) {
  return {StepName::EditAccount, {}, {{field.kind, first_id, field.shape.number, std::move(value)}}};
}

std::string text_of(Session const& session) { return session.workspace().to_text(); }

// Lives these steps too. What takes something back elsewhere is an edit like any other here.
void join(Session& session, std::span<LivedStep const> steps) {
  for (LivedStep const& lived : steps) {
    StampedStep step = lived.stamped;
    step.origin = Origin::Edit;
    REQUIRE(session.replay(std::move(step)));
  }
}

// What undoing everything and redoing everything shows on the way.
std::vector<std::size_t> walked_back_and_forth(Session session) {
  std::vector<std::size_t> walk;
  auto look = [&] {
    if (session.revision() % 7 == 0) walk.push_back(std::hash<std::string>()(text_of(session)));
  };
  while (session.undo(now)) look();
  while (session.redo(now)) look();
  return walk;
}

}  // namespace

TEST_CASE("field numbers and names are unique within their kind, and kinds within the workspace") {
  std::set<std::pair<Kind, std::uint8_t>> numbers;
  std::set<std::pair<Kind, std::string_view>> names;
  for (AnyField const& field : every_field()) {
    CHECK(numbers.insert({field.kind, field.shape.number}).second);
    CHECK(names.insert({field.kind, field.shape.name}).second);
  }
  std::set<Kind> const kinds(Workspace::kinds().begin(), Workspace::kinds().end());
  CHECK(kinds.size() == Workspace::kinds().size());
}

TEST_CASE("performing, undoing and redoing any field restores what was") {
  for (AnyField const& field : every_field()) {
    CAPTURE(static_cast<int>(field.kind));
    CAPTURE(field.shape.name);
    Session session = populated();
    auto const [one, other] = good_values(field.shape);
    std::string const before = text_of(session);
    REQUIRE(session.perform(setting(field, one), now));
    std::string const after = text_of(session);
    CHECK(after != before);
    if (session.perform(setting(field, other), now) && text_of(session) != after) {
      REQUIRE(session.undo(now));
      CHECK(text_of(session) == after);
    }
    REQUIRE(session.undo(now));
    CHECK(text_of(session) == before);
    REQUIRE(session.redo(now));
    CHECK(text_of(session) == after);
  }
}

TEST_CASE("making any kind and undoing it leaves nothing to see") {
  for (Kind const kind : Workspace::kinds()) {
    Session session(Actor{7});
    REQUIRE(session.perform(making(kind, first_id), now));
    std::string const made = text_of(session);
    CHECK_FALSE(made.empty());
    REQUIRE(session.undo(now));
    CHECK(text_of(session).empty());
    REQUIRE(session.redo(now));
    CHECK(text_of(session) == made);
  }
}

TEST_CASE("a bad value of any field is refused, named, and changes nothing") {
  Session session = populated();
  std::string const before = text_of(session);
  std::uint64_t const revision = session.revision();
  for (AnyField const& field : every_field()) {
    std::string const path =
        std::string(session.workspace().find_table(field.kind)->name()) + '.' + std::string(field.shape.name);
    for (Value const& value : bad_values(field.shape)) {
      CAPTURE(path);
      Step step =
          setting({Kind::Account, session.workspace().find_table(Kind::Account)->fields()[2].shape}, "x");
      step.operations.push_back(setting(field, value).operations[0]);
      auto const answer = session.perform(step, now);
      REQUIRE_FALSE(answer);
      CHECK(answer.error().where == path);
    }
  }
  CHECK(text_of(session) == before);
  CHECK(session.revision() == revision);
}

TEST_CASE("the outermost sound values of any field are taken") {
  Session session = populated();
  for (AnyField const& field : every_field()) {
    CAPTURE(static_cast<int>(field.kind));
    CAPTURE(field.shape.name);
    for (Value const& value : edge_values(field.shape)) {
      REQUIRE(session.perform(setting(field, value), now));
      CHECK(session.workspace().find_table(field.kind)->read(first_id, field.shape.number) == value);
    }
    if (field.kind == Kind::Review) session = populated();  // one that was closed takes no more
  }
}

TEST_CASE("kinds, fields and entities that cannot be are refused") {
  Session session = populated();
  std::string const before = text_of(session);
  for (Operation const& bad :
       {Operation{static_cast<Kind>(0), 1, 1, "x"}, Operation{static_cast<Kind>(200), 1, 1, "x"},
        Operation{Kind::Account, 1, 63, "x"}, Operation{Kind::Account, 1, 255, "x"},
        Operation{Kind::Account, 0, 1, "x"}})
    CHECK_FALSE(session.perform({StepName::Import, {}, {bad}}, now));
  CHECK(text_of(session) == before);
}

TEST_CASE("setting any field to what it is leaves no trace") {
  Session session = populated();
  std::uint64_t const revision = session.revision();
  for (AnyField const& field : every_field()) {
    Value const held = session.workspace().find_table(field.kind)->read(first_id, field.shape.number);
    REQUIRE(session.perform(setting(field, held), now));
  }
  CHECK(session.revision() == revision);
}

TEST_CASE("of two writes of any field the greater stamp wins, whichever is replayed first") {
  for (AnyField const& field : every_field()) {
    CAPTURE(static_cast<int>(field.kind));
    CAPTURE(field.shape.name);
    auto const [one, other] = good_values(field.shape);
    Stamp const stamp{now.ms, 3, Actor{5}};
    for (Stamp const greater :
         {Stamp{now.ms + 1, 0, Actor{1}}, Stamp{now.ms, 4, Actor{1}}, Stamp{now.ms, 3, Actor{6}}}) {
      StampedStep const early{stamp, Origin::Edit, setting(field, one)};
      StampedStep const late{greater, Origin::Edit, setting(field, other)};
      Session forth = populated();
      Session back = populated();
      REQUIRE(forth.replay(early));
      REQUIRE(forth.replay(late));
      REQUIRE(back.replay(late));
      REQUIRE(back.replay(early));
      AnyTable const& table = *back.workspace().find_table(field.kind);
      CHECK(table.read(first_id, field.shape.number) == other);
      CHECK(table.stamp(first_id, field.shape.number) == greater);
      CHECK(text_of(forth) == text_of(back));
      CHECK(back.revision() == forth.revision());
    }
  }
}

TEST_CASE("random scripts: replayed equals lived, undo and redo included") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    CAPTURE(seed);
    Session session = populated();
    Random random(seed);
    CHECK(play(session, random, 2'000) > 400);
    Session const again = replayed(session);
    CHECK(text_of(again) == text_of(session));
    CHECK(walked_back_and_forth(again) == walked_back_and_forth(session));
  }
}

TEST_CASE("random histories: what was undone is redone; those lived apart are one, whichever is joined first") {
  Session const common = populated();
  Session const on_another_device = replayed(common);
  std::size_t const shared = common.revision();
  for (std::uint64_t seed = 1; seed <= amount(10'000, 1'000'000); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Session one = common;
    Session other = on_another_device;
    play(one, random, 10);
    play(other, random, 10);

    std::string const before = text_of(one);
    Session walked = one;
    std::size_t undone = 0;
    while (walked.revision() - one.revision() < 4 && walked.undo(now)) ++undone;
    for (; undone > 0; --undone) REQUIRE(walked.redo(now));
    REQUIRE(text_of(walked) == before);

    Session forth = one;
    join(forth, other.history().steps().subspan(shared));
    std::string const joined = text_of(forth);
    join(other, one.history().steps().subspan(shared));
    REQUIRE(text_of(other) == joined);
    join(forth, one.history().steps().subspan(shared));
    REQUIRE(text_of(forth) == joined);
  }
}

TEST_CASE("random scripts: undoing everything and redoing everything comes back") {
  for (std::uint64_t seed = 101; seed <= 106; ++seed) {
    CAPTURE(seed);
    Session session = populated();
    Random random(seed);
    play(session, random, 1'000);
    std::string const before = text_of(session);
    std::size_t steps = 0;
    for (; session.undo(now); ++steps) continue;
    CHECK(text_of(session).empty());
    for (; steps > 0; --steps) REQUIRE(session.redo(now));
    CHECK(text_of(session) == before);
  }
}

TEST_CASE("random scripts: a step that is refused changes nothing, one that is not is undone exactly") {
  Session session = populated();
  Random random(42);
  int refused = 0;
  for (int i = 0; i < 2'000; ++i) {
    std::string const before = text_of(session);
    std::uint64_t const revision = session.revision();
    if (session.perform(random_step(random), now)) {
      if (session.revision() == revision || i % 3 == 0) continue;
      REQUIRE(session.undo(now));
    } else {
      ++refused;
      CHECK(session.revision() == revision);
    }
    REQUIRE(text_of(session) == before);
  }
  CHECK(refused > 100);
}

TEST_CASE("random scripts: every reference is found by its index, and nothing else") {
  Session session = populated();
  Random random(7);
  play(session, random, 4'000);
  for (AnyField const& field : every_field()) {
    if (field.shape.type != ValueType::Reference) continue;
    AnyTable const& table = *session.workspace().find_table(field.kind);
    for (std::uint64_t to = 1; to <= 10; ++to) {
      std::vector<std::size_t> expected;
      for (std::size_t row = 0; row < table.size(); ++row)
        if (table.read(table.id_at(row), field.shape.number) == Value(Reference{to})) expected.push_back(row);
      auto const found = table.rows_referring(field.shape.number, to);
      CHECK(std::vector<std::size_t>(found.begin(), found.end()) == expected);
    }
  }
}

TEST_CASE("an edit costs the same in a large workspace as in a small one") {
  auto cost = [](int accounts) {
    Session session = populated();
    Step many{StepName::Import, {}, {}};
    for (int i = 0; i < accounts; ++i) {
      AccountId const id{static_cast<std::uint64_t>(1000 + i)};
      many.set(id, &Account::name, "Account").set(id, &Account::parent, AccountId{first_id});
    }
    REQUIRE(session.perform(many, now));
    auto lookups = [&] {
      std::uint64_t sum = 0;
      for (Kind const kind : Workspace::kinds()) sum += session.workspace().find_table(kind)->lookups();
      return sum;
    };
    std::uint64_t const before = lookups();
    Step step{StepName::EditAccount, {}, {}};
    step.set(AccountId{1000}, &Account::name, "Other")
        .set(AccountId{1001}, &Account::parent, AccountId{second_id});
    REQUIRE(session.perform(step, now));
    REQUIRE(session.undo(now));
    REQUIRE(session.redo(now));
    return lookups() - before;
  };
  CHECK(cost(10) == cost(20'000));
}

}  // namespace claves::test
