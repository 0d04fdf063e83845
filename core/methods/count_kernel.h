// Counts of ranks by row, for many samples: kept back for some, then counted row by row, so that what is
// counted into is at hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace claves {

class RankCounts {
 public:
  // Ranks from 1 to `ranks` are counted, others are not.
  void reset(std::size_t rows, std::size_t ranks);  // under 65,535 ranks
  void add(std::span<std::uint32_t const> ranks);   // of one sample, by row
  void add(std::size_t row, std::size_t rank) { ++counts_[row * columns() + rank - 1]; }
  void settle();  // counts what was kept back

  // What was settled.
  std::uint32_t at(std::size_t row, std::size_t rank) const { return counts_[row * columns() + rank - 1]; }

 private:
  static constexpr std::size_t kept_most = 64;        // samples
  std::size_t columns() const { return ranks_ + 1; }  // the last for the ranks that are not counted

  std::size_t rows_ = 0;
  std::size_t ranks_ = 0;
  std::size_t kept_ = 0;
  std::vector<std::uint16_t> back_;  // ranks from 0, by sample and row
  std::vector<std::uint32_t> counts_;
};

}  // namespace claves
