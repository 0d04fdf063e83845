#include "core/methods/whole_problem.h"

namespace claves {

void WholeProblem::add(Whole value, std::span<WholeCell const> cells_of_it) {
  values.push_back(value);
  cells.insert(cells.end(), cells_of_it.begin(), cells_of_it.end());
  starts.push_back(cells.size());
}

Whole value_of(WholeProblem const& problem, Chosen const& chosen) {
  Whole value = 0;
  for (std::size_t i = 0; i < problem.size(); ++i)
    if (chosen[i] != 0) value += problem.values[i];
  return value;
}

bool is_feasible(WholeProblem const& problem, Chosen const& chosen) {
  std::vector<Whole> used(problem.rows.size(), 0);
  for (std::size_t i = 0; i < problem.size(); ++i)
    if (chosen[i] != 0)
      for (WholeCell const& cell : problem.cells_of(i)) used[static_cast<std::size_t>(cell.row)] += cell.amount;
  for (std::size_t r = 0; r < used.size(); ++r)
    if (used[r] < problem.rows[r].low || used[r] > problem.rows[r].high) return false;
  return true;
}

}  // namespace claves
