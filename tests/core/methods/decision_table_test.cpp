#include "core/methods/decision_table.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/base/random.h"

namespace claves {
namespace {

TableCriterion criterion(Direction direction, double weight, double low = 0, double high = 10) {
  return {"", direction, weight, *ValueFunction::straight(low, high, direction), false};
}

DecisionTable table_of(std::vector<TableCriterion> criteria, std::vector<std::vector<double>> const& rows) {
  DecisionTable table;
  table.criteria = std::move(criteria);
  table.measured = Grid(rows.size(), table.criteria.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    table.alternatives.push_back(std::string(1, static_cast<char>('A' + i % 26)));
    std::copy(rows[i].begin(), rows[i].end(), table.measured.row(i));
  }
  return table;
}

Appraisal appraised(DecisionTable const& table) { return appraise(table, *values_of(table)); }

double printed(double number, double digits) { return std::round(number * digits) / digits; }

// Sign of the difference of two totals.
int order(Appraisal const& of, std::size_t a, std::size_t b) {
  return (of.sums.totals[a] > of.sums.totals[b]) - (of.sums.totals[a] < of.sums.totals[b]);
}

}  // namespace

TEST_CASE("the fighter aircraft of Hwang & Yoon (1981) by simple additive weighting") {
  auto const max = [](double weight) { return criterion(Direction::Max, weight); };
  DecisionTable table =
      table_of({max(0.2), max(0.1), max(0.1), criterion(Direction::Min, 0.1), max(0.2), max(0.3)},
               {{2.0, 1500, 20000, 5.5, 5, 9},
                {2.5, 2700, 18000, 6.5, 3, 5},
                {1.8, 2000, 21000, 4.5, 7, 7},
                {2.2, 1800, 20000, 5.0, 5, 5}});
  table.normalisation = Normalisation::Max;
  Appraisal const result = appraised(table);
  std::vector<std::vector<double>> const normalised{{0.80, 0.56, 0.95, 0.82, 0.71, 1.00},
                                                    {1.00, 1.00, 0.86, 0.69, 0.43, 0.56},
                                                    {0.72, 0.74, 1.00, 1.00, 1.00, 0.78},
                                                    {0.88, 0.67, 0.95, 0.90, 0.71, 0.56}};
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = 0; j < 6; ++j) CHECK(printed(result.values.at(i, j), 100) == normalised[i][j]);
  CHECK(result.ranks == std::vector<int>{2, 4, 1, 3});
}

TEST_CASE("a fourth alternative, the copy of the second, turns the first two round (Belton & Gear 1983)") {
  std::vector<TableCriterion> const criteria(3, criterion(Direction::Max, 1));
  std::vector<std::vector<double>> rows{{1, 9, 8}, {9, 1, 9}, {1, 1, 1}};
  DecisionTable three = table_of(criteria, rows);
  rows.push_back(rows[1]);
  DecisionTable four = table_of(criteria, rows);
  three.normalisation = four.normalisation = Normalisation::Sum;
  Appraisal const before = appraised(three);
  Appraisal const after = appraised(four);
  std::vector<double> const printed_before{0.45, 0.47, 0.08};
  std::vector<double> const printed_after{0.37, 0.29, 0.06, 0.29};
  for (std::size_t i = 0; i < 3; ++i) CHECK(printed(before.sums.totals[i], 100) == printed_before[i]);
  for (std::size_t i = 0; i < 4; ++i) CHECK(printed(after.sums.totals[i], 100) == printed_after[i]);
  CHECK(before.ranks == std::vector<int>{2, 1, 3});
  CHECK(after.ranks == std::vector<int>{1, 2, 4, 2});
}

