#include "core/methods/whole_climb.h"

namespace claves {
namespace {

constexpr std::size_t pairs_a_round = 5'000;
constexpr double wobble = 0.25;  // of an item's worth, up or down
constexpr int most_left_out = 4;
constexpr int rounds_before_going_back = 40;

double between_0_and_1(Random& random) { return static_cast<double>(random.next() >> 11) / largest_whole; }

}  // namespace

WholeClimb::WholeClimb(WholeProblem const& problem, WholeBox const& box, std::span<double const> prices,
                       Chosen start)
    : problem_(problem), box_(box), order_(problem.size()), now_(std::move(start)), best_(now_) {
  for (std::size_t i = 0; i < problem.size(); ++i) {
    double cost = 1e-9;
    for (WholeCell const& cell : problem.cells_of(i))
      cost += std::max(0.0, prices[static_cast<std::size_t>(cell.row)]) * static_cast<double>(cell.amount);
    worth_.push_back(static_cast<double>(problem.values[i]) / cost);
  }
  now_value_ = best_value_ = value_of(problem, best_);
}

void WholeClimb::climb(int rounds) {
  std::vector<std::size_t> inside;
  for (std::size_t i = 0; i < now_.size(); ++i)
    if (now_[i] != 0 && box_.is_open(i)) inside.push_back(i);
  for (int round = 0; round < rounds && !inside.empty(); ++round) {
    WholeBox box = box_;
    for (std::size_t i = 0; i < order_.size(); ++i)
      order_[i] = worth_[i] * (1 - wobble + 2 * wobble * between_0_and_1(random_)) + (now_[i] != 0 ? 1e12 : 0);
    int const left_out = 1 + static_cast<int>(random_.next() % most_left_out);
    for (int k = 0; k < left_out; ++k) order_[inside[random_.next() % inside.size()]] = -1;
    auto tried = rounded_choice(problem_, box, order_);
    if (!tried) continue;
    improve_choice(problem_, box_, *tried, pairs_a_round);
    Whole const value = value_of(problem_, *tried);
    bool const back = round % rounds_before_going_back == rounds_before_going_back - 1;
    if (value >= now_value_ || round % 7 == 0) {
      now_ = std::move(*tried);
      now_value_ = value;
    }
    if (now_value_ > best_value_) {
      best_ = now_;
      best_value_ = now_value_;
    } else if (back) {
      now_ = best_;
      now_value_ = best_value_;
    }
    inside.clear();
    for (std::size_t i = 0; i < now_.size(); ++i)
      if (now_[i] != 0 && box_.is_open(i)) inside.push_back(i);
  }
}

}  // namespace claves
