#include "core/methods/value_table.h"

#include <algorithm>

namespace claves {

void ValueTable::set_missing(std::size_t row, std::size_t criterion) {
  set(row, criterion, 0);
  auto const place = std::lower_bound(incomplete_.begin(), incomplete_.end(), row,
                                      [](IncompleteRow const& a, std::size_t b) { return a.row < b; });
  std::uint64_t const bit = std::uint64_t{1} << criterion;
  if (place != incomplete_.end() && place->row == row) {
    place->missing |= bit;
  } else {
    incomplete_.insert(place, {row, bit});
  }
}

std::int32_t score_of_row(ValueTable const& table, IncompleteRow row, std::span<std::int16_t const> weights) {
  std::int64_t sum = 0;
  std::int64_t known = 0;
  std::int64_t whole = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    whole += weights[k];
    if (((row.missing >> k) & 1U) != 0) continue;
    known += weights[k];
    sum += static_cast<std::int64_t>(weights[k]) * table.at(row.row, k);
  }
  return known == 0 ? 0 : static_cast<std::int32_t>(sum * whole / known);
}

}  // namespace claves
