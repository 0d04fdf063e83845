#include "core/methods/portfolio_whole.h"

#include <algorithm>
#include <cstdlib>

namespace claves {
namespace {

enum class Wish : char { Open, Must, MustNot };

std::vector<Wish> wishes(PortfolioProblem const& problem, bool& impossible) {
  std::vector<Wish> all(problem.items.size(), Wish::Open);
  for (std::size_t const i : problem.must) all[i] = Wish::Must;
  for (std::size_t const i : problem.must_not) {
    impossible = impossible || all[i] == Wish::Must;
    all[i] = Wish::MustNot;
  }
  return all;
}

// The cells of every item, row by row: row 0 counts, then the capacities, then the groups.
struct Table {
  std::vector<std::vector<WholeCell>> cells;
  std::vector<WholeRow> rows;
};

void add_capacities(PortfolioProblem const& problem, std::vector<Wish>& wish, PortfolioScales& scales,
                    Table& table) {
  std::vector<std::vector<double>> amounts(problem.capacities.size());
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    for (PortfolioEffort const& effort : problem.items[i].efforts) {
      bool const fits = effort.amount <= problem.capacities[effort.capacity];
      if (fits && wish[i] != Wish::MustNot) amounts[effort.capacity].push_back(effort.amount);
      if (!fits && wish[i] == Wish::Open) wish[i] = Wish::MustNot;
    }
  }
  for (std::size_t c = 0; c < amounts.size(); ++c) {
    double sum = 0;
    for (double const amount : amounts[c]) sum += amount;
    double const capacity = std::min(problem.capacities[c], 2 * sum);  // a greater one limits nothing
    amounts[c].push_back(capacity);
    scales.amounts.push_back(whole_scale(amounts[c]));
    table.rows.push_back({-no_limit, scales.amounts[c].whole(capacity), false});
  }
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    for (PortfolioEffort const& effort : problem.items[i].efforts) {
      WholeScale const& scale = scales.amounts[effort.capacity];
      // One that must be chosen and does not fit by itself: more than there is, whatever the scale.
      Whole const amount = effort.amount <= problem.capacities[effort.capacity]
                               ? scale.whole(effort.amount)
                               : table.rows[effort.capacity + 1].high + 1;
      if (amount > 0) table.cells[i].push_back({static_cast<int>(effort.capacity) + 1, amount});
    }
    std::sort(table.cells[i].begin(), table.cells[i].end(),
              [](WholeCell const& a, WholeCell const& b) { return a.row < b.row; });
  }
}

void add_groups(PortfolioProblem const& problem, Table& table) {
  for (PortfolioGroup const& group : problem.groups) {
    for (std::size_t const member : group.members)
      table.cells[member].push_back({static_cast<int>(table.rows.size()), 1});
    table.rows.push_back({static_cast<Whole>(group.at_least), no_limit, false});
  }
}

// Rows that can no longer be broken limit nothing; those that no choice can meet end it.
void loosen_rows(WholePortfolio& made) {
  WholeProblem& problem = made.problem;
  std::vector<Whole> sums(problem.rows.size(), 0);
  std::vector<Whole> divisors(problem.rows.size(), 0);
  for (WholeCell const& cell : problem.cells) {
    std::size_t const row = static_cast<std::size_t>(cell.row);
    sums[row] += cell.amount;
    divisors[row] = greatest_common_divisor(divisors[row], cell.amount);
  }
  for (std::size_t r = 0; r < sums.size(); ++r) {
    WholeRow& row = problem.rows[r];
    made.impossible = made.impossible || row.high < 0 || row.low > sums[r];
    if (row.high >= sums[r]) row.high = no_limit;
    if (row.low <= 0) row.low = -no_limit;
    if (divisors[r] > 1 && row.high < no_limit) row.high -= row.high % divisors[r];
  }
}

bool helps_a_group(WholeProblem const& problem, std::size_t item) {
  for (WholeCell const& cell : problem.cells_of(item))
    if (problem.rows[static_cast<std::size_t>(cell.row)].low > -no_limit) return true;
  return false;
}

// Cells of rows that limit nothing, and items that can do no good, are left out.
WholePortfolio pruned(WholePortfolio const& from) {
  WholePortfolio made;
  made.taken = from.taken;
  made.taken_value = from.taken_value;
  made.impossible = from.impossible;
  std::vector<int> places;
  for (std::size_t r = 0; r < from.problem.rows.size(); ++r) {
    WholeRow const& row = from.problem.rows[r];
    bool const stays = r == 0 || row.high < no_limit || row.low > -no_limit;
    places.push_back(stays ? static_cast<int>(made.problem.rows.size()) : -1);
    if (stays) made.problem.rows.push_back(row);
  }
  std::vector<WholeCell> cells;
  for (std::size_t i = 0; i < from.problem.size(); ++i) {
    if (from.problem.values[i] <= 0 && !helps_a_group(from.problem, i)) continue;
    cells.clear();
    for (WholeCell const& cell : from.problem.cells_of(i))
      if (int const place = places[static_cast<std::size_t>(cell.row)]; place >= 0)
        cells.push_back({place, cell.amount});
    made.problem.add(from.problem.values[i], cells);
    made.items.push_back(from.items[i]);
  }
  return made;
}

