// Samples of weights and of measurements as separated values: a sample a line, numbers with a decimal point (or
// a comma, where the lines are parted by semicolons or tabs). A first line in which nothing is a number is a
// heading.
#pragma once

#include <string_view>

#include "core/base/result.h"
#include "core/methods/grid.h"

namespace claves {

// One vector of weights a line, scaled to add up to 1. `where` is "line 3" or "line 3, number 2".
// Missing: no line. Malformed: no number; `detail` is what stands there. OutOfRange: a line of so many numbers,
// a weight that is negative or not finite, or "sum" of weights that are all zero. Others: as decode_text.
Result<Grid> read_weight_samples(std::string_view bytes, std::size_t criteria);

// The measurements of all alternatives by all criteria a line, alternative by alternative: one table a line, as
// one row of the grid. An empty cell is a value that is missing.
Result<Grid> read_measured_samples(std::string_view bytes, std::size_t alternatives, std::size_t criteria);

}  // namespace claves
