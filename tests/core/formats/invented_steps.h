// Steps for tests of the formats: every kind and field, with ordinary and extreme values.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/edits/step.h"

namespace claves {

inline std::vector<Value> values_of(FieldShape const& shape) {
  switch (shape.type) {
    case ValueType::Flag:
      return {true, false};
    case ValueType::Number:
      return {0.0,    -0.0,  1.0, -1.0, 0.1, 7'300.25, 9'007'199'254'740'991.0, 9'007'199'254'740'992.0,
              -1e300, 5e-324};
    case ValueType::Text:
      return {std::string(), std::string("Muñoz Energía"), std::string("a\0b", 3), std::string(20'000, 'x')};
    case ValueType::Day:
      return {Date{}, Date{0}, Date{-1}, Date{20'780}, Date{2'932'896}, Date{-719'162}};
    case ValueType::Choice:
      return {Choice{0}, Choice{static_cast<std::uint8_t>(shape.choices.size() - 1)}};
    case ValueType::Reference:
      break;
  }
  return {Reference{0}, Reference{1}, Reference{UINT64_MAX}, Reference{0x0123'4567'89AB'CDEF}, Reference{1}};
}

inline StampedStep stamped(Step step, std::int64_t number = 1) {
  return {{1'790'000'000'000 + number, static_cast<std::uint32_t>(number % 3), {0xC1A7E5}},
          Origin::Edit,
          std::move(step)};
}

// Of each kind a step that sets each field to each of its values.
inline std::vector<StampedStep> steps_over_everything() {
  std::vector<StampedStep> steps;
  Workspace const blank;
  for (Kind const kind : Workspace::kinds()) {
    Step step{StepName::Import, "todo", {}};
    for (FieldAccess const& access : blank.find_table(kind)->fields())
      for (Value const& value : values_of(access.shape))
        step.operations.push_back({kind, 40 + step.operations.size() / 7, access.shape.number, value});
    steps.push_back(stamped(std::move(step), static_cast<std::int64_t>(steps.size())));
  }
  steps.back().origin = Origin::Undo;
  steps.front().origin = Origin::Redo;
  steps.front().stamp = {253'402'300'799'999, UINT32_MAX, {UINT64_MAX}};
  return steps;
}

// A few edits of an invented workspace, as short as they are in life.
inline std::vector<StampedStep> few_steps() {
  AccountId const account{0xAB54A98CEB1F0AD2};
  Id<Kind::Action> const action{7};
  std::vector<StampedStep> steps;
  auto add = [&](Step step) {
    steps.push_back(stamped(std::move(step), static_cast<std::int64_t>(steps.size())));
  };
  add(Step{StepName::AddAccount, "Envases Alarcón", {}}.set(account, &Account::name, "Envases Alarcón"));
  add(Step{StepName::MakeKey, "Envases Alarcón", {}}
          .set(account, &Account::key, true)
          .set(account, &Account::kind_of_account, AccountKind::Emerging)
          .set(account, &Account::key_since, Date{20'780}));
  add(Step{StepName::AddAction, "Visitar la planta", {}}
          .set(action, &Action::account, account)
          .set(action, &Action::title, "Visitar la planta de Almansa con producción"));
  add(Step{StepName::EditAccount, "", {}}.set(account, &Account::revenue, 48'250'000.5));
  return steps;
}

// What a step holds, a line each operation.
inline std::string text_of(StampedStep const& stamped_step) {
  std::string text =
      std::to_string(stamped_step.stamp.wall_ms) + '.' + std::to_string(stamped_step.stamp.counter) + ' ' +
      std::to_string(stamped_step.stamp.actor.value) + " origin " +
      std::to_string(static_cast<int>(stamped_step.origin)) + " step " +
      std::to_string(static_cast<int>(stamped_step.step.name)) + " \"" + stamped_step.step.subject + "\"\n";
  for (Operation const& operation : stamped_step.step.operations) {
    Workspace one;
    AnyTable& table = *one.find_table(operation.kind);
    text += "  " + std::string(table.name()) + " #" + std::to_string(operation.id) + ' ' +
            std::string(table.find_field(operation.field)->shape.name) + " = ";
    if (auto const* flag = std::get_if<bool>(&operation.value)) text += *flag ? "yes" : "no";
    if (auto const* number = std::get_if<double>(&operation.value)) text += std::to_string(*number);
    if (auto const* words = std::get_if<std::string>(&operation.value)) text += '"' + *words + '"';
    if (auto const* day = std::get_if<Date>(&operation.value)) text += iso(*day);
    if (auto const* choice = std::get_if<Choice>(&operation.value))
      text += table.find_field(operation.field)->shape.choices[choice->place];
    if (auto const* to = std::get_if<Reference>(&operation.value)) text += '#' + std::to_string(to->id);
    text += '\n';
  }
  return text;
}

}  // namespace claves
