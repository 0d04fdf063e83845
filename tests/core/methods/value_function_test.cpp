#include "core/methods/value_function.h"

#include <doctest/doctest.h>

namespace claves {

TEST_CASE("a straight scale is worth 0 at its worse end and 1 at its better one") {
  ValueFunction const more = *ValueFunction::straight(-10, 30, Direction::Max);
  CHECK(more.at(-10) == 0);
  CHECK(more.at(0) == 0.25);
  CHECK(more.at(30) == 1);
  CHECK(more.shape() == Shape::Rising);
  ValueFunction const less = *ValueFunction::straight(0, 40, Direction::Min);
  CHECK(less.at(0) == 1);
  CHECK(less.at(10) == 0.75);
  CHECK(less.at(40) == 0);
  CHECK(less.shape() == Shape::Falling);
}

TEST_CASE("a straight scale goes on beyond its ends where it is asked to") {
  ValueFunction const less = *ValueFunction::straight(0, 40, Direction::Min);
  CHECK(less.onward(10) == less.at(10));
  CHECK(less.onward(60) == -0.5);
  CHECK(less.onward(-40) == 2);
  ValueFunction const bent = *ValueFunction::through({{0, 0, {}}, {1, 0.8, {}}, {3, 1, {}}});
  CHECK(bent.onward(5) == doctest::Approx(1.2));
  CHECK(bent.onward(-1) == doctest::Approx(-0.8));
  CHECK(bent.onward(3) == 1);
}

TEST_CASE("between two anchors a value lies on the straight line, and beyond them it is the end's") {
  ValueFunction const f = *ValueFunction::through({{0, 0.1, "none"}, {5, 0.7, "good"}, {10, 1, "best"}});
  CHECK(f.at(0) == 0.1);
  CHECK(f.at(5) == 0.7);
  CHECK(f.at(2.5) == doctest::Approx(0.4));
  CHECK(f.at(7.5) == doctest::Approx(0.85));
  CHECK(f.at(-1e90) == 0.1);
  CHECK(f.at(1e90) == 1);
  CHECK_FALSE(f.covers(-0.001));
  CHECK(f.covers(10));
  CHECK(f.least() == 0.1);
  CHECK(f.greatest() == 1);
}

TEST_CASE("the first x that is worth so much is found") {
  ValueFunction const f = *ValueFunction::through({{0, 0.1, {}}, {5, 0.7, {}}, {6, 0.5, {}}, {10, 1, {}}});
  CHECK(*f.first_reaching(0) == 0);
  CHECK(*f.first_reaching(0.1) == 0);
  CHECK(*f.first_reaching(0.4) == doctest::Approx(2.5));
  CHECK(*f.first_reaching(0.7) == 5);
  CHECK(*f.first_reaching(0.75) == doctest::Approx(8));
  CHECK(*f.first_reaching(1) == 10);
  CHECK_FALSE(f.first_reaching(1.01));
}

TEST_CASE("the shape of a value function is told") {
  auto shape = [](std::vector<ValueAnchor> anchors) {
    return ValueFunction::through(std::move(anchors))->shape();
  };
  CHECK(shape({{0, 0, {}}, {1, 0, {}}, {2, 1, {}}}) == Shape::Rising);
  CHECK(shape({{0, 1, {}}, {1, 1, {}}, {2, 0.5, {}}}) == Shape::Falling);
  CHECK(shape({{0, 0.5, {}}, {1, 0.5, {}}}) == Shape::Flat);
  CHECK(shape({{0, 0, {}}, {1, 1, {}}, {2, 0, {}}}) == Shape::Turning);
}

TEST_CASE("anchors that make no function are refused, and the first of them is named") {
  auto fault = [](std::vector<ValueAnchor> anchors) {
    return ValueFunction::through(std::move(anchors)).error();
  };
  CHECK(fault({}) == Error{Fault::OutOfRange, "", ""});
  CHECK(fault({{0, 0, {}}}) == Error{Fault::OutOfRange, "", ""});
  CHECK(fault({{0, 0, {}}, {2, 0.5, {}}, {1, 1, {}}}).where == "[2]");
  CHECK(fault({{0, 0, {}}, {0, 1, {}}}).where == "[1]");
  CHECK(fault({{0, 0, {}}, {1, 1 / 0.0, {}}}).where == "[1]");
  CHECK(fault({{-1e101, 0, {}}, {1, 1, {}}}).where == "[0]");
  CHECK_FALSE(ValueFunction::straight(3, 3, Direction::Max));
  CHECK_FALSE(ValueFunction::straight(3, 2, Direction::Min));
  CHECK_FALSE(ValueFunction::straight(0 / 0.0, 2, Direction::Min));
}

}  // namespace claves
