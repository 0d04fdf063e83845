#include "core/methods/count_kernel.h"

#include <algorithm>

namespace claves {

void RankCounts::reset(std::size_t rows, std::size_t ranks) {
  rows_ = rows;
  ranks_ = ranks;
  kept_ = 0;
  counts_.assign(rows * ranks, 0);
}

void RankCounts::add(std::span<std::uint32_t const> ranks) {
  if (back_.size() < kept_most * rows_) back_.resize(kept_most * rows_);
  std::uint16_t* const to = back_.data() + kept_++ * rows_;
  for (std::size_t row = 0; row < rows_; ++row)
    to[row] = static_cast<std::uint16_t>(std::min<std::uint32_t>(ranks[row] - 1, 0xFFFF));
  if (kept_ == kept_most) settle();
}

void RankCounts::settle() {
  constexpr std::size_t together = 4;  // rows, whose counts stay in the nearest cache
  for (std::size_t first = 0; first < rows_; first += together) {
    std::size_t const last = std::min(first + together, rows_);
    for (std::size_t sample = 0; sample < kept_; ++sample) {
      std::uint16_t const* const from = back_.data() + sample * rows_;
      std::uint32_t* counts = counts_.data() + first * ranks_;
      for (std::size_t row = first; row < last; ++row, counts += ranks_)
        if (from[row] < ranks_) ++counts[from[row]];
    }
  }
  kept_ = 0;
}

}  // namespace claves
