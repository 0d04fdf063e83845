// All vectors of whole weights inside of ranges, counted, and read off by numbers between 0 and 1.
#pragma once

#include <span>
#include <vector>

#include "core/methods/weight_samples.h"

namespace claves {

class WeightRanges {
 public:
  // The ranges hold at least one vector, and each of their ends is part of one.
  explicit WeightRanges(std::vector<WeightRange> ranges);

  std::size_t criteria() const { return ranges_.size(); }
  // The vector that lies at `parts` (one fewer than criteria, above 0 and below 1) of the way through all.
  void read(std::span<double const> parts, std::span<int> weights) const;

 private:
  struct Ends {  // what a vector at the end of a range counts: half, where that end bounds
    double low = 1;
    double high = 1;
  };
  // Ways to complete a vector with the criteria from `criterion` on, for all rests below `rest`, together.
  double const* ways_below(std::size_t criterion) const { return ways_.data() + criterion * stride; }
  // The same for rests from `rest - x` to `rest - low`: the vectors that give `criterion` at most x.
  double ways_up_to(std::size_t criterion, int rest, int x) const;

  static constexpr std::size_t stride = weight_whole + 2;
  std::vector<WeightRange> ranges_;
  std::vector<Ends> ends_;
  std::vector<double> ways_;  // sums from the left, by criterion and rest
};

// The ranges with every end drawn in to where a vector of the whole reaches it. Their lows are together not
// over the whole and their highs not under it.
void draw_in(std::vector<WeightRange>& ranges);

}  // namespace claves
