#include "core/rules/team.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

void add_once(std::vector<PersonId>& people, PersonId person) {
  if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
}

bool exists(Workspace const& workspace, PersonId person) {
  return workspace.table<Person>().find(person) != nullptr;
}

// Everybody who works for each account: its owner and the members of its team.
ByAccount<std::vector<PersonId>> people_by_account(Workspace const& workspace) {
  ByAccount<std::vector<PersonId>> people;
  for_each_row<Account>(workspace, [&](Account const& account) {
    if (exists(workspace, account.owner)) add_once(people.make(account.id), account.owner);
  });
  for_each_row<Member>(workspace, [&](Member const& member) {
    bool const has_account = workspace.table<Account>().find(member.account) != nullptr;
    if (has_account && exists(workspace, member.person)) add_once(people.make(member.account), member.person);
  });
  return people;
}

}  // namespace

int Coverage::covered() const { return static_cast<int>(role_count - gaps().size()); }

std::vector<TeamRole> Coverage::gaps() const {
  std::vector<TeamRole> empty;
  for (std::size_t i = 0; i < role_count; ++i)
    if (people[i].empty()) empty.push_back(static_cast<TeamRole>(i));
  return empty;
}

Coverage coverage(Workspace const& workspace, AccountId account) {
  Coverage result;
  for_each_row<Member>(workspace, account, [&](Member const& member) {
    if (exists(workspace, member.person))
      add_once(result.people[static_cast<std::size_t>(member.role)], member.person);
  });
  return result;
}

std::vector<Load> loads(Workspace const& workspace) {
  std::vector<Load> all;
  std::unordered_map<std::uint64_t, std::size_t> places;
  for_each_row<Person>(workspace, [&](Person const& person) {
    places.emplace(person.id.value, all.size());
    all.push_back({});
    all.back().person = person.id;
  });
  auto const people = people_by_account(workspace);
  for_each_row<Account>(workspace, [&](Account const& account) {
    std::vector<PersonId> const& team = people.of(account.id);
    for (PersonId const person : team) {
      Load& load = all[places.at(person.value)];
      ++load.accounts;
      load.key_accounts += account.key ? 1 : 0;
      load.account_hours += account.planned_hours_per_month / static_cast<double>(team.size());
    }
  });
  for_each_row<Member>(workspace, [&](Member const& member) {
    auto const found = places.find(member.person.value);
    if (found != places.end() && workspace.table<Account>().find(member.account) != nullptr)
      ++all[found->second].roles;
  });
  for_each_row<Action>(workspace, [&](Action const& action) {
    auto const found = places.find(action.owner.value);
    bool const has_account = !action.account || workspace.table<Account>().find(action.account) != nullptr;
    if (found == places.end() || !is_open(action.state) || !has_account) return;
    ++all[found->second].open_actions;
    all[found->second].action_hours += action.effort_hours;
  });
  std::stable_sort(all.begin(), all.end(), [&](Load const& a, Load const& b) {
    if (a.account_hours != b.account_hours) return b.account_hours < a.account_hours;
    Table<Person> const& table = workspace.table<Person>();
    return reads_before(table.find(a.person)->name, table.find(b.person)->name);
  });
  return all;
}

}  // namespace claves
