#include "core/methods/branching.h"

#include <algorithm>

namespace claves {
namespace {

constexpr int enough_to_rely_on = 6;
constexpr double least_share = 1e-6;
constexpr double least_fall = 1e-6;

}  // namespace

void PseudoCosts::learn(std::size_t item, bool chosen, double share, double fall) {
  Cost& cost = costs_[item];
  double const moved = std::max(chosen ? 1 - share : share, least_share);
  cost.sum[chosen ? 1 : 0] += std::max(fall, 0.0) / moved;
  ++cost.count[chosen ? 1 : 0];
}

bool PseudoCosts::is_reliable(std::size_t item) const {
  return std::min(costs_[item].count[0], costs_[item].count[1]) >= enough_to_rely_on;
}

double PseudoCosts::score(std::size_t item, double share) const {
  Cost const& cost = costs_[item];
  auto const fall = [&](int way, double moved) {
    return cost.count[way] == 0 ? 0 : cost.sum[way] / cost.count[way] * moved;
  };
  return score_of(fall(0, share), fall(1, 1 - share));
}

double PseudoCosts::score_of(double fall_if_left, double fall_if_chosen) {
  return std::max(fall_if_left, least_fall) * std::max(fall_if_chosen, least_fall);
}

}  // namespace claves
