// Scores of a whole table, and their order, as fast as memory gives the values: sums of whole products, no
// comparison sort. Every platform computes the same bits.
//
//   std::vector<std::int32_t> scores(padded(table.rows()));
//   score_table(table, weights, scores);
//   Ranker ranker;
//   ranker.rank(scores.data(), table.rows());           // ranker.order(), ranker.ranks()
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/methods/value_table.h"

namespace claves {

constexpr std::size_t padded(std::size_t rows) { return (rows + 3) / 4 * 4; }

// sum(weight * value) by row; weights are not negative and add up to at most 32,767. `scores` has room for
// padded(rows) numbers; those past the rows are 0.
void score_table(ValueTable const& table, std::span<std::int16_t const> weights,
                 std::span<std::int32_t> scores);
// The same for rows 4 * first to 4 * last - 1 alone, into scores[0] and on; incomplete rows as if what is
// missing were worth nothing.
void score_fours(ValueTable const& table, std::span<std::int16_t const> weights, std::size_t first,
                 std::size_t last, std::int32_t* scores);

// Of `count` scores, a multiple of 4: how many are at least `least`; the least of those that are at least
// `low`, which there are; and the least and the greatest of all.
int count_at_least(std::int32_t const* scores, std::size_t count, std::int32_t least);
std::int32_t least_from(std::int32_t const* scores, std::size_t count, std::int32_t low);
struct ScoreRange {
  std::int32_t least = 0;
  std::int32_t greatest = 0;
};
ScoreRange score_range(std::int32_t const* scores, std::size_t count);

// Where the best `wanted` begin.
struct Threshold {
  std::int32_t score = 0;
  int count = 0;  // of scores that are at least so great: `wanted`, or more where those at the edge are equal
};
// Of `count` scores (a multiple of 4), those under `low` left aside. With `slack` the count may be over by that
// much. Where fewer than `wanted` are there, `low` and their count.
Threshold threshold(std::int32_t const* scores, std::size_t count, int wanted, int slack, std::int32_t low);

// The same where it is known that `reach` of them are at least `low`, and none is at least `high`.
struct Between {
  std::int32_t low = 0;
  int reach = 0;
  std::int32_t high = 0;
};
Threshold threshold(std::int32_t const* scores, std::size_t count, int wanted, int slack, Between between);

// Rows from the greatest score to the least (equal ones as they stand), and their competition ranks: 1, 2,
// 2, 4.
class Ranker {
 public:
  // At most 2^21 rows; scores are not negative.
  void rank(std::int32_t const* scores, std::size_t rows);

  std::span<std::uint32_t const> order() const { return {order_.data(), rows_}; }
  std::span<std::uint32_t const> ranks() const { return {ranks_.data(), rows_}; }  // by row, from 1

 private:
  template <unsigned digit>
  void sort(std::int32_t const* scores, std::int32_t greatest, unsigned shift);
  void put_right(std::int32_t const* scores, std::size_t place);

  std::size_t rows_ = 0;
  std::vector<std::uint32_t> passing_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> ranks_;
  std::vector<std::uint32_t> alike_;  // places of rows whose leading bits are those of the row above
};

}  // namespace claves
