#include "core/rules/definition_watch.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

constexpr int year = 2026;

struct Programme {
  Made made;

  AccountId key(std::string_view name) {
    AccountId const account = made.account(name);
    made.change<Account>(account, [](Account& row) { row.key = true; });
    return account;
  }
  void objective(AccountId account, Theme theme, ObjectiveState state = ObjectiveState::Open) {
    made.add<Objective>([&](Objective& row) {
      row.account = account;
      row.title = "An objective";
      row.theme = theme;
      row.state = state;
    });
  }
  DefinitionWatch watch() const { return definition_watch(made, key_list(made, scoring(made)), year); }
  Watched watched(Component component) const { return watch().components[static_cast<std::size_t>(component)]; }
};

}  // namespace

TEST_CASE("without key accounts and cap there is nothing to watch") {
  CHECK(Programme{}.watch().count(WatchState::Unknown) == 6);
}

TEST_CASE("going over the cap breaks the second component") {
  Programme programme;
  programme.key("One");
  programme.made.cap(1);
  CHECK(programme.watched(Component::C2).state == WatchState::Holds);
  programme.key("Two");
  CHECK(programme.watched(Component::C2).state == WatchState::Broken);
  CHECK(programme.watched(Component::C2).have == 2);
}

TEST_CASE("value has to be named for both sides, and an aim served") {
  Programme programme;
  AccountId const account = programme.key("One");
  programme.made.change<Account>(account, [](Account& row) { row.value_for_us = "Margin"; });
  CHECK(programme.watched(Component::C3).accounts == std::vector{account});
  CHECK(programme.watched(Component::C6).accounts == std::vector{account});
  programme.made.change<Account>(account, [](Account& row) {
    row.value_for_them = "Fewer stops";
    row.aim = "Enter dairies";
  });
  CHECK(programme.watched(Component::C3).state == WatchState::Holds);
  CHECK(programme.watched(Component::C6).state == WatchState::Holds);
}

TEST_CASE("a theme is worked on by an objective or by an open opportunity, not by a dropped one") {
  Programme programme;
  AccountId const account = programme.key("One");
  programme.objective(account, Theme::Penetration);
  programme.objective(account, Theme::Expansion, ObjectiveState::Dropped);
  programme.made.add<Opportunity>([&](Opportunity& row) {
    row.account = account;
    row.title = "A chance";
    row.theme = Theme::Protection;
  });
  REQUIRE(programme.watch().neglected.size() == 1);
  CHECK(programme.watch().neglected.front().missing == std::array{false, true, false});
  programme.objective(account, Theme::Expansion);
  CHECK(programme.watch().neglected.empty());
  CHECK(programme.watched(Component::C4).state == WatchState::Holds);
}

TEST_CASE("investment is planned by a year of its own or by the account's hours") {
  Programme programme;
  AccountId const account = programme.key("One");
  CHECK(programme.watched(Component::C5).state == WatchState::Broken);
  programme.made.change<Account>(account, [](Account& row) { row.planned_hours_per_month = 8; });
  CHECK(programme.watched(Component::C5).state == WatchState::Holds);
  programme.made.add<Investment>([&](Investment& row) {
    row.account = account;
    row.year = year;
  });
  CHECK(programme.watched(Component::C5).state == WatchState::Broken);  // the year says: nothing
}

TEST_CASE("a cap follows from people's hours, by the firm's figure or by what key accounts plan") {
  Programme programme;
  AccountId const account = programme.key("One");
  programme.made.add<Person>([](Person& row) { row.capacity_hours_per_month = 100; });
  CHECK(programme.watch().capacity.accounts() == 0);
  programme.made.change<Account>(account, [](Account& row) { row.planned_hours_per_month = 30; });
  CHECK(programme.watch().capacity.accounts() == 3);
  CHECK(programme.watch().capacity.is_measured);
  programme.made.add<Firm>([](Firm& row) { row.hours_per_key_account = 20; });
  CHECK(programme.watch().capacity.accounts() == 5);
}

TEST_CASE("of two rows of one component the one written last stands") {
  Made made;
  for (char const* words : {"First", "Second"})
    made.add<DefinitionComponent>([&](DefinitionComponent& row) { row.statement = words; });
  CHECK(find_component(made, Component::C1)->statement == "Second");
  CHECK(find_component(made, Component::C2) == nullptr);
}

}  // namespace claves
