// The inner loops of all kernels: the scores of four rows, or of a row under four weights. Only for files named
// *_kernel.cpp.
#pragma once

#include <span>
#include <type_traits>

#include "core/methods/four.h"
#include "core/methods/weight_samples.h"

namespace claves {

inline std::int32_t pair_of(std::int16_t first, std::int16_t second) {
  auto const low = static_cast<std::uint32_t>(static_cast<std::uint16_t>(first));
  auto const high = static_cast<std::uint32_t>(static_cast<std::uint16_t>(second));
  return static_cast<std::int32_t>(low | high << 16);
}
inline std::int32_t pair_of(std::span<std::int16_t const> all, std::size_t pair) {
  return pair_of(all[2 * pair], 2 * pair + 1 < all.size() ? all[2 * pair + 1] : std::int16_t{0});
}

// For so many pairs of criteria, whose weights then stay in registers; 0: for any number of them.
template <std::size_t pairs>
class Weigher {
 public:
  explicit Weigher(std::span<std::int16_t const> weights) : count_((weights.size() + 1) / 2) {
    for (std::size_t p = 0; p < count(); ++p) weights_[p] = all_four(pair_of(weights, p));
  }

  std::size_t count() const { return pairs == 0 ? count_ : pairs; }
  std::size_t cells_of_four() const { return count() * 8; }
  Four score(std::int16_t const* cells) const {
    Four sum = products(four_at(cells), weights_[0]);
    for (std::size_t p = 1; p < count(); ++p) sum = plus(sum, products(four_at(cells + p * 8), weights_[p]));
    return sum;
  }

 private:
  std::size_t count_;
  Four weights_[pairs == 0 ? weight_criteria_limit / 2 : pairs] = {};
};

// The same for one row under four weights at once. A row is its pairs of values.
template <std::size_t pairs>
class FourWeighers {
 public:
  // Weights `first` to `first` + 3; those past the last are the last ones again.
  FourWeighers(WeightSamples const& samples, std::size_t first) : count_((samples.criteria() + 1) / 2) {
    for (std::size_t p = 0; p < count(); ++p) {
      std::int32_t lanes[4];
      for (std::size_t i = 0; i < 4; ++i)
        lanes[i] = pair_of(samples[first + i < samples.size() ? first + i : samples.size() - 1], p);
      weights_[p] = four_at(lanes);
    }
  }

  std::size_t count() const { return pairs == 0 ? count_ : pairs; }
  Four score(std::int32_t const* row) const {
    Four sum = products(all_four(row[0]), weights_[0]);
    for (std::size_t p = 1; p < count(); ++p) sum = plus(sum, products(all_four(row[p]), weights_[p]));
    return sum;
  }

 private:
  std::size_t count_;
  Four weights_[pairs == 0 ? weight_criteria_limit / 2 : pairs] = {};
};

// Calls use(a constant) with the number of pairs of so many criteria, 0 where they are many.
template <class Use>
void with_pairs(std::size_t criteria, Use use) {
  switch ((criteria + 1) / 2) {
    case 1:
      return use(std::integral_constant<std::size_t, 1>());
    case 2:
      return use(std::integral_constant<std::size_t, 2>());
    case 3:
      return use(std::integral_constant<std::size_t, 3>());
    case 4:
      return use(std::integral_constant<std::size_t, 4>());
    case 5:
      return use(std::integral_constant<std::size_t, 5>());
    case 6:
      return use(std::integral_constant<std::size_t, 6>());
    default:
      return use(std::integral_constant<std::size_t, 0>());
  }
}

// Calls use(Weigher<...>) with the one for these weights.
template <class Use>
void with_weigher(std::span<std::int16_t const> weights, Use use) {
  with_pairs(weights.size(), [&](auto pairs) { use(Weigher<pairs>(weights)); });
}

}  // namespace claves
