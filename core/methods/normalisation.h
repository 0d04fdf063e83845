// Measurements of one criterion made comparable with the others' by the alternatives at hand.
//
//            more is better        less is better
//   minmax   (x - min)/(max-min)   (max - x)/(max - min)      where all are equal: 1, for all are the best
//   max      x / max               min / x
//   sum      x / sum               (1/x) / sum(1/x)
//
// As simple additive weighting has them (Hwang & Yoon, Multiple Attribute Decision Making, 1981). All three
// move when an alternative comes or goes, so two others may change places (Belton & Gear 1983); Fixed does not.
#pragma once

#include <optional>
#include <span>

#include "core/methods/value_function.h"

namespace claves {

enum class Normalisation : std::uint8_t { Fixed, MinMax, Max, Sum };

// Of a whole column whose quotient cannot be taken, and of one number in it.
struct NoQuotient {
  std::optional<std::size_t> place;  // of a number that is negative or zero; none: all are zero
};

// Changes a column in place; what is unknown stays so and counts for nothing. Fixed changes nothing.
std::optional<NoQuotient> normalise(Normalisation how, Direction direction, std::span<double> column);

}  // namespace claves
