// The choice of items as a problem in whole numbers: the form that the solvers of core/methods share.
//
//   greatest   sum of values of the chosen
//   such that  row.low <= sum of amounts of the chosen <= row.high, in each row
//
// Row 0 counts the chosen ones; its limits may be a cap of the user's or follow from the other rows.
#pragma once

#include <span>
#include <vector>

#include "core/methods/whole_numbers.h"

namespace claves {

inline constexpr Whole no_limit = Whole{1} << 60;

struct WholeCell {
  int row = 0;
  Whole amount = 0;  // positive
};

struct WholeRow {
  Whole low = -no_limit;
  Whole high = no_limit;
  bool follows = false;  // says nothing that the other rows do not say: it only sharpens bounds
};

struct WholeProblem {
  std::vector<Whole> values;
  std::vector<WholeRow> rows;
  std::vector<std::size_t> starts{0};  // the cells of item i: starts[i] .. starts[i + 1]
  std::vector<WholeCell> cells;        // of one item in the order of rows
  Whole step = 1;                      // all values are multiples of it

  std::size_t size() const { return values.size(); }
  std::span<WholeCell const> cells_of(std::size_t item) const {
    return {cells.data() + starts[item], cells.data() + starts[item + 1]};
  }
  // A choice worth more than `value` is worth more than this, which is at least as much.
  Whole beaten_with(Whole value) const { return value - ((value % step) + step) % step + step - 1; }
  void add(Whole value, std::span<WholeCell const> cells_of_it);
};

// One byte an item: 1 is chosen. (Not bool: it is indexed millions of times.)
using Chosen = std::vector<char>;

Whole value_of(WholeProblem const& problem, Chosen const& chosen);
bool is_feasible(WholeProblem const& problem, Chosen const& chosen);

}  // namespace claves
