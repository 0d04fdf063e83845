// How rules walk a table: rows that were removed do not exist for them, nor does what hangs on a removed
// account.
#pragma once

#include "core/model/workspace.h"

namespace claves {

template <class Entity, class Visit>
void for_each_row(Workspace const& workspace, Visit&& visit) {
  for (Entity const& row : workspace.table<Entity>().rows())
    if (!row.removed) visit(row);
}

// The rows of one account, by index: what other accounts hold costs nothing.
template <class Entity, class Visit>
void for_each_row(Workspace const& workspace, AccountId account, Visit&& visit) {
  for (Entity const* row : workspace.table<Entity>().all_with(&Entity::account, account)) visit(*row);
}

// Two devices may each have said the same thing in a row of its own. The one that was written last stands.
template <class Entity>
bool stands_over(Table<Entity> const& table, Entity const& one, Entity const& other) {
  auto last_written = [&](Entity const& row) {
    Stamp last;
    for (FieldAccess const& access : table.fields()) {
      Stamp const stamp = table.stamp(row.id.value, access.shape.number);
      if (last < stamp) last = stamp;
    }
    return last;
  };
  Stamp const first = last_written(one);
  Stamp const second = last_written(other);
  return first == second ? other.id < one.id : second < first;
}

// What a rule found out of each account, addressed by account.
template <class Value>
class ByAccount {
 public:
  Value const* find(AccountId account) const {  // null where nothing is known of it
    auto const found = places_.find(account.value);
    return found == places_.end() ? nullptr : &values_[found->second];
  }
  Value const& of(AccountId account) const {  // a blank value where nothing is known of it
    static Value const blank{};
    Value const* const found = find(account);
    return found == nullptr ? blank : *found;
  }
  Value& make(AccountId account) {
    auto const [place, made] = places_.try_emplace(account.value, values_.size());
    if (made) values_.emplace_back();
    return values_[place->second];
  }
  std::vector<Value> const& values() const { return values_; }  // in the order in which they were made
  std::vector<Value>& values() { return values_; }

 private:
  std::unordered_map<std::uint64_t, std::size_t> places_;
  std::vector<Value> values_;
};

}  // namespace claves
