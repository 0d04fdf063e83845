#include "core/edits/perform.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>

#include "core/base/text.h"

namespace claves {
namespace {

using Entity = std::pair<Kind, std::uint64_t>;

Date const first_day = *make_date(1, 1, 1);
Date const last_day = *make_date(9999, 12, 31);

bool is_true(Value const& value) { return value == Value(true); }

std::string digits(double number) {
  std::array<char, 32> text{};
  int const length = std::snprintf(text.data(), text.size(), "%.17g", number);
  return {text.data(), static_cast<std::size_t>(length)};
}

Result<> check_number(FieldShape const& shape, double number) {
  if (!std::isfinite(number)) return Error{Fault::Malformed, {}, digits(number)};
  if (number < shape.limits.low || number > shape.limits.high)
    return Error{Fault::OutOfRange, {}, digits(number)};
  return Nothing{};
}

Result<> check_text(FieldShape const& shape, std::string const& text) {
  if (text.size() > shape.limits.bytes) return Error{Fault::TooLarge, {}, std::to_string(text.size())};
  if (!is_utf8(text)) return Error{Fault::Malformed, {}, {}};
  if (shape.limits.required && trimmed(text).empty()) return Error{Fault::Missing, {}, text};
  return Nothing{};
}

Result<> check_day(Date day) {
  if (day && (day < first_day || day > last_day)) return Error{Fault::OutOfRange, {}, std::to_string(day.days)};
  return Nothing{};
}

Result<> check_choice(FieldShape const& shape, Choice choice) {
  if (choice.place >= shape.choices.size()) return Error{Fault::OutOfRange, {}, std::to_string(choice.place)};
  return Nothing{};
}

Result<> check_value(FieldShape const& shape, Value const& value) {
  if (value.valueless_by_exception() || type_of(value) != shape.type) return Error{Fault::Malformed, {}, {}};
  switch (shape.type) {
    case ValueType::Number:
      return check_number(shape, *std::get_if<double>(&value));
    case ValueType::Text:
      return check_text(shape, *std::get_if<std::string>(&value));
    case ValueType::Day:
      return check_day(*std::get_if<Date>(&value));
    case ValueType::Choice:
      return check_choice(shape, *std::get_if<Choice>(&value));
    case ValueType::Flag:
    case ValueType::Reference:
      break;
  }
  return Nothing{};
}

std::string path_of(AnyTable const& table, std::string_view field) {
  return std::string(table.name()) + '.' + std::string(field);
}

std::string path_of(AnyTable const& table, Operation const& operation) {
  return path_of(table, table.find_field(operation.field)->shape.name);
}

Result<> check_operation(Workspace const& workspace, Operation const& operation) {
  AnyTable const* const table = workspace.find_table(operation.kind);
  if (table == nullptr) return Error{Fault::Unknown, "kind", std::to_string(static_cast<int>(operation.kind))};
  if (operation.id == 0) return Error{Fault::Missing, path_of(*table, "id"), {}};
  if (operation.kind == Kind::Firm && operation.id != the_firm.value)
    return Error{Fault::Unknown, path_of(*table, "id"), std::to_string(operation.id)};
  FieldAccess const* const access = table->find_field(operation.field);
  if (access == nullptr)
    return Error{Fault::Unknown, std::string(table->name()), std::to_string(operation.field)};
  if (auto checked = check_value(access->shape, operation.value); !checked)
    return Error{checked.error().fault, path_of(*table, access->shape.name), checked.error().detail};
  return Nothing{};
}

// What exists once a step will have been carried out.
class Outlook {
 public:
  Outlook(Workspace const& workspace, std::span<Operation const> operations) : workspace_(workspace) {
    for (Operation const& operation : operations) {
      auto& fate = fates_.try_emplace({operation.kind, operation.id}, now(operation)).first->second;
      fate.fields |= std::uint64_t{1} << operation.field;
      if (operation.field == 0) fate.lives = !is_true(operation.value);
      if (auto const* to = std::get_if<Reference>(&operation.value))
        references_[{{operation.kind, operation.id}, operation.field}] = to->id;
    }
  }

  bool lives(Kind kind, std::uint64_t id) const {
    if (auto const found = fates_.find({kind, id}); found != fates_.end()) return found->second.lives;
    AnyTable const& table = *workspace_.find_table(kind);
    return table.has(id) && !is_true(table.read(id, 0));
  }
  // Whether following the reference that an operation sets leads back to its entity.
  bool leads_back(Operation const& operation) const {
    std::set<std::uint64_t> seen{operation.id};
    for (std::uint64_t at = std::get_if<Reference>(&operation.value)->id; at != 0;
         at = reference({operation.kind, at}, operation.field))
      if (!seen.insert(at).second) return true;
    return false;
  }
  bool sets(Operation const& beside, std::uint8_t field) const {
    return (fates_.at({beside.kind, beside.id}).fields >> field & 1) != 0;
  }

 private:
  struct Fate {
    bool lives = true;
    std::uint64_t fields = 0;  // a bit for each that the step sets
  };
  Fate now(Operation const& operation) const {
    return {!is_true(workspace_.find_table(operation.kind)->read(operation.id, 0)), 0};
  }

