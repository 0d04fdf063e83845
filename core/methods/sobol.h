// Points that fill a cube more evenly than random ones: Sobol's sequence, shifted by a seed.
//
// Direction numbers of Joe & Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM J.
// Sci. Comput. 30(5), 2008. The shift (each dimension exclusive-or a number from the seed) keeps the evenness
// and makes each point by itself uniform. Integers alone: the same points on every machine.
#pragma once

#include <cstdint>
#include <vector>

namespace claves {

class Sobol {
 public:
  static constexpr std::size_t even_dimensions = 24;  // those beyond are only random

  Sobol(std::size_t dimensions, std::uint64_t seed);

  std::size_t dimensions() const { return state_.size(); }
  void advance();                                                          // to the next point
  std::uint32_t operator[](std::size_t d) const { return state_[d]; }      // of 2^32
  double part(std::size_t d) const { return (state_[d] + 0.5) / 0x1p32; }  // above 0 and below 1

 private:
  std::uint64_t seed_;
  std::uint32_t count_ = 0;  // points gone by
  std::vector<std::uint32_t> state_;
  std::vector<std::uint32_t> directions_;  // 32 for each dimension
};

}  // namespace claves
