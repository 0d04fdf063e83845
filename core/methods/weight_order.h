// Vectors of weights that keep to an order of the criteria, total or partial.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/methods/weight_samples.h"

namespace claves {

// Which criteria weigh at least as much as which others, directly or through others.
class WeightOrder {
 public:
  // Names of criteria are below `criteria`.
  WeightOrder(std::size_t criteria, std::vector<AtLeastAsMuch> const& order);

  // A criterion that would weigh more than itself; none: `criteria`.
  std::size_t circle() const;
  bool is_over(std::size_t more, std::size_t less) const { return over_[more * criteria_ + less]; }
  // Draws each low up to the lows under it and each high down to the highs over it.
  void draw_in(std::vector<WeightRange>& ranges) const;
  bool holds(std::span<int const> weights) const;

  std::size_t criteria() const { return criteria_; }

 private:
  std::size_t criteria_;
  std::vector<bool> over_;
};

// The linear extensions of an order, counted over the sets of criteria that can stand behind (2^criteria).
class Extensions {
 public:
  static constexpr std::size_t criteria_limit = 16;

  explicit Extensions(WeightOrder const& order);
  // The extension that lies at `part` (above 0, below 1) of the way through all: criteria, the greatest first.
  void read(double part, std::span<std::size_t> sequence) const;

 private:
  bool is_free(std::size_t criterion, std::uint32_t left) const { return (overs_[criterion] & left) == 0; }

  std::vector<std::uint32_t> overs_;  // by criterion: those over it
  std::vector<double> counts_;        // by set that is left: the ways to go on
};

// Whole weights in the order of `sequence` from any vector `free`: of the corners (1), (1/2, 1/2), (1/3, ...)
// of the ordered weights, by these parts. A linear map, so uniform stays uniform.
void put_in_order(std::span<int const> free, std::span<std::size_t const> sequence, std::span<int> weights);

}  // namespace claves
