#include "core/methods/table_kernel.h"

#include <algorithm>
#include <cassert>

#include "core/methods/weigher.h"

namespace claves {
void score_fours(ValueTable const& table, std::span<std::int16_t const> weights, std::size_t first,
                 std::size_t last, std::int32_t* scores) {
  assert(weights.size() == table.criteria());
  with_weigher(weights, [&](auto const& weigher) {
    std::int16_t const* cells = table.four_rows(first);
    for (std::size_t g = first; g < last; ++g, cells += weigher.cells_of_four(), scores += 4)
      put_four(scores, weigher.score(cells));
  });
}

void score_table(ValueTable const& table, std::span<std::int16_t const> weights,
                 std::span<std::int32_t> scores) {
  assert(scores.size() >= padded(table.rows()));
  score_fours(table, weights, 0, padded(table.rows()) / 4, scores.data());
  for (IncompleteRow const& row : table.incomplete()) scores[row.row] = score_of_row(table, row, weights);
}

int count_at_least(std::int32_t const* scores, std::size_t count, std::int32_t least) {
  Four const under = all_four(least - 1);
  Four found = all_four(0);
  for (std::size_t i = 0; i < count; i += 4) found = minus(found, over(four_at(scores + i), under));
  return sum_of(found);
}

std::int32_t greatest_score(std::int32_t const* scores, std::size_t count) {
  Four greatest = four_at(scores);
  for (std::size_t i = 4; i < count; i += 4) greatest = greater_of(greatest, four_at(scores + i));
  return greatest_of(greatest);
}

std::int32_t least_score(std::int32_t const* scores, std::size_t count) {
  Four least = four_at(scores);
  for (std::size_t i = 4; i < count; i += 4) least = less_of(least, four_at(scores + i));
  return -greatest_of(minus(all_four(0), least));
}

Threshold threshold(std::int32_t const* scores, std::size_t count, int wanted, int slack, std::int32_t low) {
  // Between `low`, which enough reach, and `high`, which too few do: where a straight line between the two
  // counts meets the wanted one, and every third time the middle.
  low = std::max(low, least_score(scores, count));
  int reach_low = count_at_least(scores, count, low);
  std::int32_t high = greatest_score(scores, count) + 1;
  int reach_high = 0;
  for (unsigned step = 1; reach_low > wanted + slack && high - low > 1; ++step) {
    std::int64_t const width = high - low;
    std::int64_t const along =
        step % 3 == 0 ? width / 2 : width * (2 * (reach_low - wanted) - slack) / (2 * (reach_low - reach_high));
    std::int32_t const guess = low + static_cast<std::int32_t>(std::clamp<std::int64_t>(along, 1, width - 1));
    int const reach = count_at_least(scores, count, guess);
    if (reach >= wanted) {
      low = guess;
      reach_low = reach;
    } else {
      high = guess;
      reach_high = reach;
    }
  }
  return {low, reach_low};
}

}  // namespace claves
