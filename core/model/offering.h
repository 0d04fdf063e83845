// A product or service that the firm sells.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Offering {
  static constexpr Kind kind = Kind::Offering;

  Id<Kind::Offering> id;
  bool removed = false;
  std::string name;
  std::string family;
  double price = 0;  // of one, in the firm's currency
  std::string code;  // its identity in the CRM

  static constexpr auto fields() {
    return declare(field<1>("name", &Offering::name, required, up_to(200)),
                   field<2>("family", &Offering::family, up_to(200)),
                   field<3>("price", &Offering::price, between(0, 1e15)),
                   field<4>("code", &Offering::code, up_to(100)));
  }
};

}  // namespace claves
