// The best rows of a table under many weights, exactly, without scoring all of them.
//
// Rows that can never be among the best are left out at the start. The others lie in blocks of 16 that are
// alike (a k-d tree: each half of a split differs least along the criterion that differs most), blocks in
// groups of 16. The greatest value of each criterion in a block, weighed, is a bound of its rows' scores. The
// rows that were best under other weights, scored first, show what score the best reach at least; blocks and
// groups whose bound is under it are skipped. What is skipped never shows in a result.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/methods/table_kernel.h"
#include "core/methods/weight_samples.h"

namespace claves {

class TopSearch {
 public:
  TopSearch(ValueTable const& table, int wanted);  // the `wanted` best, from 1 on

  // The best rows under the weights of this sample, all that are equal to the last of them too. The samples are
  // the same until rows are suspected again, and asked for one after the other.
  void search(WeightSamples const& samples, std::size_t sample);

  // Rows found and their scores, in no order; those under least() are none of the best.
  std::span<std::uint32_t const> rows() const { return {found_rows_.data(), found_}; }
  std::int32_t const* scores() const { return found_scores_.data(); }
  std::int32_t least() const { return least_; }
  std::int32_t greatest() const { return greatest_; }

  // Complete rows to score first from now on, or those that are best under `typical` weights; a matter of speed
  // alone.
  void suspect(std::span<std::uint32_t const> rows);
  void suspect_best(std::span<std::int16_t const> typical);
  std::size_t suspects_wanted() const { return suspects_wanted_; }

 private:
  void lay_out(std::vector<std::uint32_t> rows);
  std::int32_t bound(WeightSamples const& samples, std::size_t sample);
  template <std::size_t pairs>
  void bound_four(WeightSamples const& samples, std::size_t first);
  template <std::size_t pairs>
  void collect(std::span<std::int16_t const> weights, std::int32_t bound);
  template <class W>
  std::size_t hopeful_blocks(W const& weigher, std::int32_t bound);
  void add_incomplete(std::span<std::int16_t const> weights, std::int32_t bound);

  ValueTable const& table_;
  int wanted_;
  // For this number of criteria. By address, and so functions of their own: what WebAssembly calls often it
  // makes quick, the sooner and the better the smaller it is.
  void (TopSearch::*bound_four_)(WeightSamples const& samples, std::size_t first);
  void (TopSearch::*collect_)(std::span<std::int16_t const> weights, std::int32_t bound);
  std::size_t suspects_wanted_;
  std::vector<std::uint32_t> row_of_;  // by place in rows_
  ValueTable rows_;                    // the complete ones, by block
  ValueTable blocks_;                  // their greatest values
  ValueTable groups_;
  std::size_t suspects_ = 0;
  std::vector<std::int32_t> suspect_pairs_;   // of their values, row by row
  std::vector<std::int32_t> suspect_scores_;  // under four weights
  bool is_ahead_ = false;                     // whether bounds_ are those of samples 4 * ahead_ and on
  std::size_t ahead_ = 0;
  std::int32_t bounds_[4] = {};
  std::vector<std::uint32_t> hopeful_;      // blocks
  std::vector<std::int32_t> block_scores_;  // of their rows
  std::vector<std::uint64_t> reached_;      // which reach the bound, bit by bit
  std::vector<std::uint32_t> found_rows_;
  std::vector<std::int32_t> found_scores_;
  std::size_t found_ = 0;
  std::int32_t least_ = 0;
  std::int32_t greatest_ = 0;
};

}  // namespace claves
