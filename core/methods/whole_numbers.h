// Decimals as whole numbers, so that sums of them are exact and two machines get the same ones.
//
// Where every number is a decimal of at most nine places, the scale is a power of ten and nothing is rounded:
// 0.1 + 0.2 fills a capacity of 0.3. Otherwise it is the finest power of two under which the sum of all still
// fits in 53 bits; then each number is off by `error` at most.
#pragma once

#include <cstdint>
#include <span>

namespace claves {

using Whole = std::int64_t;

inline constexpr double largest_whole =
    9007199254740992.0;  // 2^53: up to here doubles hold whole numbers exactly

struct WholeScale {
  double per_one = 1;  // a power of ten or of two
  double error = 0;    // of one number, in its own unit; 0: exact

  Whole whole(double number) const;  // the nearest
  double number(Whole whole) const { return static_cast<double>(whole) / per_one; }
};

// For numbers that are all finite.
WholeScale whole_scale(std::span<double const> numbers);

Whole greatest_common_divisor(Whole a, Whole b);  // not negative; of 0 and b: b

}  // namespace claves
