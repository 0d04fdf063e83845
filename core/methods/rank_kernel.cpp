// Ranker: two passes by digits, the least first, over as many leading bits of the scores as make equal ones
// rare; rows whose leading bits are equal are found while they are placed, and put right after it.
#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <utility>

#include "core/methods/four.h"
#include "core/methods/table_kernel.h"

namespace claves {
namespace {

constexpr unsigned small_digit = 8;
constexpr unsigned large_digit = 11;
constexpr std::size_t small_rows = 4096;
constexpr std::size_t rows_limit = std::size_t{1} << 21;

// Turns counts of two digits into where the rows of each begin.
template <class Low, class High>
void begin_places(Low& low, High& high) {
  std::uint32_t low_sum = 0;
  std::uint32_t high_sum = 0;
  for (std::size_t d = 0; d < low.size(); ++d) {
    low_sum += std::exchange(low[d], low_sum);
    high_sum += static_cast<std::uint32_t>(std::exchange(high[d], high_sum));
  }
}

}  // namespace

// Keys are turned round, so that the greatest score comes first. Between the passes a row goes with its high
// digit, and where there is room in 32 bits with its low one too.
template <unsigned digit>
void Ranker::sort(std::int32_t const* scores, std::int32_t greatest, unsigned shift) {
  constexpr std::size_t digits = std::size_t{1} << digit;
  constexpr bool has_room = digit == small_digit;
  constexpr unsigned row_bits = has_room ? 32 - 2 * digit : 32 - digit;
  constexpr std::uint32_t row_mask = (1U << row_bits) - 1;
  std::size_t const rows = rows_;
  std::array<std::uint32_t, digits> low{};
  // Where the next row of this high digit goes, and over it the low digit, from 1, of the one before.
  using Next = std::conditional_t<has_room, std::uint32_t, std::uint64_t>;
  constexpr unsigned place_bits = has_room ? 16 : 32;
  constexpr Next place_mask = (Next{1} << place_bits) - 1;
  std::array<Next, digits> high{};

  for_each_of(rows, [&](std::size_t row) {
    std::uint32_t const key = static_cast<std::uint32_t>(greatest - scores[row]) >> shift;
    ++low[key % digits];
    ++high[key / digits];
  });
  begin_places(low, high);
  std::uint32_t* const passing = passing_.data();
  for_each_of(rows, [&](std::size_t row) {
    std::uint32_t const key = static_cast<std::uint32_t>(greatest - scores[row]) >> shift;
    std::uint32_t const goes = has_room ? key : static_cast<std::uint32_t>(key / digits);
    passing[low[key % digits]++] = goes << row_bits | static_cast<std::uint32_t>(row);
  });

  std::uint32_t* const order = order_.data();
  std::uint32_t* const ranks = ranks_.data();
  std::uint32_t* const alike = alike_.data();
  std::size_t found = 0;
  auto const place = [&](std::uint32_t row, std::size_t high_digit, std::uint32_t low_digit) {
    Next const next = high[high_digit];
    auto const to = static_cast<std::uint32_t>(next & place_mask);
    order[to] = row;
    ranks[row] = to + 1;
    if (next >> place_bits == low_digit) alike[found++] = to;
    high[high_digit] = static_cast<Next>(low_digit) << place_bits | (to + 1);
  };
  if constexpr (has_room) {
    for_each_of(rows, [&](std::size_t i) {
      std::uint32_t const key = passing[i] >> row_bits;
      place(passing[i] & row_mask, key / digits, key % digits + 1);
    });
  } else {
    std::uint32_t i = 0;  // low[] now says where the rows of each digit end
    for (std::uint32_t low_digit = 0; low_digit < digits; ++low_digit)
      for (; i < low[low_digit]; ++i) place(passing[i] & row_mask, passing[i] >> row_bits, low_digit + 1);
  }
  for (std::size_t i = 0; i < found; ++i) put_right(scores, alike[i]);
}

// The row at `place` is under one of the same leading bits, perhaps of the same score, perhaps of a smaller
// one: it goes up to where it belongs, and the ranks from there on are given again. Rows above it were put
// right.
void Ranker::put_right(std::int32_t const* scores, std::size_t place) {
  std::uint32_t const row = order_[place];
  std::size_t to = place;
  for (; to > 0 && scores[order_[to - 1]] < scores[row]; --to) order_[to] = order_[to - 1];
  order_[to] = row;
  for (; to <= place; ++to) {
    bool const ties = to > 0 && scores[order_[to]] == scores[order_[to - 1]];
    ranks_[order_[to]] = ties ? ranks_[order_[to - 1]] : static_cast<std::uint32_t>(to) + 1;
  }
}

void Ranker::rank(std::int32_t const* scores, std::size_t rows) {
  assert(rows <= rows_limit);
  rows_ = rows;
  if (rows == 0) return;
  if (passing_.size() < rows) {
    passing_.resize(rows);
    order_.resize(rows);
    ranks_.resize(rows);
    alike_.resize(rows);
  }
  std::size_t const fours = rows / 4 * 4;
  ScoreRange range{scores[rows - 1], scores[rows - 1]};
  if (fours > 0) range = score_range(scores, fours);
  for (std::size_t row = fours; row < rows; ++row)
    range = {std::min(range.least, scores[row]), std::max(range.greatest, scores[row])};
  auto const bits =
      static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(range.greatest - range.least)));
  if (rows <= small_rows) {
    sort<small_digit>(scores, range.greatest, bits > 2 * small_digit ? bits - 2 * small_digit : 0);
  } else {
    sort<large_digit>(scores, range.greatest, bits > 2 * large_digit ? bits - 2 * large_digit : 0);
  }
}

}  // namespace claves
