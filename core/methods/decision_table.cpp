#include "core/methods/decision_table.h"

#include <algorithm>

#include "core/methods/figure.h"
#include "core/methods/ranking.h"

namespace claves {
namespace {

Error no_quotient(NoQuotient const& found, std::size_t criterion, Grid const& measured) {
  if (!found.place) return {Fault::OutOfRange, numbered("criteria", criterion), "0"};
  return {Fault::OutOfRange, numbered("alternatives", *found.place) + numbered(".values", criterion),
          figure(measured.at(*found.place, criterion))};
}

// What an unknown value of the criterion counts as.
double assumed(DecisionTable const& table, TableCriterion const& criterion, std::span<double const> column) {
  if (table.missing == MissingValue::Excluded) return unknown;
  double least = 0;  // normalised values begin at 0, whatever the column holds
  double greatest = 1;
  if (table.normalisation == Normalisation::Fixed) {
    least = criterion.function->least();
    greatest = criterion.function->greatest();
  } else if (table.normalisation == Normalisation::Sum) {
    greatest = 0;
    for (double const value : column)
      if (is_known(value)) greatest = std::max(greatest, value);
  }
  return table.missing == MissingValue::Worst ? least : (least + greatest) / 2;
}

// Counts the measurements of a criterion for which `applies` holds.
template <class Applies>
void count(std::vector<TableNote>& notes, DecisionTable const& table, TableNote note, Applies applies) {
  for (std::size_t i = 0; i < table.measured.rows; ++i)
    if (applies(table.measured.at(i, note.criterion)) && ++note.count == 1) note.first = i;
  if (note.count > 0) notes.push_back(note);
}

bool all_equal(DecisionTable const& table, std::size_t criterion) {
  double first = unknown;
  for (std::size_t i = 0; i < table.measured.rows; ++i) {
    double const x = table.measured.at(i, criterion);
    if (!is_known(x)) continue;
    if (!is_known(first)) first = x;
    if (x < first || first < x) return false;
  }
  return is_known(first);
}

bool contradicts(TableCriterion const& criterion) {
  if (!criterion.has_points) return false;
  Shape const shape = criterion.function->shape();
  return shape == (criterion.direction == Direction::Max ? Shape::Falling : Shape::Rising);
}

// Values of the measurements: value(criterion, x) under fixed scales, normalised otherwise.
template <class Value>
Result<Grid> valued(DecisionTable const& table, Grid const& measured, Value value) {
  Grid values(measured.rows, measured.columns);
  std::vector<double> column(measured.rows);
  for (std::size_t j = 0; j < measured.columns; ++j) {
    TableCriterion const& criterion = table.criteria[j];
    for (std::size_t i = 0; i < measured.rows; ++i) {
      double const x = measured.at(i, j);
      bool const fixed = table.normalisation == Normalisation::Fixed && is_known(x);
      column[i] = fixed ? value(criterion, x) : x;
    }
    if (auto const found = normalise(table.normalisation, criterion.direction, column))
      return no_quotient(*found, j, measured);
    double const instead = assumed(table, criterion, column);
    for (std::size_t i = 0; i < measured.rows; ++i) values.at(i, j) = is_known(column[i]) ? column[i] : instead;
  }
  return values;
}

}  // namespace

std::vector<double> weight_parts(DecisionTable const& table) {
  std::vector<double> parts;
  double whole = 0;
  for (TableCriterion const& criterion : table.criteria) whole += criterion.weight;
  for (TableCriterion const& criterion : table.criteria) parts.push_back(criterion.weight / whole);
  return parts;
}

Result<Grid> values_of(DecisionTable const& table) {
  return valued(table, table.measured,
                [](TableCriterion const& criterion, double x) { return criterion.function->at(x); });
}

Result<Grid> sampled_values_of(DecisionTable const& table, Grid const& measured) {
  return valued(table, measured, [](TableCriterion const& criterion, double x) {
    return criterion.has_points ? criterion.function->at(x) : criterion.function->onward(x);
  });
}

Appraisal appraise(DecisionTable const& table, Grid values) {
  Appraisal appraisal;
  appraisal.weights = weight_parts(table);
  appraisal.sums = additive(values, appraisal.weights);
  appraisal.ranks = competition_ranks(appraisal.sums.totals);
  appraisal.values = std::move(values);
  return appraisal;
}

std::vector<TableNote> notes_on(DecisionTable const& table) {
  std::vector<TableNote> notes;
  bool const fixed = table.normalisation == Normalisation::Fixed;
  for (std::size_t j = 0; j < table.criteria.size(); ++j) {
    TableCriterion const& criterion = table.criteria[j];
    if (fixed)
      count(notes, table, {TableRemark::Clamped, j, 0, 0},
            [&](double x) { return is_known(x) && !criterion.function->covers(x); });
    count(notes, table, {TableRemark::Missing, j, 0, 0}, [](double x) { return !is_known(x); });
    if (table.normalisation == Normalisation::MinMax && all_equal(table, j))
      notes.push_back({TableRemark::AllEqual, j, 0, 0});
    if (!fixed && criterion.function) notes.push_back({TableRemark::FunctionUnused, j, 0, 0});
    if (fixed && contradicts(criterion)) notes.push_back({TableRemark::DirectionUnused, j, 0, 0});
  }
  return notes;
}

}  // namespace claves
