// Tables of values for tests and for the bench: the same numbers on every machine.
#pragma once

#include "core/base/random.h"
#include "core/methods/value_table.h"

namespace claves {

// `likeness` of four: how much the criteria of a row have in common. Values are whole multiples of `step`.
inline ValueTable made_table(std::size_t rows, std::size_t criteria, std::uint64_t seed, int likeness = 2,
                             int step = 1) {
  ValueTable table(rows, criteria);
  Random random(seed);
  for (std::size_t row = 0; row < rows; ++row) {
    auto const common = static_cast<int>(random.next() % 1001);
    for (std::size_t k = 0; k < criteria; ++k) {
      auto const own = static_cast<int>(random.next() % 1001);
      table.set(row, k, (common * likeness + own * (4 - likeness)) / 4 / step * step);
    }
  }
  return table;
}

}  // namespace claves
