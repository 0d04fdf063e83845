#include "core/formats/samples_csv.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/plain_number.h"
#include "core/methods/figure.h"
#include "core/methods/value_function.h"

namespace claves {
namespace {

std::string place(CsvTable const& table, std::size_t row) { return "line " + std::to_string(table.line(row)); }

std::string place(CsvTable const& table, std::size_t row, std::size_t column) {
  return place(table, row) + ", number " + std::to_string(column + 1);
}

std::optional<double> number_in(std::string_view cell, bool comma_is_decimal) {
  std::string text(cell);
  if (comma_is_decimal) std::replace(text.begin(), text.end(), ',', '.');
  return plain_number(text);
}

struct Lines {
  CsvTable table;
  bool comma_is_decimal = false;
  std::size_t first = 0;

  std::size_t count() const { return table.size() - first; }
};

// Numbers hold commas at the most, so that any other separator is one.
Separator separator_of(std::string const& text) {
  if (text.find(';') != std::string::npos) return Separator::Semicolon;
  return text.find('\t') != std::string::npos ? Separator::Tab : Separator::Comma;
}

Result<Lines> read_lines(std::string_view bytes) {
  TRY_TO(decoded, decode_text(bytes));
  Separator const separator = separator_of(decoded.text);
  TRY_TO(table, parse_csv(decoded.text, separator));
  Lines lines{std::move(table), separator != Separator::Comma, 0};
  bool heading = lines.table.size() > 0;
  for (std::size_t column = 0; heading && column < lines.table.width(0); ++column)
    heading = !number_in(lines.table.cell(0, column), lines.comma_is_decimal).has_value();
  if (heading) lines.first = 1;
  if (lines.count() == 0) return Error{Fault::Missing, {}, {}};
  return lines;
}

enum class Empty : unsigned char { Refused, Unknown };

Result<Grid> read_grid(Lines const& lines, std::size_t columns, Empty empty) {
  Grid grid(lines.count(), columns, unknown);
  for (std::size_t i = 0; i < grid.rows; ++i) {
    std::size_t const row = i + lines.first;
    if (lines.table.width(row) != columns)
      return Error{Fault::OutOfRange, place(lines.table, row), std::to_string(lines.table.width(row))};
    for (std::size_t j = 0; j < columns; ++j) {
      std::string_view const cell = lines.table.cell(row, j);
      if (empty == Empty::Unknown && trimmed(cell).empty()) continue;
      auto const number = number_in(cell, lines.comma_is_decimal);
      if (!number) return Error{Fault::Malformed, place(lines.table, row, j), std::string(cell)};
      if (!is_usable(*number)) return Error{Fault::OutOfRange, place(lines.table, row, j), figure(*number)};
      grid.at(i, j) = *number;
    }
  }
  return grid;
}

}  // namespace

Result<Grid> read_weight_samples(std::string_view bytes, std::size_t criteria) {
  TRY_TO(lines, read_lines(bytes));
  TRY_TO(weights, read_grid(lines, criteria, Empty::Refused));
  for (std::size_t i = 0; i < weights.rows; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < criteria; ++j) {
      double const weight = weights.at(i, j);
      if (weight < 0) return Error{Fault::OutOfRange, place(lines.table, i + lines.first, j), figure(weight)};
      sum += weight;
    }
    if (sum <= 0) return Error{Fault::OutOfRange, place(lines.table, i + lines.first), "sum"};
    if (std::abs(sum - 1) <= 1e-9) continue;  // as exact as doubles have them
    for (std::size_t j = 0; j < criteria; ++j) weights.at(i, j) /= sum;
  }
  return weights;
}

Result<Grid> read_measured_samples(std::string_view bytes, std::size_t alternatives, std::size_t criteria) {
  TRY_TO(lines, read_lines(bytes));
  return read_grid(lines, alternatives * criteria, Empty::Unknown);
}

}  // namespace claves
