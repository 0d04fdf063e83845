// Which items are in the best portfolio whatever the values: for many samples of them (other weights, say), the
// share in which each item is chosen. Robust portfolio modelling, Liesiö, Mild & Salo (EJOR 181(3), 2007;
// 190(3), 2008), with samples in place of all values that can be: its core index.
//
//   RobustPortfolio robust(problem);
//   for (sample : samples) robust.add(values_under(sample));
//   robust.membership(item);
#pragma once

#include "core/methods/portfolio_search.h"

namespace claves {

enum class CoreMembership : std::uint8_t { Core, Borderline, Exterior };

inline constexpr double core_from = 0.9;       // of the samples, and more
inline constexpr double exterior_below = 0.1;  // of them

class RobustPortfolio {
 public:
  // What may be chosen; the values in it do not count.
  explicit RobustPortfolio(PortfolioProblem problem)
      : problem_(std::move(problem)), counts_(problem_.items.size(), 0) {}

  // Solves it for these values, by item. False: not proved within the nodes, and so not counted.
  bool add(std::span<double const> values, std::uint64_t most_nodes);

  std::size_t samples() const { return samples_; }  // counted
  std::size_t unproved() const { return unproved_; }
  double share(std::size_t item) const;  // of the samples counted
  CoreMembership membership(std::size_t item) const;

 private:
  PortfolioProblem problem_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::size_t> last_;  // the best of the last sample: a start for the next
  std::size_t samples_ = 0;
  std::size_t unproved_ = 0;
};

}  // namespace claves
