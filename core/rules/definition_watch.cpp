#include "core/rules/definition_watch.h"

#include <algorithm>
#include <cmath>

#include "core/rules/investment.h"

namespace claves {
namespace {

template <class Complies>
Watched watched(Component component, std::vector<Account const*> const& key, Complies complies) {
  Watched result{component, WatchState::Unknown, 0, static_cast<int>(key.size()), {}};
  for (Account const* account : key) {
    if (complies(*account))
      ++result.have;
    else
      result.accounts.push_back(account->id);
  }
  if (!key.empty()) result.state = result.accounts.empty() ? WatchState::Holds : WatchState::Broken;
  return result;
}

Watched watched_size(RevenueLikeness const& likeness) {
  Watched result{Component::C1, WatchState::Unknown, likeness.shared, likeness.size, {}};
  if (likeness.size >= shortest_comparable_list)
    result.state = likeness.all_but_equal ? WatchState::Broken : WatchState::Holds;
  return result;
}

Watched watched_cap(KeyList const& list) {
  Watched result{Component::C2, WatchState::Unknown, static_cast<int>(list.key.size()), list.cap, {}};
  if (list.state != ListState::NoCap)
    result.state = list.state == ListState::Over ? WatchState::Broken : WatchState::Holds;
  return result;
}

Neglect neglect_of(Workspace const& workspace, AccountId account) {
  Neglect neglect{account, {}};
  neglect.missing.fill(true);
  for (Objective const* objective : workspace.table<Objective>().all_with(&Objective::account, account))
    if (objective->state != ObjectiveState::Dropped)
      neglect.missing[static_cast<std::size_t>(objective->theme)] = false;
  for (Opportunity const* chance : workspace.table<Opportunity>().all_with(&Opportunity::account, account))
    if (chance->state == OpportunityState::Open)
      neglect.missing[static_cast<std::size_t>(chance->theme)] = false;
  return neglect;
}

bool misses_any(Neglect const& neglect) {
  return std::find(neglect.missing.begin(), neglect.missing.end(), true) != neglect.missing.end();
}

CapacityForCap capacity_for_cap(Workspace const& workspace, std::vector<Account const*> const& key) {
  CapacityForCap capacity;
  for_each_row<Person>(workspace,
                       [&](Person const& person) { capacity.hours += person.capacity_hours_per_month; });
  Firm const* const firm = workspace.table<Firm>().find(the_firm);
  if (firm != nullptr) capacity.per_account = firm->hours_per_key_account;
  if (capacity.per_account > 0) return capacity;
  int planned = 0;
  double hours = 0;
  for (Account const* account : key) {
    planned += account->planned_hours_per_month > 0 ? 1 : 0;
    hours += account->planned_hours_per_month;
  }
  if (planned > 0) capacity.per_account = hours / planned;
  capacity.is_measured = planned > 0;
  return capacity;
}

}  // namespace

int CapacityForCap::accounts() const {
  return per_account > 0 ? static_cast<int>(std::min(1e4, std::floor(hours / per_account))) : 0;
}

int DefinitionWatch::count(WatchState state) const {
  return static_cast<int>(std::count_if(components.begin(), components.end(),
                                        [&](Watched const& each) { return each.state == state; }));
}

DefinitionWatch definition_watch(Workspace const& workspace, KeyList const& list, int this_year) {
  std::vector<Account const*> key;
  for (AccountId const id : list.key)
    if (Account const* const account = workspace.table<Account>().find(id)) key.push_back(account);
  DefinitionWatch result;
  for (Account const* account : key)
    if (Neglect const neglect = neglect_of(workspace, account->id); misses_any(neglect))
      result.neglected.push_back(neglect);
  auto const is_neglected = [&](Account const& account) {
    return std::any_of(result.neglected.begin(), result.neglected.end(),
                       [&](Neglect const& each) { return each.account == account.id; });
  };
  auto const invests = [&](Account const& account) {
    return invested_in(workspace, account.id, this_year, this_year).is_planned();
  };
  result.components = {
      watched_size(list.revenue),
      watched_cap(list),
      watched(Component::C3, key,
              [](Account const& each) { return !each.value_for_them.empty() && !each.value_for_us.empty(); }),
      watched(Component::C4, key, [&](Account const& each) { return !is_neglected(each); }),
      watched(Component::C5, key, invests),
      watched(Component::C6, key, [](Account const& each) { return !each.aim.empty(); })};
  result.capacity = capacity_for_cap(workspace, key);
  return result;
}

DefinitionComponent const* find_component(Workspace const& workspace, Component component) {
  Table<DefinitionComponent> const& table = workspace.table<DefinitionComponent>();
  DefinitionComponent const* found = nullptr;
  for_each_row<DefinitionComponent>(workspace, [&](DefinitionComponent const& row) {
    if (row.component == component && (found == nullptr || stands_over(table, row, *found))) found = &row;
  });
  return found;
}

}  // namespace claves
