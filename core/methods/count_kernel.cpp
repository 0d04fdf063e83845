#include "core/methods/count_kernel.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "core/methods/four.h"
#include "core/methods/table_kernel.h"

namespace claves {

void RankCounts::reset(std::size_t rows, std::size_t ranks) {
  assert(ranks < 0xFFFF);
  rows_ = rows;
  ranks_ = ranks;
  kept_ = 0;
  counts_.assign(padded(rows) * columns(), 0);
}

void RankCounts::add(std::span<std::uint32_t const> ranks) {
  std::size_t const wide = padded(rows_);
  if (back_.size() < kept_most * wide) back_.resize(kept_most * wide);
  std::uint16_t* const to = back_.data() + kept_++ * wide;
  auto const past = static_cast<std::uint32_t>(ranks_);
  for (std::size_t row = 0; row < rows_; ++row)
    to[row] = static_cast<std::uint16_t>(std::min(ranks[row] - 1, past));
  if (kept_ == kept_most) settle();
}

// Four rows at a time, whose counts stay in the nearest cache and whose ranks are read as one number.
void RankCounts::settle() {
  if (kept_ == 0) return;
  std::size_t const wide = padded(rows_);
  for (std::size_t first = 0; first < wide; first += 4) {
    std::uint32_t* const counts = counts_.data() + first * columns();
    std::uint16_t const* const from = back_.data() + first;
    for_each_of(kept_, [&](std::size_t sample) {
      std::uint64_t four = 0;
      std::memcpy(&four, from + sample * wide, sizeof four);
      ++counts[four & 0xFFFF];
      ++counts[columns() + (four >> 16 & 0xFFFF)];
      ++counts[2 * columns() + (four >> 32 & 0xFFFF)];
      ++counts[3 * columns() + (four >> 48)];
    });
  }
  kept_ = 0;
}

}  // namespace claves
