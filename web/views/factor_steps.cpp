#include "web/views/factor_steps.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/views/factor_words.h"

namespace claves {
namespace {

constexpr double weight_of_a_new_one = 10;

}  // namespace

void edit_factor(Screen const& screen, Requests& requests, FactorUse const& use, FactorEdit const& edit) {
  Step step{edit.step, std::string(factor_words(screen, use).name), {}};
  FirmFactorId const id = use.row ? use.row : firm_factor_id(use.factor);
  if (!use.row) {
    if (screen.workspace.table<FirmFactor>().has(id.value)) step.set(id, &FirmFactor::removed, false);
    step.set(id, &FirmFactor::factor, use.factor).set(id, &FirmFactor::weight, use.points);
  }
  step.operations.push_back({Kind::FirmFactor, id.value, edit.field, edit.value});
  requests.perform(std::move(step));
}

FirmFactorId add_factor(Screen const& screen, Requests& requests, std::string name) {
  double last = 0;
  for (FirmFactor const& row : screen.workspace.table<FirmFactor>().rows())
    if (row.own && !row.removed) last = std::max(last, row.place);
  FirmFactorId const id = requests.fresh_id<FirmFactor>();
  Step step{StepName::AddFactor, name, {}};
  step.set(id, &FirmFactor::own, true)
      .set(id, &FirmFactor::name, std::move(name))
      .set(id, &FirmFactor::weight, weight_of_a_new_one)
      .set(id, &FirmFactor::place, last + 1);
  requests.perform(std::move(step));
  return id;
}

void choose_missing(Requests& requests, MissingPolicy policy) {
  Step step{StepName::ChooseMissing, {}, {}};
  step.set(the_firm, &Firm::missing, policy);
  requests.perform(std::move(step));
}

}  // namespace claves