  std::uint64_t reference(Entity const& entity, std::uint8_t field) const {
    if (auto const set = references_.find({entity, field}); set != references_.end()) return set->second;
    Value const held = workspace_.find_table(entity.first)->read(entity.second, field);
    return std::get_if<Reference>(&held)->id;
  }

  Workspace const& workspace_;
  std::map<Entity, Fate> fates_;
  std::map<std::pair<Entity, std::uint8_t>, std::uint64_t> references_;  // that the step sets
};

// Of something that is not there yet.
Result<> check_made(AnyTable const& table, Operation const& operation, Outlook const& outlook) {
  if (operation.field == 0 && is_true(operation.value))
    return Error{Fault::Unknown, path_of(table, operation), std::to_string(operation.id)};
  for (FieldAccess const& access : table.fields())
    if (access.shape.limits.required && !outlook.sets(operation, access.shape.number))
      return Error{Fault::Missing, path_of(table, access.shape.name), {}};
  return Nothing{};
}

bool is_closed_review(AnyTable const& table, Operation const& operation) {
  static std::uint8_t const state = number_of(&Review::state);
  return operation.kind == Kind::Review &&
         table.read(operation.id, state) == FieldType<ReviewState>::read(ReviewState::Closed);
}

// A closed review is kept as long as its account is: with the account it may go.
bool goes_with_account(AnyTable const& table, Operation const& operation, Outlook const& outlook) {
  static std::uint8_t const account = number_of(&Review::account);
  Value const owner = table.read(operation.id, account);
  return operation.field == 0 && !outlook.lives(Kind::Account, std::get_if<Reference>(&owner)->id);
}

// Of something that is there.
Result<> check_changed(AnyTable const& table, Operation const& operation, Outlook const& outlook) {
  bool const removed = is_true(table.read(operation.id, 0));
  bool const stays_removed = removed && !outlook.lives(operation.kind, operation.id);
  bool const stands =
      !removed && is_closed_review(table, operation) && !goes_with_account(table, operation, outlook);
  if (stays_removed || stands) return Error{Fault::Refused, path_of(table, operation), {}};
  return Nothing{};
}

// What is made needs not be brought back.
void leave_out_needless_returns(Workspace const& workspace, std::vector<Operation>& operations) {
  std::set<Entity> made;
  for (Operation const& operation : operations)
    if (operation.field != 0 && !workspace.find_table(operation.kind)->has(operation.id))
      made.emplace(operation.kind, operation.id);
  auto is_needless = [&](Operation const& operation) {
    return operation.field == 0 && !is_true(operation.value) && made.contains({operation.kind, operation.id});
  };
  operations.erase(std::remove_if(operations.begin(), operations.end(), is_needless), operations.end());
}

}  // namespace

Result<> check_values(Workspace const& workspace, std::span<Operation const> operations) {
  for (Operation const& operation : operations) TRY(check_operation(workspace, operation));
  return Nothing{};
}

std::vector<Operation> effective(Workspace const& workspace, std::vector<Operation> operations) {
  std::vector<Operation> kept;
  std::set<std::tuple<Kind, std::uint64_t, std::uint8_t>> set_later;
  for (auto operation = operations.rbegin(); operation != operations.rend(); ++operation) {
    if (!set_later.emplace(operation->kind, operation->id, operation->field).second) continue;
    AnyTable const& table = *workspace.find_table(operation->kind);
    if (table.has(operation->id) && table.read(operation->id, operation->field) == operation->value) continue;
    kept.push_back(std::move(*operation));
  }
  std::reverse(kept.begin(), kept.end());
  leave_out_needless_returns(workspace, kept);
  return kept;
}

Result<> check_state(Workspace const& workspace, std::span<Operation const> operations) {
  Outlook const outlook(workspace, operations);
  for (Operation const& operation : operations) {
    AnyTable const& table = *workspace.find_table(operation.kind);
    TRY(table.has(operation.id) ? check_changed(table, operation, outlook)
                                : check_made(table, operation, outlook));
    Reference const* const to = std::get_if<Reference>(&operation.value);
    FieldShape const& shape = table.find_field(operation.field)->shape;
    if (to != nullptr && to->id != 0 && !outlook.lives(shape.refers_to, to->id))
      return Error{Fault::Unknown, path_of(table, operation), std::to_string(to->id)};
    if (shape.limits.acyclic && outlook.leads_back(operation))
      return Error{Fault::Cyclic, path_of(table, operation), std::to_string(to->id)};
  }
  return Nothing{};
}

Replaced carry_out(Workspace& workspace, StampedStep const& step) {
  Replaced replaced;
  replaced.reserve(step.step.operations.size());
  std::set<Entity> made;
  for (Operation const& operation : step.step.operations) {
    AnyTable& table = *workspace.find_table(operation.kind);
    Entity const entity{operation.kind, operation.id};
    if (!table.has(operation.id)) made.insert(entity);
    if (made.contains(entity))
      replaced.emplace_back();
    else
      replaced.emplace_back(table.read(operation.id, operation.field));
    bool const is_older = step.stamp < table.stamp(operation.id, operation.field);
    if (!is_older) table.write(operation.id, operation.field, operation.value, step.stamp);
  }
  return replaced;
}

}  // namespace claves
