#include "core/methods/pair_exchange.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

struct Single {
  Whole more = 0;  // of the capacity
  Whole gain = 0;
  std::uint32_t out = 0;
  std::uint32_t in = 0;
};

std::size_t capacity_row(WholeProblem const& problem) {
  std::size_t row = 0;
  for (std::size_t r = 1; r < problem.rows.size(); ++r)
    if (problem.rows[r].high < no_limit) row = r;
  return row;
}

Whole amount_of(WholeProblem const& problem, std::size_t item, std::size_t row) {
  for (WholeCell const& cell : problem.cells_of(item))
    if (static_cast<std::size_t>(cell.row) == row) return cell.amount;
  return 0;
}

// So many of them at most, evenly spread over the list.
std::vector<std::uint32_t> spread(std::vector<std::uint32_t> const& items, std::size_t most) {
  if (items.size() <= most) return items;
  std::vector<std::uint32_t> some;
  for (std::size_t k = 0; k < most; ++k) some.push_back(items[k * items.size() / most]);
  return some;
}

std::vector<Single> singles(WholeProblem const& problem, WholeBox const& box, Chosen const& chosen,
                            std::size_t row, std::size_t most) {
  std::vector<std::uint32_t> inside;
  std::vector<std::uint32_t> outside;
  for (std::uint32_t i = 0; i < problem.size(); ++i)
    if (box.is_open(i)) (chosen[i] != 0 ? inside : outside).push_back(i);
  auto const side = static_cast<std::size_t>(std::sqrt(static_cast<double>(most)));
  std::vector<Single> all;
  for (std::uint32_t const out : spread(inside, side))
    for (std::uint32_t const in : spread(outside, side))
      all.push_back({amount_of(problem, in, row) - amount_of(problem, out, row),
                     problem.values[in] - problem.values[out], out, in});
  std::sort(all.begin(), all.end(), [](Single const& a, Single const& b) {
    if (a.more != b.more) return a.more < b.more;
    if (a.gain != b.gain) return a.gain > b.gain;
    return a.out != b.out ? a.out < b.out : a.in < b.in;
  });
  return all;
}

// Of each beginning of the list, the place of the greatest gain.
std::vector<std::uint32_t> best_up_to(std::vector<Single> const& all) {
  std::vector<std::uint32_t> best(all.size());
  std::uint32_t at = 0;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    if (all[i].gain > all[at].gain) at = i;
    best[i] = at;
  }
  return best;
}

}  // namespace

bool can_exchange_pairs(WholeProblem const& problem) {
  int capacities = 0;
  for (std::size_t r = 1; r < problem.rows.size(); ++r) {
    if (problem.rows[r].low > -no_limit) return false;
    capacities += problem.rows[r].high < no_limit ? 1 : 0;
  }
  return capacities == 1;
}

bool exchange_pairs(WholeProblem const& problem, WholeBox const& box, Chosen& chosen,
                    std::size_t most_singles) {
  std::size_t const row = capacity_row(problem);
  Whole left = problem.rows[row].high;
  for (std::size_t i = 0; i < problem.size(); ++i)
    if (chosen[i] != 0) left -= amount_of(problem, i, row);
  std::vector<Single> const all = singles(problem, box, chosen, row, most_singles);
  if (all.empty()) return false;
  std::vector<std::uint32_t> const best = best_up_to(all);
  Whole greatest = 0;
  Single one;
  Single two;
  std::size_t fit = all.size();  // so many of the list fit beside the one at hand
  for (Single const& each : all) {
    while (fit > 0 && all[fit - 1].more + each.more > left) --fit;
    if (fit == 0) break;
    Single const& other = all[best[fit - 1]];
    bool const apart = other.out != each.out && other.in != each.in;
    if (!apart || each.gain + other.gain <= greatest) continue;
    greatest = each.gain + other.gain;
    one = each;
    two = other;
  }
  if (greatest <= 0) return false;
  for (Single const& each : {one, two}) {
    chosen[each.out] = 0;
    chosen[each.in] = 1;
  }
  return true;
}

}  // namespace claves
