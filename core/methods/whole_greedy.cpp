#include "core/methods/whole_greedy.h"

#include <algorithm>

namespace claves {
namespace {

class Filling {
 public:
  Filling(WholeProblem const& problem, WholeBox const& box, Chosen chosen)
      : problem_(problem), box_(box), chosen_(std::move(chosen)), used_(box.rows.size(), 0) {
    for (std::size_t i = 0; i < problem.size(); ++i)
      if (chosen_[i] != 0) count(i, 1);
  }

  bool fits(std::size_t item) const {
    for (WholeCell const& cell : problem_.cells_of(item))
      if (used(cell) + cell.amount > row(cell).high) return false;
    return true;
  }
  bool is_asked_for(std::size_t item) const {
    for (WholeCell const& cell : problem_.cells_of(item))
      if (used(cell) < row(cell).low) return true;
    return false;
  }
  void add(std::size_t item) {
    chosen_[item] = 1;
    count(item, 1);
  }
  void remove(std::size_t item) {
    chosen_[item] = 0;
    count(item, -1);
  }
  bool can_leave(std::size_t item) const {
    for (WholeCell const& cell : problem_.cells_of(item))
      if (used(cell) - cell.amount < row(cell).low) return false;
    return true;
  }
  // Tried on the sums themselves, which are then put back.
  bool can_exchange(std::size_t out, std::size_t in) {
    count(out, -1);
    bool can = fits(in);
    if (can) {
      count(in, 1);
      for (WholeCell const& cell : problem_.cells_of(out)) can = can && used(cell) >= row(cell).low;
      count(in, -1);
    }
    count(out, 1);
    return can;
  }
  bool is_complete() const {
    for (std::size_t r = 0; r < used_.size(); ++r)
      if (used_[r] < box_.rows[r].low || used_[r] > box_.rows[r].high) return false;
    return true;
  }
  bool has(std::size_t item) const { return chosen_[item] != 0; }
  Chosen take() { return std::move(chosen_); }

 private:
  WholeRow const& row(WholeCell const& cell) const { return box_.rows[static_cast<std::size_t>(cell.row)]; }
  Whole used(WholeCell const& cell) const { return used_[static_cast<std::size_t>(cell.row)]; }
  void count(std::size_t item, Whole times) {
    for (WholeCell const& cell : problem_.cells_of(item))
      used_[static_cast<std::size_t>(cell.row)] += times * cell.amount;
  }

  WholeProblem const& problem_;
  WholeBox const& box_;
  Chosen chosen_;
  std::vector<Whole> used_;
};

struct Exchange {
  Whole gain = 0;
  std::size_t out = 0;
  std::size_t in = 0;
};

// The best exchange of one item for one outside; `inside` and `outside` by value, so that a row of pairs can be
// left as soon as none in it gains more.
Exchange best_exchange(WholeProblem const& problem, Filling& filling, std::vector<std::size_t> const& inside,
                       std::vector<std::size_t> const& outside, std::size_t& pairs_left) {
  Exchange best;
  for (std::size_t const out : inside) {
    for (std::size_t const in : outside) {
      Whole const gain = problem.values[in] - problem.values[out];
      if (gain <= best.gain || pairs_left == 0) break;
      --pairs_left;
      if (filling.can_exchange(out, in)) best = {gain, out, in};
    }
  }
  return best;
}

void add_all_that_fit(WholeProblem const& problem, WholeBox const& box, Filling& filling,
                      std::vector<std::size_t> const& by_value) {
  for (std::size_t const i : by_value)
    if (!filling.has(i) && box.is_open(i) && problem.values[i] > 0 && filling.fits(i)) filling.add(i);
}

}  // namespace

std::optional<Chosen> rounded_choice(WholeProblem const& problem, WholeBox const& box,
                                     std::span<double const> shares) {
  std::vector<std::size_t> order;
  Chosen start(problem.size(), 0);
  for (std::size_t i = 0; i < problem.size(); ++i) {
    if (box.low[i] != 0) start[i] = 1;
    if (box.is_open(i)) order.push_back(i);
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (shares[a] != shares[b]) return shares[a] > shares[b];
    if (problem.values[a] != problem.values[b]) return problem.values[a] > problem.values[b];
    return a < b;
  });
  Filling filling(problem, box, std::move(start));
  if (!filling.is_complete())
    for (std::size_t const i : order)
      if (filling.is_asked_for(i) && filling.fits(i)) filling.add(i);
  for (std::size_t const i : order)
    if (!filling.has(i) && problem.values[i] > 0 && filling.fits(i)) filling.add(i);
  if (!filling.is_complete()) return {};
  return filling.take();
}

void improve_choice(WholeProblem const& problem, WholeBox const& box, Chosen& chosen, std::size_t most_pairs) {
  std::vector<std::size_t> by_value;
  for (std::size_t i = 0; i < problem.size(); ++i)
    if (box.is_open(i)) by_value.push_back(i);
  std::sort(by_value.begin(), by_value.end(), [&](std::size_t a, std::size_t b) {
    return problem.values[a] != problem.values[b] ? problem.values[a] > problem.values[b] : a < b;
  });
  Filling filling(problem, box, chosen);
  for (std::size_t const i : by_value)
    if (filling.has(i) && problem.values[i] < 0 && filling.can_leave(i)) filling.remove(i);
  while (true) {
    add_all_that_fit(problem, box, filling, by_value);
    std::vector<std::size_t> inside;
    std::vector<std::size_t> outside;
    for (std::size_t const i : by_value) (filling.has(i) ? inside : outside).push_back(i);
    std::reverse(inside.begin(), inside.end());  // the least valuable one leaves first
    Exchange const best = best_exchange(problem, filling, inside, outside, most_pairs);
    if (best.gain <= 0) break;
    filling.remove(best.out);
    filling.add(best.in);
  }
  chosen = filling.take();
}

}  // namespace claves
