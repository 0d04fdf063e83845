// One number for each result of the methods that must be the same to the last bit on every machine: compared
// with tests/fixtures/fingerprints.txt by the native tests of two compilers, and by
// tests/browser/fingerprints_test.mjs for WebAssembly with SIMD and without.
#pragma once

#include <string>

#include "core/methods/robustness.h"

namespace claves {

std::uint64_t results_hash(Robustness const& analysis, std::size_t ranks);

// A line each: a name, a number in hexadecimal digits.
std::string fingerprints();

}  // namespace claves
