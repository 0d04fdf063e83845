#include "core/methods/weights.h"

#include <algorithm>
#include <cmath>

#include "core/methods/figure.h"
#include "core/methods/value_function.h"

namespace claves {
namespace {

double median(std::vector<double> numbers) {
  auto const middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
  std::nth_element(numbers.begin(), middle, numbers.end());
  if (numbers.size() % 2 == 1) return *middle;
  return (*std::max_element(numbers.begin(), middle) + *middle) / 2;
}

double mean(std::vector<double> const& numbers) {
  double sum = 0;
  for (double const number : numbers) sum += number;
  return sum / static_cast<double>(numbers.size());
}

Dispersion dispersion_of(std::vector<double> const& numbers) {
  auto const [least, greatest] = std::minmax_element(numbers.begin(), numbers.end());
  double const middle = mean(numbers);
  double squares = 0;
  for (double const number : numbers) squares += (number - middle) * (number - middle);
  double const freedom = static_cast<double>(numbers.size()) - 1;
  return {freedom > 0 ? std::sqrt(squares / freedom) : 0, *least, *greatest};
}

}  // namespace

Result<WeightList> normalised_weights(std::span<double const> weights) {
  double whole = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!is_usable(weights[i]) || weights[i] < 0)
      return Error{Fault::OutOfRange, numbered("", i), figure(weights[i])};
    whole += weights[i];
  }
  if (whole <= 0) return Error{Fault::OutOfRange, {}, "0"};
  WeightList parts(weights.begin(), weights.end());
  for (double& part : parts) part /= whole;
  return parts;
}

Result<WeightList> rank_order_centroid(std::span<int const> ranks) {
  if (ranks.empty()) return Error{Fault::OutOfRange, {}, "0"};
  std::vector<int> levels(ranks.begin(), ranks.end());
  std::sort(levels.begin(), levels.end());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  WeightList weights(ranks.size(), 0);
  for (int const level : levels) {  // a corner: all down to this rank share the whole
    auto const is_in = [&](int rank) { return rank <= level; };
    double const share = 1.0 / static_cast<double>(std::count_if(ranks.begin(), ranks.end(), is_in));
    for (std::size_t i = 0; i < ranks.size(); ++i)
      if (is_in(ranks[i])) weights[i] += share;
  }
  for (double& weight : weights) weight /= static_cast<double>(levels.size());
  return weights;
}

Result<WeightList> swing_weights(std::span<double const> points) {
  bool any_most_wanted = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!(points[i] >= 0 && points[i] <= most_wanted_swing))
      return Error{Fault::OutOfRange, numbered("", i), figure(points[i])};
    any_most_wanted = any_most_wanted || points[i] >= most_wanted_swing;
  }
  if (!any_most_wanted) return Error{Fault::OutOfRange, {}, figure(most_wanted_swing)};
  return normalised_weights(points);
}

Result<GroupWeights> combined_weights(std::vector<WeightList> const& people, Combination how) {
  if (people.empty()) return Error{Fault::Missing, {}, {}};
  std::size_t const count = people.front().size();
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i].size() != count)
      return Error{Fault::Malformed, numbered("", i), std::to_string(people[i].size())};
  GroupWeights group;
  for (std::size_t j = 0; j < count; ++j) {
    std::vector<double> said;
    for (WeightList const& weights : people) said.push_back(weights[j]);
    group.dispersion.push_back(dispersion_of(said));
    group.weights.push_back(how == Combination::Mean ? mean(said) : median(std::move(said)));
  }
  TRY_TO(whole, normalised_weights(group.weights));
  group.weights = std::move(whole);
  return group;
}

}  // namespace claves
