// What somebody thinks an account is worth on one factor.
#pragma once

#include <string>

#include "core/model/certainty.h"
#include "core/model/factor.h"
#include "core/model/fields.h"

namespace claves {

struct Rating {
  static constexpr Kind kind = Kind::Rating;

  Id<Kind::Rating> id;
  bool removed = false;
  AccountId account;
  Factor factor = Factor::F1;
  double value = 0;
  std::string reason;
  PersonId rated_by;  // none: what was agreed
  Date date;
  std::string source;
  FirmFactorId own_factor;  // where it is none of the eight; `factor` then says nothing
  Certainty certainty = Certainty::Told;

  static constexpr void fields(auto field) {
    field(1, "account", &Rating::account);
    field(2, "factor", &Rating::factor);
    field(3, "value", &Rating::value, between(0, 10));
    field(4, "reason", &Rating::reason);
    field(5, "rated_by", &Rating::rated_by);
    field(6, "date", &Rating::date);
    field(7, "source", &Rating::source, up_to(500));
    field(8, "own_factor", &Rating::own_factor);
    field(9, "certainty", &Rating::certainty);
  }
};

}  // namespace claves
