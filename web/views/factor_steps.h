// The edits of the firm's factors, each one step. One of the eight has no row until something is said of it.
#pragma once

#include "core/rules/factors.h"
#include "web/screen.h"

namespace claves {

struct FactorEdit {
  StepName step = StepName::EditFactor;
  std::uint8_t field = 0;
  Value value;
};
void edit_factor(Screen const& screen, Requests& requests, FactorUse const& use, FactorEdit const& edit);

template <class Type>
void edit_factor(Screen const& screen, Requests& requests, FactorUse const& use, StepName step,
                 Type FirmFactor::*member, std::type_identity_t<Type> const& value) {
  edit_factor(screen, requests, use, {step, number_of(member), FieldType<Type>::read(value)});
}

// Answers its id.
FirmFactorId add_factor(Screen const& screen, Requests& requests, std::string name);
void choose_missing(Requests& requests, MissingPolicy policy);

}  // namespace claves