TEST_CASE("under minmax one alternative more can turn two others round; under fixed scales never") {
  std::vector<TableCriterion> const criteria(2, criterion(Direction::Max, 1));
  DecisionTable two = table_of(criteria, {{6, 3}, {4, 5.5}, {2, 2}});
  DecisionTable three = table_of(criteria, {{6, 3}, {4, 5.5}, {2, 2}, {2, 10}});
  two.normalisation = three.normalisation = Normalisation::MinMax;
  CHECK(order(appraised(two), 0, 1) < 0);
  CHECK(order(appraised(three), 0, 1) > 0);
  two.normalisation = three.normalisation = Normalisation::Fixed;
  CHECK(order(appraised(two), 0, 1) == order(appraised(three), 0, 1));

  Random random(5);
  auto drawn = [&] {
    return static_cast<double>(random.next() >> 40) / 524288.0 - 8;
  };  // beyond the scales too
  for (int round = 0; round < 300; ++round) {
    std::vector<TableCriterion> some;
    for (int j = 0; j < 4; ++j)
      some.push_back(criterion(random.next() % 2 ? Direction::Max : Direction::Min, std::abs(drawn())));
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 6; ++i) rows.push_back({drawn(), drawn(), drawn(), drawn()});
    Appraisal const all = appraised(table_of(some, rows));
    rows.pop_back();
    Appraisal const fewer = appraised(table_of(some, rows));
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(all.sums.totals[i] == fewer.sums.totals[i]);
  }
}

TEST_CASE("shares add up to the total, and weights of any sum are the same weights") {
  DecisionTable const table =
      table_of({criterion(Direction::Max, 3), criterion(Direction::Min, 1)}, {{5, 5}, {10, 0}});
  Appraisal const result = appraised(table);
  CHECK(result.weights == std::vector<double>{0.75, 0.25});
  CHECK(result.sums.totals == std::vector<double>{0.5, 1});
  CHECK(result.sums.shares.cells == std::vector<double>{0.375, 0.125, 0.75, 0.25});
  DecisionTable scaled = table;
  for (TableCriterion& c : scaled.criteria) c.weight *= 1e90;
  CHECK(appraised(scaled).sums.totals == result.sums.totals);
}

TEST_CASE("a missing value is left out with the others' weights scaled up, or counts as worst or as middle") {
  DecisionTable table = table_of({criterion(Direction::Max, 1), criterion(Direction::Min, 3)},
                                 {{8, unknown}, {unknown, unknown}, {2, 10}});
  Appraisal result = appraised(table);
  CHECK(result.sums.totals[0] == 0.8);
  CHECK(result.sums.known == std::vector<double>{0.25, 0, 1});
  CHECK_FALSE(is_known(result.sums.totals[1]));
  CHECK(result.ranks == std::vector<int>{1, 0, 2});
  table.missing = MissingValue::Worst;
  CHECK(appraised(table).sums.totals == std::vector<double>{0.2, 0, 0.05});
  table.missing = MissingValue::Middle;
  CHECK(appraised(table).sums.totals == std::vector<double>{0.575, 0.5, 0.05});
}

TEST_CASE("a missing value of a criterion that weighs nothing is no lack") {
  DecisionTable const table =
      table_of({criterion(Direction::Max, 1), criterion(Direction::Max, 0)}, {{8, unknown}, {unknown, 4}});
  Appraisal const result = appraised(table);
  CHECK(result.sums.totals[0] == 0.8);
  CHECK(result.sums.known[0] == 1);
  CHECK_FALSE(is_known(result.sums.totals[1]));
}

TEST_CASE("what a reader has to know of a table is noted by criterion") {
  DecisionTable table =
      table_of({criterion(Direction::Max, 1), criterion(Direction::Max, 1)}, {{5, 11}, {5, unknown}, {5, -1}});
  std::vector<TableNote> notes = notes_on(table);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].remark == TableRemark::Clamped);
  CHECK(notes[0].criterion == 1);
  CHECK(notes[0].count == 2);
  CHECK(notes[0].first == 0);
  CHECK(notes[1].remark == TableRemark::Missing);
  CHECK(notes[1].first == 1);
  table.normalisation = Normalisation::MinMax;
  notes = notes_on(table);
  REQUIRE(notes.size() == 4);
  CHECK(notes[0].remark == TableRemark::AllEqual);
  CHECK(notes[1].remark == TableRemark::FunctionUnused);
}

TEST_CASE("a quotient that cannot be taken is refused with its place") {
  DecisionTable table =
      table_of({criterion(Direction::Max, 1), criterion(Direction::Min, 1)}, {{5, 1}, {5, 0}});
  table.normalisation = Normalisation::Max;
  CHECK(values_of(table).error() == Error{Fault::OutOfRange, "alternatives[1].values[1]", "0"});
  table.measured = Grid(2, 2, 0);
  CHECK(values_of(table).error() == Error{Fault::OutOfRange, "criteria[0]", "0"});
}

}  // namespace claves
