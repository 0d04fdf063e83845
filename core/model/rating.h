// What somebody thinks an account is worth on one factor.
#pragma once

#include <string>

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

  static constexpr auto fields() {
    return declare(field<1>("account", &Rating::account), field<2>("factor", &Rating::factor),
                   field<3>("value", &Rating::value, between(0, 10)), field<4>("reason", &Rating::reason));
  }
};

}  // namespace claves
