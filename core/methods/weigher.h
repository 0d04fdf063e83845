// The inner loop of all kernels: the scores of four rows. Only for files named *_kernel.cpp.
#pragma once

#include <span>

#include "core/methods/four.h"
#include "core/methods/weight_samples.h"

namespace claves {

// For so many pairs of criteria, whose weights then stay in registers; 0: for any number of them.
template <std::size_t pairs>
class Weigher {
 public:
  explicit Weigher(std::span<std::int16_t const> weights) : count_((weights.size() + 1) / 2) {
    for (std::size_t p = 0; p < count(); ++p) {
      std::size_t const second = 2 * p + 1;
      weights_[p] = all_four(both(weights[2 * p], second < weights.size() ? weights[second] : std::int16_t{0}));
    }
  }

  std::size_t count() const { return pairs == 0 ? count_ : pairs; }
  std::size_t cells_of_four() const { return count() * 8; }
  Four score(std::int16_t const* cells) const {
    Four sum = products(four_at(cells), weights_[0]);
    for (std::size_t p = 1; p < count(); ++p) sum = plus(sum, products(four_at(cells + p * 8), weights_[p]));
    return sum;
  }

 private:
  static std::int32_t both(std::int16_t first, std::int16_t second) {
    auto const low = static_cast<std::uint32_t>(static_cast<std::uint16_t>(first));
    auto const high = static_cast<std::uint32_t>(static_cast<std::uint16_t>(second));
    return static_cast<std::int32_t>(low | high << 16);
  }

  std::size_t count_;
  Four weights_[pairs == 0 ? weight_criteria_limit / 2 : pairs];
};

// Calls use(Weigher<...>) with the one for these weights.
template <class Use>
void with_weigher(std::span<std::int16_t const> weights, Use use) {
  switch ((weights.size() + 1) / 2) {
    case 1:
      return use(Weigher<1>(weights));
    case 2:
      return use(Weigher<2>(weights));
    case 3:
      return use(Weigher<3>(weights));
    case 4:
      return use(Weigher<4>(weights));
    case 5:
      return use(Weigher<5>(weights));
    case 6:
      return use(Weigher<6>(weights));
    default:
      return use(Weigher<0>(weights));
  }
}

}  // namespace claves
