// Ranker: two passes by digits, the least first, over as many leading bits of the scores as make equal ones
// rare; what is still out of order is put right while the ranks are given.
#include <algorithm>
#include <bit>
#include <cassert>

#include "core/methods/table_kernel.h"

namespace claves {
namespace {

constexpr unsigned row_bits = 21;
constexpr std::uint32_t row_mask = (1U << row_bits) - 1;

// Turns counts into where each digit's rows begin.
void begin_places(std::uint32_t* counts, std::size_t digits) {
  std::uint32_t sum = 0;
  for (std::size_t d = 0; d < digits; ++d) {
    std::uint32_t const count = counts[d];
    counts[d] = sum;
    sum += count;
  }
}

}  // namespace

// Keys are turned round, so that the greatest score comes first.
template <unsigned digit>
void Ranker::sort(std::int32_t const* scores, std::int32_t greatest, unsigned shift) {
  constexpr std::uint32_t mask = (1U << digit) - 1;
  places_.assign(std::size_t{2} << digit, 0);
  std::uint32_t* const low = places_.data();
  std::uint32_t* const high = low + (std::size_t{1} << digit);
  auto const key_of = [&](std::size_t row) {
    return static_cast<std::uint32_t>(greatest - scores[row]) >> shift;
  };
  for (std::size_t row = 0; row < rows_; ++row) {
    std::uint32_t const key = key_of(row);
    ++low[key & mask];
    ++high[key >> digit];
  }
  begin_places(low, std::size_t{1} << digit);
  begin_places(high, std::size_t{1} << digit);
  for (std::size_t row = 0; row < rows_; ++row) {
    std::uint32_t const key = key_of(row);
    passing_[low[key & mask]++] = (key >> digit) << row_bits | static_cast<std::uint32_t>(row);
  }
  for (std::size_t i = 0; i < rows_; ++i) {
    std::uint32_t const passed = passing_[i];
    order_[high[passed >> row_bits]++] = passed & row_mask;
  }
}

void Ranker::rank(std::int32_t const* scores, std::size_t rows) {
  assert(rows <= row_mask + std::size_t{1});
  rows_ = rows;
  if (passing_.size() < rows) {
    passing_.resize(rows);
    order_.resize(rows);
    ranks_.resize(rows);
  }
  if (rows == 0) return;
  auto const [least, greatest] = std::minmax_element(scores, scores + rows);
  auto const bits = static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(*greatest - *least)));
  if (rows <= 4096) {
    sort<8>(scores, *greatest, bits > 16 ? bits - 16 : 0);
  } else {
    sort<11>(scores, *greatest, bits > 22 ? bits - 22 : 0);
  }
  std::uint32_t rank = 0;
  std::int32_t above = *greatest + 1;
  for (std::size_t i = 0; i < rows; ++i) {
    std::uint32_t row = order_[i];
    std::int32_t const score = scores[row];
    if (score <= above) {
      if (score < above) rank = static_cast<std::uint32_t>(i) + 1;
      ranks_[row] = rank;
      above = score;
      continue;
    }
    // Under a row of the same leading bits, though greater: it goes up to where it belongs, and the ranks from
    // there on are given again.
    std::size_t to = i;
    for (; to > 0 && scores[order_[to - 1]] < score; --to) order_[to] = order_[to - 1];
    order_[to] = row;
    for (std::size_t k = to; k <= i; ++k) {
      bool const ties = k > 0 && scores[order_[k]] == scores[order_[k - 1]];
      ranks_[order_[k]] = ties ? ranks_[order_[k - 1]] : static_cast<std::uint32_t>(k) + 1;
    }
    rank = ranks_[order_[i]];
    above = scores[order_[i]];
  }
}

}  // namespace claves
