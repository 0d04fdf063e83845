// How much a factor counts to one person, when several weigh: beside the firm's weight.
#pragma once

#include <string>

#include "core/model/factor.h"
#include "core/model/fields.h"

namespace claves {

// How the weight was found.
enum class WeighingMethod : std::uint8_t { Sliders, Order, Swing, Pairs };
template <>
struct Choices<WeighingMethod> {
  static constexpr std::array<std::string_view, 4> names{"sliders", "order", "swing", "pairs"};
};

struct PersonWeight {
  static constexpr Kind kind = Kind::PersonWeight;

  Id<Kind::PersonWeight> id;
  bool removed = false;
  PersonId person;
  Factor factor = Factor::F1;
  FirmFactorId own_factor;  // where it is none of the eight
  double weight = 0;        // any positive sum is normalised
  WeighingMethod method = WeighingMethod::Sliders;

  static constexpr void fields(auto field) {
    field(1, "person", &PersonWeight::person);
    field(2, "factor", &PersonWeight::factor);
    field(3, "own_factor", &PersonWeight::own_factor);
    field(4, "weight", &PersonWeight::weight, between(0, 100));
    field(5, "method", &PersonWeight::method);
  }
};

}  // namespace claves
