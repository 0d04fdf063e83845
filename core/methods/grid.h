// Numbers in rows and columns, and the one that stands for a number that is not known.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace claves {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr bool is_known(double number) { return number == number; }

// Row by row: of a decision table a row is an alternative and a column a criterion.
struct Grid {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> cells;

  Grid() = default;
  Grid(std::size_t rows_, std::size_t columns_, double filled_with = 0)
      : rows(rows_), columns(columns_), cells(rows_ * columns_, filled_with) {}

  double& at(std::size_t row, std::size_t column) { return cells[row * columns + column]; }
  double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
  double const* row(std::size_t place) const { return cells.data() + place * columns; }
  double* row(std::size_t place) { return cells.data() + place * columns; }

  friend bool operator==(Grid const&, Grid const&) = default;
};

}  // namespace claves
