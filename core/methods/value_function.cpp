#include "core/methods/value_function.h"

#include <algorithm>
#include <cmath>

#include "core/methods/figure.h"

namespace claves {
namespace {

Error out_of_range(std::string where) { return {Fault::OutOfRange, std::move(where), {}}; }

}  // namespace

bool is_usable(double number) { return std::abs(number) <= largest_number; }

Result<ValueFunction> ValueFunction::through(std::vector<ValueAnchor> anchors) {
  if (anchors.size() < 2) return out_of_range({});
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    if (!is_usable(anchors[i].x) || !is_usable(anchors[i].value)) return out_of_range(numbered("", i));
    if (i > 0 && anchors[i].x <= anchors[i - 1].x) return out_of_range(numbered("", i));
  }
  return ValueFunction(std::move(anchors));
}

Result<ValueFunction> ValueFunction::straight(double low, double high, Direction direction) {
  double const at_low = direction == Direction::Max ? 0 : 1;
  return through({{low, at_low, {}}, {high, 1 - at_low, {}}});
}

double ValueFunction::at(double x) const {
  if (!(x > anchors_.front().x)) return anchors_.front().value;
  if (x >= anchors_.back().x) return anchors_.back().value;
  return onward(x);
}

double ValueFunction::onward(double x) const {
  auto const after =
      std::upper_bound(anchors_.begin() + 1, anchors_.end() - 1, x,
                       [](double wanted, ValueAnchor const& anchor) { return wanted < anchor.x; });
  ValueAnchor const& from = *(after - 1);
  return from.value + (after->value - from.value) * ((x - from.x) / (after->x - from.x));
}

std::optional<double> ValueFunction::first_reaching(double value) const {
  if (anchors_.front().value >= value) return anchors_.front().x;
  for (std::size_t i = 1; i < anchors_.size(); ++i) {
    ValueAnchor const& from = anchors_[i - 1];
    ValueAnchor const& to = anchors_[i];
    if (to.value < value) continue;
    return from.x + (to.x - from.x) * ((value - from.value) / (to.value - from.value));
  }
  return {};
}

Shape ValueFunction::shape() const {
  bool rises = false;
  bool falls = false;
  for (std::size_t i = 1; i < anchors_.size(); ++i) {
    rises = rises || anchors_[i].value > anchors_[i - 1].value;
    falls = falls || anchors_[i].value < anchors_[i - 1].value;
  }
  if (rises && falls) return Shape::Turning;
  if (rises) return Shape::Rising;
  return falls ? Shape::Falling : Shape::Flat;
}

double ValueFunction::least() const {
  return std::min_element(anchors_.begin(), anchors_.end(),
                          [](ValueAnchor const& a, ValueAnchor const& b) { return a.value < b.value; })
      ->value;
}

double ValueFunction::greatest() const {
  return std::max_element(anchors_.begin(), anchors_.end(),
                          [](ValueAnchor const& a, ValueAnchor const& b) { return a.value < b.value; })
      ->value;
}

}  // namespace claves
