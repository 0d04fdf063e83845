#include "tests/bench/read_kernel.h"

#include "core/methods/four.h"

namespace claves {

std::int32_t read_table(ValueTable const& table) {
  std::size_t const count = (table.rows() + 3) / 4 * table.pairs();
  std::int16_t const* cells = table.four_rows(0);
  Four sums[4] = {all_four(0), all_four(0), all_four(0), all_four(0)};
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4, cells += 32)
    for (std::size_t k = 0; k < 4; ++k) sums[k] = plus(sums[k], four_at(cells + 8 * k));
  for (; i < count; ++i, cells += 8) sums[0] = plus(sums[0], four_at(cells));
  return sum_of(plus(plus(sums[0], sums[1]), plus(sums[2], sums[3])));
}

}  // namespace claves
