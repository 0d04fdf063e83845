#include "core/methods/ranking.h"

#include <doctest/doctest.h>

#include "core/methods/grid.h"

namespace claves {
namespace {

using Ranks = std::vector<int>;

Ranks ranks_of(std::vector<double> const& totals) { return competition_ranks(totals); }

}  // namespace

TEST_CASE("equal totals share the better place, and the next place is left out") {
  CHECK(ranks_of({0.9, 0.7, 0.7, 0.1}) == Ranks{1, 2, 2, 4});
  CHECK(ranks_of({0.1, 0.7, 0.9, 0.7}) == Ranks{4, 2, 1, 2});
  CHECK(ranks_of({3, 3, 3}) == Ranks{1, 1, 1});
  CHECK(ranks_of({0, 0}) == Ranks{1, 1});
  CHECK(ranks_of({-1, -2}) == Ranks{1, 2});
  CHECK(ranks_of({5}) == Ranks{1});
  CHECK(ranks_of({}).empty());
}

TEST_CASE("totals that differ by rounding alone are equal, and smaller differences of smaller totals are not") {
  CHECK(ranks_of({0.1 + 0.2, 0.3}) == Ranks{1, 1});
  CHECK(ranks_of({1, 1 - 1e-11}) == Ranks{1, 2});
  CHECK(ranks_of({1e-9, 1e-9 + 1e-15}) == Ranks{2, 1});
}

TEST_CASE("a chain of small differences makes no tie of its two ends") {
  CHECK(ranks_of({1, 1 - 0.7e-12, 1 - 1.4e-12}) == Ranks{1, 1, 3});
}

TEST_CASE("what has no total has no place") {
  CHECK(ranks_of({unknown, 0.4, unknown, 0.5}) == Ranks{0, 2, 0, 1});
  CHECK(order_of_ranks(ranks_of({unknown, 0.4, 0.5, 0.4})) == std::vector<std::size_t>{2, 1, 3});
}

}  // namespace claves
