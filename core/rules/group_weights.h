// What several people hold the factors to weigh, and how that is combined.
#pragma once

#include "core/methods/weights.h"
#include "core/rules/weights.h"

namespace claves {

struct PersonView {
  PersonId person;
  Weights weights;  // by place in the firm's list; of a whole of 1
  WeighingMethod method = WeighingMethod::Sliders;
};

// Of everybody who has given any, in the order in which they first did. What is said of retired or removed
// factors does not count; nor does a person of whose weights nothing is left.
std::vector<PersonView> person_views(Workspace const& workspace, FactorList const& factors);

// The rows by which a person's weights are held: all of them, also of retired factors.
std::vector<PersonWeight const*> weights_of(Workspace const& workspace, PersonId person);

// OutOfRange: all medians are zero. Missing: nobody has given weights.
Result<GroupWeights> combined(std::vector<PersonView> const& people, Combination how);

}  // namespace claves
