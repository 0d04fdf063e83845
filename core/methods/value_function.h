// What a measurement is worth: straight pieces between anchors, on a scale that does not move.
//
//   TRY_TO(hours, ValueFunction::straight(0, 40, Direction::Min));   // hours(10) == 0.75
//   TRY_TO(rating, ValueFunction::through({{0, 0, "none"}, {5, 0.7, "good"}, {10, 1, "best"}}));
//
// Because the anchors are fixed and not taken from the alternatives at hand, one more alternative never changes
// what the others are worth, and so never turns two of them round (Belton & Gear, On a short-coming of Saaty's
// method of analytic hierarchies, Omega 11(3), 1983).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace claves {

enum class Direction : std::uint8_t { Max, Min };  // more is better, less is better

// No number that methods take in is greater in size, so that no sum or quotient of them overflows.
constexpr double largest_number = 1e100;
bool is_usable(double number);  // finite and within that limit

struct ValueAnchor {
  double x = 0;
  double value = 0;
  std::string name;  // what it means, in the firm's words; may be empty

  friend bool operator==(ValueAnchor const&, ValueAnchor const&) = default;
};

// Flat: every x is worth the same. Turning: rises and falls, as where a middle is best.
enum class Shape : std::uint8_t { Rising, Falling, Flat, Turning };

class ValueFunction {
 public:
  // OutOfRange: fewer than two anchors (`where` is empty), an x that is not greater than the one before, or a
  // number that is not usable (`where` is "[2]").
  static Result<ValueFunction> through(std::vector<ValueAnchor> anchors);
  // 0 at the worse end and 1 at the better one. OutOfRange: `low` is not less than `high`.
  static Result<ValueFunction> straight(double low, double high, Direction direction);

  // Beyond the anchors the value of the nearest end: a scale's end means "so much or more".
  double at(double x) const;
  // Beyond the anchors the outermost pieces go on, to values under 0 and over 1.
  double onward(double x) const;
  // The least x within the anchors that is worth at least so much; nothing where none is.
  std::optional<double> first_reaching(double value) const;
  bool covers(double x) const { return anchors_.front().x <= x && x <= anchors_.back().x; }

  std::vector<ValueAnchor> const& anchors() const { return anchors_; }
  Shape shape() const;
  double least() const;     // of the values
  double greatest() const;  // of the values

 private:
  explicit ValueFunction(std::vector<ValueAnchor> anchors) : anchors_(std::move(anchors)) {}
  std::vector<ValueAnchor> anchors_;  // at least two, by x
};

}  // namespace claves
