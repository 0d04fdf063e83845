// Ranker: two passes by digits, the least first, over as many leading bits of the scores as make equal ones
// rare; what is still out of order is put right while the ranks are given.
#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>

#include "core/methods/table_kernel.h"

namespace claves {
namespace {

constexpr unsigned row_bits = 21;
constexpr std::uint32_t row_mask = (1U << row_bits) - 1;

// Turns counts of two digits into where the rows of each begin.
void begin_places(std::uint32_t* low, std::uint32_t* high, std::size_t digits) {
  std::uint32_t low_sum = 0;
  std::uint32_t high_sum = 0;
  for (std::size_t d = 0; d < digits; ++d) {
    low_sum += std::exchange(low[d], low_sum);
    high_sum += std::exchange(high[d], high_sum);
  }
}

}  // namespace

// Keys are turned round, so that the greatest score comes first.
template <unsigned digit>
void Ranker::sort(std::int32_t const* scores, std::int32_t greatest, unsigned shift) {
  constexpr std::size_t digits = std::size_t{1} << digit;
  std::size_t const rows = rows_;
  places_.assign(2 * digits, 0);
  std::uint32_t* const low = places_.data();
  std::uint32_t* const high = low + digits;
  std::uint32_t* const passing = passing_.data();
  std::uint32_t* const order = order_.data();
  for (std::size_t row = 0; row < rows; ++row) {
    std::uint32_t const key = static_cast<std::uint32_t>(greatest - scores[row]) >> shift;
    ++low[key % digits];
    ++high[key / digits];
  }
  begin_places(low, high, digits);
  for (std::size_t row = 0; row < rows; ++row) {
    std::uint32_t const key = static_cast<std::uint32_t>(greatest - scores[row]) >> shift;
    passing[low[key % digits]++] = static_cast<std::uint32_t>(key / digits << row_bits | row);
  }
  for (std::size_t i = 0; i < rows; ++i) {
    std::uint32_t const passed = passing[i];
    order[high[passed >> row_bits]++] = passed & row_mask;
  }
}

// The row at `place` is under one of the same leading bits, though its score is greater: it goes up to where it
// belongs, and the ranks from there on are given again.
void Ranker::move_up(std::int32_t const* scores, std::size_t place) {
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
  assert(rows <= row_mask + std::size_t{1});
  rows_ = rows;
  if (rows == 0) return;
  if (passing_.size() < rows) {
    passing_.resize(rows);
    order_.resize(rows);
    ranks_.resize(rows);
  }
  std::size_t const fours = rows / 4 * 4;
  std::int32_t greatest = scores[rows - 1];
  std::int32_t least = greatest;
  if (fours > 0) {
    greatest = std::max(greatest, greatest_score(scores, fours));
    least = std::min(least, least_score(scores, fours));
  }
  for (std::size_t row = fours; row < rows; ++row) {
    greatest = std::max(greatest, scores[row]);
    least = std::min(least, scores[row]);
  }
  auto const bits = static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(greatest - least)));
  if (rows <= 4096) {
    sort<8>(scores, greatest, bits > 16 ? bits - 16 : 0);
  } else {
    sort<11>(scores, greatest, bits > 22 ? bits - 22 : 0);
  }
  std::uint32_t rank = 0;
  std::int32_t above = greatest + 1;
  std::uint32_t const* const order = order_.data();
  std::uint32_t* const ranks = ranks_.data();
  for (std::size_t i = 0; i < rows; ++i) {
    std::uint32_t const row = order[i];
    std::int32_t const score = scores[row];
    if (score <= above) {
      if (score < above) rank = static_cast<std::uint32_t>(i) + 1;
      ranks[row] = rank;
      above = score;
    } else {
      move_up(scores, i);
      rank = ranks[order[i]];
      above = scores[order[i]];
    }
  }
}

}  // namespace claves
