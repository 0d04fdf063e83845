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
  double price = 0;    // of one, in the firm's currency
  std::string code;    // its identity in the CRM
  std::string solves;  // the problem of the customer that it solves (D7)

  static constexpr void fields(auto field) {
    field(1, "name", &Offering::name, required, up_to(200));
    field(2, "family", &Offering::family, up_to(200));
    field(3, "price", &Offering::price, between(0, 1e15));
    field(4, "code", &Offering::code, up_to(100));
    field(5, "solves", &Offering::solves);
  }
};

}  // namespace claves
