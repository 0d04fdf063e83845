// A bare decision: alternatives, each measured on every criterion, criteria that weigh, and how measurements
// become values. It knows no account.
//
//   TRY_TO(table, read_decision_table(document));   // core/formats/decision_json.h
//   TRY_TO(values, values_of(table));               // 0..1, one row an alternative
//   Appraisal const appraisal = appraise(table, values);
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/methods/additive.h"
#include "core/methods/normalisation.h"

namespace claves {

struct TableCriterion {
  std::string name;
  Direction direction = Direction::Max;
  double weight = 0;                      // not negative; those of a table are not all zero
  std::optional<ValueFunction> function;  // from a scale or from points; Fixed needs one
  bool has_points = false;                // its values are the points' own, whatever the direction
};

struct DecisionTable {
  std::vector<TableCriterion> criteria;
  std::vector<std::string> alternatives;
  Grid measured;  // as it came; unknown where it is missing
  Normalisation normalisation = Normalisation::Fixed;
  MissingValue missing = MissingValue::Excluded;
};

inline constexpr std::array<std::string_view, 2> direction_names{"max", "min"};
inline constexpr std::array<std::string_view, 4> normalisation_names{"fixed", "minmax", "max", "sum"};
inline constexpr std::array<std::string_view, 3> missing_names{"excluded", "worst", "middle"};

// What the weights are of a whole of 1, by criterion.
std::vector<double> weight_parts(DecisionTable const& table);

// What the measurements are worth. OutOfRange: a quotient cannot be taken; `where` is
// "alternatives[3].values[0]" for one number, "criteria[0]" where all of them are zero.
Result<Grid> values_of(DecisionTable const& table);
// The same of a sample of measurements that stands for the table's own, with as many rows and columns. What was
// drawn around a measurement may lie beyond its scale: a straight one goes on, for cut off the sample would no
// longer be that of its distribution.
Result<Grid> sampled_values_of(DecisionTable const& table, Grid const& measured);

struct Appraisal {
  std::vector<double> weights;  // of a whole of 1
  Grid values;                  // unknown where nothing is known and nothing assumed
  Additive sums;
  std::vector<int> ranks;  // from 1; 0: nothing that weighs is known of it
};

Appraisal appraise(DecisionTable const& table, Grid values);

// What whoever reads the result has to know of it, once a criterion.
enum class TableRemark : std::uint8_t {
  Clamped,          // measurements beyond the scale count as its ends
  Missing,          // measurements are missing, and the table's policy stood in
  AllEqual,         // minmax: all are worth 1
  FunctionUnused,   // its scale or points say nothing under this normalisation
  DirectionUnused,  // its points fall though more is better, or rise though less is
};
inline constexpr std::array<std::string_view, 5> remark_names{"clamped", "missing", "all_equal",
                                                              "function_unused", "direction_unused"};

struct TableNote {
  TableRemark remark = TableRemark::Clamped;
  std::size_t criterion = 0;
  std::size_t count = 0;  // alternatives concerned; 0: the criterion as such
  std::size_t first = 0;  // of them
};

std::vector<TableNote> notes_on(DecisionTable const& table);

}  // namespace claves
