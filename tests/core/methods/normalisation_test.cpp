#include "core/methods/normalisation.h"

#include <doctest/doctest.h>

#include "core/methods/grid.h"

namespace claves {
namespace {

using Column = std::vector<double>;

Column normalised(Normalisation how, Direction direction, Column column) {
  CHECK_FALSE(normalise(how, direction, column));
  return column;
}

std::optional<NoQuotient> obstacle(Normalisation how, Direction direction, Column column) {
  return normalise(how, direction, column);
}

}  // namespace

TEST_CASE("columns are made comparable as the textbooks have it") {
  CHECK(normalised(Normalisation::MinMax, Direction::Max, {2, 4, 6}) == Column{0, 0.5, 1});
  CHECK(normalised(Normalisation::MinMax, Direction::Min, {2, 4, 6}) == Column{1, 0.5, 0});
  CHECK(normalised(Normalisation::MinMax, Direction::Max, {-6, -2}) == Column{0, 1});
  CHECK(normalised(Normalisation::Max, Direction::Max, {2, 4, 8, 0}) == Column{0.25, 0.5, 1, 0});
  CHECK(normalised(Normalisation::Max, Direction::Min, {2, 4, 8}) == Column{1, 0.5, 0.25});
  CHECK(normalised(Normalisation::Sum, Direction::Max, {2, 4, 10}) == Column{0.125, 0.25, 0.625});
  CHECK(normalised(Normalisation::Sum, Direction::Min, {1, 2, 2}) == Column{0.5, 0.25, 0.25});
  CHECK(normalised(Normalisation::Fixed, Direction::Min, {2, -4}) == Column{2, -4});
}

TEST_CASE("the smallest numbers overflow no quotient") {
  CHECK(normalised(Normalisation::Sum, Direction::Min, {5e-324, 1e100}) == Column{1, 0});
  CHECK(normalised(Normalisation::Max, Direction::Max, {5e-324, 1e-323}) == Column{0.5, 1});
}

TEST_CASE("where all are equal, all are the best") {
  CHECK(normalised(Normalisation::MinMax, Direction::Max, {3, 3}) == Column{1, 1});
  CHECK(normalised(Normalisation::MinMax, Direction::Min, {0, 0}) == Column{1, 1});
  CHECK(normalised(Normalisation::Max, Direction::Min, {7}) == Column{1});
}

TEST_CASE("what is unknown stays so and moves nothing") {
  Column const column = normalised(Normalisation::MinMax, Direction::Max, {0, unknown, 10, 5});
  CHECK_FALSE(is_known(column[1]));
  CHECK(column[3] == 0.5);
  Column none{unknown, unknown};
  CHECK_FALSE(normalise(Normalisation::Sum, Direction::Max, none));
}

TEST_CASE("quotients that mean nothing are refused, and what stands in the way is named") {
  CHECK(obstacle(Normalisation::Max, Direction::Max, {3, -1})->place == 1);
  CHECK(obstacle(Normalisation::Sum, Direction::Max, {-3, 1})->place == 0);
  CHECK(obstacle(Normalisation::Max, Direction::Min, {3, 1, 0})->place == 2);
  CHECK_FALSE(obstacle(Normalisation::Sum, Direction::Max, {0, 0})->place);
  CHECK_FALSE(obstacle(Normalisation::Max, Direction::Max, {3, 0}));
}

}  // namespace claves
