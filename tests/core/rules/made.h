// A workspace made row by row, for the tests of rules.
#pragma once

#include <string_view>

#include "core/edits/operation.h"

namespace claves {

class Made {
 public:
  operator Workspace const&() const { return workspace_; }
  Workspace const& workspace() const { return workspace_; }

  // A new row as `fill` leaves it. Ids count from 1 in every kind.
  template <class Entity, class Fill>
  Id<Entity::kind> add(Fill&& fill) {
    Entity row;
    row.id = {workspace_.table<Entity>().size() + 1};
    fill(row);
    write(row);
    return row.id;
  }
  template <class Entity, class Fill>
  void change(Id<Entity::kind> id, Fill&& fill) {
    Entity row = *workspace_.table<Entity>().find(id);
    fill(row);
    write(row);
  }
  template <class Entity>
  void remove(Id<Entity::kind> id) {
    change<Entity>(id, [](Entity& row) { row.removed = true; });
  }

  AccountId account(std::string_view name) {
    return add<Account>([&](Account& row) { row.name = name; });
  }
  PersonId person(std::string_view name) {
    return add<Person>([&](Person& row) { row.name = name; });
  }
  auto deal(AccountId account, Outcome outcome, double amount, std::string_view closed = {}) {
    return add<Deal>([&](Deal& row) {
      row.account = account;
      row.outcome = outcome;
      row.amount = amount;
      row.closed = day(closed);
    });
  }
  auto rate(AccountId account, Factor factor, double value, std::string_view reason = {}) {
    return add<Rating>([&](Rating& row) {
      row.account = account;
      row.factor = factor;
      row.value = value;
      row.reason = reason;
    });
  }
  void weigh(Factor factor, double weight) {
    add<FirmFactor>([&](FirmFactor& row) {
      row.factor = factor;
      row.weight = weight;
    });
  }
  void cap(double accounts) {
    add<Firm>([&](Firm& row) { row.key_account_cap = accounts; });
  }

  static Date day(std::string_view iso) { return parse_iso_date(iso).value_or(Date{}); }

 private:
  template <class Entity>
  void write(Entity const& row) {
    AnyTable* const table = workspace_.find_table(Entity::kind);
    ++now_;
    for (FieldAccess const& access : fields_of<Entity>())
      table->write(row.id.value, access.shape.number, access.read(&row), Stamp{now_, 0, Actor{1}});
  }

  Workspace workspace_;
  std::int64_t now_ = 0;
};

inline Date day(std::string_view iso) { return Made::day(iso); }

}  // namespace claves
