// A factor as this firm uses it: one of the eight, or one of its own (D2).
#pragma once

#include <string>

#include "core/model/factor.h"
#include "core/model/fields.h"

namespace claves {

// Of the matrix. Usual: as the method has it for one of the eight, neither for one of its own.
enum class Axis : std::uint8_t { Usual, Attractiveness, Position, Neither };
template <>
struct Choices<Axis> {
  static constexpr std::array<std::string_view, 4> names{"usual", "attractiveness", "position", "neither"};
};

struct FirmFactor {
  static constexpr Kind kind = Kind::FirmFactor;

  Id<Kind::FirmFactor> id;
  bool removed = false;
  Factor factor = Factor::F1;
  double weight = 0;  // share of the whole; any positive sum is normalised
  bool own = false;   // one of its own; `factor` then says nothing
  std::string name;   // of one of its own; of the eight, where the firm calls it otherwise
  std::string meaning;
  std::string at_0;  // what a rating of 0 means; likewise 5 and 10
  std::string at_5;
  std::string at_10;
  bool less_is_better = false;  // of one of its own
  Axis axis = Axis::Usual;
  bool off = false;        // retired; its ratings stay
  std::string points;      // its value function: "rating:value" from 0:0 to 10:1, separated by blanks; empty: a
                           // straight line
  double low_weight = 0;   // between these its weight can be argued, in percent
  double high_weight = 0;  // 0: no limit
  double place = 0;        // among the firm's own

  static constexpr void fields(auto field) {
    field(1, "factor", &FirmFactor::factor);
    field(2, "weight", &FirmFactor::weight, between(0, 100));
    field(3, "own", &FirmFactor::own);
    field(4, "name", &FirmFactor::name, up_to(200));
    field(5, "meaning", &FirmFactor::meaning);
    field(6, "at_0", &FirmFactor::at_0);
    field(7, "at_5", &FirmFactor::at_5);
    field(8, "at_10", &FirmFactor::at_10);
    field(9, "less_is_better", &FirmFactor::less_is_better);
    field(10, "axis", &FirmFactor::axis);
    field(11, "off", &FirmFactor::off);
    field(12, "points", &FirmFactor::points, up_to(1'000));
    field(13, "low_weight", &FirmFactor::low_weight, between(0, 100));
    field(14, "high_weight", &FirmFactor::high_weight, between(0, 100));
    field(15, "place", &FirmFactor::place, between(-1e6, 1e6));
  }
};

}  // namespace claves
