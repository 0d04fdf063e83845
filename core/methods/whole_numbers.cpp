#include "core/methods/whole_numbers.h"

#include <cmath>

namespace claves {
namespace {

constexpr int most_places = 9;

double nearest(double number) { return std::floor(number + 0.5); }

// Division is rounded correctly, so this asks whether the double is the one that stands for that decimal.
bool is_decimal(double number, double per_one) { return nearest(number * per_one) / per_one == number; }

}  // namespace

Whole WholeScale::whole(double number) const { return static_cast<Whole>(nearest(number * per_one)); }

WholeScale whole_scale(std::span<double const> numbers) {
  double per_one = 1;
  for (int places = 0; places <= most_places; ++places, per_one *= 10) {
    double sum = 0;
    bool fits = true;
    for (double const number : numbers) {
      sum += std::abs(number) * per_one;
      fits = fits && sum < largest_whole && is_decimal(number, per_one);
      if (!fits) break;
    }
    if (fits) return {per_one, 0};
  }
  double sum = 0;
  for (double const number : numbers) sum += std::abs(number) / 1024 / 1024;  // 2^20 numbers of any size add up
  int exponent = 0;
  std::frexp(sum, &exponent);
  int const shift = std::min(52 - 20 - exponent, 1000);
  WholeScale scale{std::ldexp(1.0, shift), 0};
  for (double const number : numbers)
    if (nearest(number * scale.per_one) / scale.per_one != number) scale.error = 0.5 / scale.per_one;
  return scale;
}

Whole greatest_common_divisor(Whole a, Whole b) {
  while (a != 0) {
    Whole const rest = b % a;
    b = a;
    a = rest;
  }
  return b < 0 ? -b : b;
}

}  // namespace claves
