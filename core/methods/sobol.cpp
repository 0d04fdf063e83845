#include "core/methods/sobol.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/base/random.h"

namespace claves {
namespace {

// A primitive polynomial, its inner coefficients as bits, and the first direction numbers.
struct Primitive {
  unsigned degree;
  unsigned inner;
  std::array<std::uint32_t, 7> first;
};

// Of the dimensions from the second on; the first is van der Corput's.
constexpr std::array<Primitive, Sobol::even_dimensions - 1> primitives{{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
    {4, 4, {1, 3, 5, 13}},
    {5, 2, {1, 1, 5, 5, 17}},
    {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}},
    {5, 11, {1, 1, 5, 1, 1}},
    {5, 13, {1, 1, 1, 3, 11}},
    {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}},
    {6, 13, {1, 1, 1, 15, 21, 21}},
    {6, 16, {1, 3, 1, 13, 27, 49}},
    {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}},
    {6, 25, {1, 1, 5, 5, 19, 61}},
    {7, 1, {1, 3, 7, 11, 23, 15, 103}},
    {7, 4, {1, 3, 7, 13, 13, 15, 69}},
    {7, 7, {1, 1, 3, 13, 7, 35, 63}},
    {7, 8, {1, 3, 5, 9, 1, 25, 53}},
    {7, 14, {1, 3, 1, 13, 9, 35, 107}},
}};

void fill_directions(std::uint32_t* directions, std::size_t dimension) {
  if (dimension == 0) {
    for (unsigned bit = 0; bit < 32; ++bit) directions[bit] = 0x80000000U >> bit;
    return;
  }
  Primitive const& primitive = primitives[dimension - 1];
  unsigned const degree = primitive.degree;
  for (unsigned bit = 0; bit < degree; ++bit) directions[bit] = primitive.first[bit] << (31 - bit);
  for (unsigned bit = degree; bit < 32; ++bit) {
    std::uint32_t direction = directions[bit - degree] ^ (directions[bit - degree] >> degree);
    for (unsigned k = 1; k < degree; ++k)
      if (((primitive.inner >> (degree - 1 - k)) & 1U) != 0) direction ^= directions[bit - k];
    directions[bit] = direction;
  }
}

std::uint32_t high_half(std::uint64_t number) { return static_cast<std::uint32_t>(number >> 32); }

}  // namespace

Sobol::Sobol(std::size_t dimensions, std::uint64_t seed) : seed_(mixed(seed)), state_(dimensions) {
  std::size_t const even = std::min(dimensions, even_dimensions);
  directions_.resize(even * 32);
  for (std::size_t d = 0; d < even; ++d) fill_directions(directions_.data() + d * 32, d);
  for (std::size_t d = 0; d < dimensions; ++d) state_[d] = high_half(mixed(seed_ + d));
}

void Sobol::advance() {
  // Gray code order: the point changes by one direction number, that of the lowest zero bit of its number.
  auto const bit = static_cast<std::size_t>(std::countr_one(count_++));
  std::size_t const even = directions_.size() / 32;
  for (std::size_t d = 0; d < even; ++d) state_[d] ^= directions_[d * 32 + std::min<std::size_t>(bit, 31)];
  for (std::size_t d = even; d < state_.size(); ++d) state_[d] = high_half(mixed(mixed(seed_ + d) ^ count_));
}

}  // namespace claves
