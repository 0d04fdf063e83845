// An exit criterion that a person ticked for an account.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct CriterionCheck {
  static constexpr Kind kind = Kind::CriterionCheck;

  Id<Kind::CriterionCheck> id;
  bool removed = false;
  AccountId account;
  double criterion = 101;  // number in core/model/criterion_catalogue.def
  bool met = false;
  FirmCriterionId own_criterion;  // where it is none of the catalogue; `criterion` then says nothing

  static constexpr void fields(auto field) {
    field(1, "account", &CriterionCheck::account);
    field(2, "criterion", &CriterionCheck::criterion, between(101, 65'535));
    field(3, "met", &CriterionCheck::met);
    field(4, "own_criterion", &CriterionCheck::own_criterion);
  }
};

}  // namespace claves