// How many items fit into one row at most: those that take nothing of it, and the smallest of the others.
Whole most_in_row(WholeProblem const& problem, std::size_t row) {
  std::vector<Whole> amounts;
  for (WholeCell const& cell : problem.cells)
    if (static_cast<std::size_t>(cell.row) == row) amounts.push_back(cell.amount);
  std::sort(amounts.begin(), amounts.end());
  Whole count = static_cast<Whole>(problem.size() - amounts.size());
  Whole left = problem.rows[row].high;
  for (Whole const amount : amounts) {
    if (amount > left) break;
    left -= amount;
    ++count;
  }
  return count;
}

// Limits of the count that follow from the capacities, and from having to be worth more than `beaten`.
void limit_count(WholePortfolio& made, Whole beaten) {
  WholeProblem& problem = made.problem;
  Whole most = static_cast<Whole>(problem.size());
  for (std::size_t r = 1; r < problem.rows.size(); ++r)
    if (problem.rows[r].high < no_limit) most = std::min(most, most_in_row(problem, r));
  WholeRow& count = problem.rows[0];
  if (most < count.high && most < static_cast<Whole>(problem.size())) count = {count.low, most, true};
  std::vector<Whole> values = problem.values;
  std::sort(values.rbegin(), values.rend());
  Whole least = 0;
  Whole sum = made.taken_value;
  while (sum <= beaten && static_cast<std::size_t>(least) < values.size())
    sum += values[static_cast<std::size_t>(least++)];
  if (least > 0) count.low = least;
}

void finish(WholePortfolio& made, Whole beaten) {
  loosen_rows(made);
  made = pruned(made);
  loosen_rows(made);  // of the items that were left out
  limit_count(made, beaten);
  Whole step = 0;
  for (Whole const value : made.problem.values) step = greatest_common_divisor(step, value);
  made.problem.step = std::max<Whole>(step, 1);
}

}  // namespace

Whole worthless(WholePortfolio const& made) {
  Whole sum = 1 + std::abs(made.taken_value);
  for (Whole const value : made.problem.values) sum += std::abs(value);
  return -sum;
}

WholePortfolio whole_portfolio(PortfolioProblem const& problem, PortfolioScales& scales) {
  WholePortfolio made;
  std::vector<Wish> wish = wishes(problem, made.impossible);
  Table table{std::vector<std::vector<WholeCell>>(problem.items.size()), {WholeRow{}}};
  if (problem.cap) table.rows[0].high = static_cast<Whole>(std::min(*problem.cap, problem.items.size()));
  for (std::vector<WholeCell>& cells : table.cells) cells.push_back({0, 1});
  add_capacities(problem, wish, scales, table);
  add_groups(problem, table);
  std::vector<double> values;
  for (PortfolioItem const& item : problem.items) values.push_back(item.value);
  scales.value = whole_scale(values);
  made.problem.rows = std::move(table.rows);
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    Whole const value = scales.value.whole(problem.items[i].value);
    if (wish[i] == Wish::Open) {
      made.problem.add(value, table.cells[i]);
      made.items.push_back(i);
    }
    if (wish[i] != Wish::Must) continue;
    made.taken.push_back(i);
    made.taken_value += value;
    for (WholeCell const& cell : table.cells[i]) {
      WholeRow& row = made.problem.rows[static_cast<std::size_t>(cell.row)];
      if (row.high < no_limit) row.high -= cell.amount;
      if (row.low > -no_limit) row.low -= cell.amount;
    }
  }
  finish(made, worthless(made));
  return made;
}

WholePortfolio narrowed(WholePortfolio const& from, WholeBox const& box, Whole beaten) {
  WholePortfolio made;
  made.taken = from.taken;
  made.taken_value = from.taken_value;
  made.problem.rows = from.problem.rows;
  if (made.problem.rows[0].follows) made.problem.rows[0].high = no_limit;
  made.problem.rows[0].low = -no_limit;
  for (std::size_t i = 0; i < from.problem.size(); ++i) {
    if (box.is_open(i)) {
      made.problem.add(from.problem.values[i], from.problem.cells_of(i));
      made.items.push_back(from.items[i]);
    } else if (box.low[i] != 0) {
      made.taken.push_back(from.items[i]);
      made.taken_value += from.problem.values[i];
      for (WholeCell const& cell : from.problem.cells_of(i)) {
        WholeRow& row = made.problem.rows[static_cast<std::size_t>(cell.row)];
        if (row.high < no_limit) row.high -= cell.amount;
        if (row.low > -no_limit) row.low -= cell.amount;
      }
    }
  }
  finish(made, beaten);
  return made;
}

}  // namespace claves
