// What every alternative is worth on every criterion, in thousandths, laid out for the kernels: four rows side
// by side, two criteria next to each other (core/methods/table_kernel.h).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace claves {

constexpr int value_whole = 1000;

// A row of which some values are not known. Its score is that of the known ones, scaled up to the whole weight
// and rounded down; 0 where nothing that weighs is known.
struct IncompleteRow {
  std::size_t row = 0;
  std::uint64_t missing = 0;  // bit by criterion

  friend bool operator==(IncompleteRow, IncompleteRow) = default;
};

class ValueTable {
 public:
  ValueTable() = default;
  ValueTable(std::size_t rows, std::size_t criteria)
      : rows_(rows), criteria_(criteria), cells_((rows + 3) / 4 * ((criteria + 1) / 2) * 8) {}

  std::size_t rows() const { return rows_; }
  std::size_t criteria() const { return criteria_; }
  std::size_t pairs() const { return (criteria_ + 1) / 2; }

  int at(std::size_t row, std::size_t criterion) const { return cells_[place(row, criterion)]; }
  void set(std::size_t row, std::size_t criterion, int value) {  // 0..1000
    cells_[place(row, criterion)] = static_cast<std::int16_t>(value);
  }
  void set_missing(std::size_t row, std::size_t criterion);                     // of at most 64 criteria
  std::vector<IncompleteRow> const& incomplete() const { return incomplete_; }  // by row

  // Four rows by all pairs of criteria, from row 4 * group on. Rows past the last are worth nothing.
  std::int16_t const* four_rows(std::size_t group) const { return cells_.data() + group * pairs() * 8; }

 private:
  std::size_t place(std::size_t row, std::size_t criterion) const {
    return (row / 4 * pairs() + criterion / 2) * 8 + row % 4 * 2 + criterion % 2;
  }

  std::size_t rows_ = 0;
  std::size_t criteria_ = 0;
  std::vector<std::int16_t> cells_;
  std::vector<IncompleteRow> incomplete_;
};

std::int32_t score_of_row(ValueTable const& table, IncompleteRow row, std::span<std::int16_t const> weights);

}  // namespace claves
