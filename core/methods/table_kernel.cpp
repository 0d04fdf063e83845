#include "core/methods/table_kernel.h"

#include <algorithm>
#include <cassert>
#include <limits>

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

std::int32_t least_from(std::int32_t const* scores, std::size_t count, std::int32_t low) {
  Four const under = all_four(low - 1);
  Four const none = all_four(std::numeric_limits<std::int32_t>::max());
  Four least = none;
  for (std::size_t i = 0; i < count; i += 4) {
    Four const these = four_at(scores + i);
    least = less_of(least, chosen(over(these, under), these, none));
  }
  return least_of(least);
}

ScoreRange score_range(std::int32_t const* scores, std::size_t count) {
  // Two of each, for one would have to wait for itself.
  Four least[2] = {four_at(scores), four_at(scores)};
  Four greatest[2] = {least[0], least[0]};
  std::size_t i = 4;
  for (; i + 8 <= count; i += 8)
    for (std::size_t k = 0; k < 2; ++k) {
      Four const these = four_at(scores + i + 4 * k);
      least[k] = less_of(least[k], these);
      greatest[k] = greater_of(greatest[k], these);
    }
  if (i < count) {
    least[0] = less_of(least[0], four_at(scores + i));
    greatest[0] = greater_of(greatest[0], four_at(scores + i));
  }
  return {least_of(less_of(least[0], least[1])), greatest_of(greater_of(greatest[0], greatest[1]))};
}

Threshold threshold(std::int32_t const* scores, std::size_t count, int wanted, int slack, Between between) {
  // Where a straight line between the two counts meets the wanted one, and every third time the middle.
  // Floating numbers only say where to look next.
  auto [low, reach_low, high] = between;
  int reach_high = 0;
  float const aimed = static_cast<float>(wanted) + static_cast<float>(slack) / 2;
  for (unsigned step = 1; reach_low > wanted + slack && high - low > 1; ++step) {
    std::int32_t const width = high - low;
    float const share =
        step % 3 == 0 ? 0.5F
                      : (static_cast<float>(reach_low) - aimed) / static_cast<float>(reach_low - reach_high);
    auto const along = static_cast<std::int32_t>(static_cast<float>(width) * share);
    std::int32_t const guess = low + std::clamp(along, 1, width - 1);
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

Threshold threshold(std::int32_t const* scores, std::size_t count, int wanted, int slack, std::int32_t low) {
  ScoreRange const range = score_range(scores, count);
  low = std::max(low, range.least);
  return threshold(scores, count, wanted, slack, {low, count_at_least(scores, count, low), range.greatest + 1});
}

}  // namespace claves
