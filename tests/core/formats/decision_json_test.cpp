#include "core/formats/decision_json.h"

#include <doctest/doctest.h>

namespace claves {
namespace {

std::string const price = R"({"name": "price", "direction": "min", "weight": 2, "scale": [0, 500]})";
std::string const fit =
    R"({"name": "fit", "direction": "max", "weight": 1, "points": [[0, 0], [5, 0.7], [10, 1]]})";
std::string const rows = R"([{"name": "A", "values": [120, 7]}, {"name": "B", "values": [90, null]}])";

std::string table_text(std::string const& criteria, std::string const& alternatives,
                       std::string const& rest = "") {
  return R"({"criteria": [)" + criteria + R"(], "alternatives": )" + alternatives + rest + "}";
}

// `text` with what stands there first replaced.
std::string changed(std::string text, std::string const& from, std::string const& to) {
  std::size_t const at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string const good = table_text(price + ", " + fit, rows);

Error error_of(std::string const& text) {
  CAPTURE(text);
  auto const table = read_decision_table(text);
  REQUIRE_FALSE(table);
  return table.error();
}

}  // namespace

TEST_CASE("a decision table is read") {
  DecisionTable const table = *read_decision_table(good);
  CHECK(table.criteria[0].name == "price");
  CHECK(table.criteria[0].direction == Direction::Min);
  CHECK(table.criteria[0].weight == 2);
  CHECK(table.criteria[0].function->at(125) == 0.75);
  CHECK(table.criteria[1].has_points);
  CHECK(table.criteria[1].function->at(5) == 0.7);
  CHECK(table.alternatives == std::vector<std::string>{"A", "B"});
  CHECK(table.measured.at(1, 0) == 90);
  CHECK_FALSE(is_known(table.measured.at(1, 1)));
  CHECK(table.normalisation == Normalisation::Fixed);
  CHECK(table.missing == MissingValue::Excluded);
  DecisionTable const other = *read_decision_table(
      table_text(R"({"name": "a", "direction": "max", "weight": 1})", R"([{"name": "", "values": [3]}])",
                 R"(, "normalisation": "sum", "aggregation": "sum", "missing": "middle")"));
  CHECK(other.normalisation == Normalisation::Sum);
  CHECK(other.missing == MissingValue::Middle);
  CHECK_FALSE(other.criteria[0].function);
}

TEST_CASE("what is wrong in a table is named by its path") {
  struct Wrong {
    std::string from;
    std::string to;
    Error error;
  };
  std::vector<Wrong> const all{
      {"\"weight\": 2", "\"weight\": -3", {Fault::OutOfRange, "criteria[0].weight", "-3"}},
      {"\"weight\": 2", "\"weight\": 1e308", {Fault::OutOfRange, "criteria[0].weight", "1e+308"}},
      {"\"weight\": 2", "\"weight\": null", {Fault::Malformed, "criteria[0].weight", "number"}},
      {"\"weight\": 2", "\"weight\": \"2\"", {Fault::Malformed, "criteria[0].weight", "number"}},
      {"\"weight\": 2, ", "", {Fault::Missing, "criteria[0].weight", ""}},
      {"\"weight\"", "\"weigth\"", {Fault::Unknown, "criteria[0].weigth", ""}},
      {"\"criteria\"", "\"criterions\"", {Fault::Unknown, "criterions", ""}},
      {"\"name\": \"price\", ", "", {Fault::Missing, "criteria[0].name", ""}},
      {"\"min\"", "\"less\"", {Fault::Unknown, "criteria[0].direction", "less"}},
      {"[0, 500]", "[500, 500]", {Fault::OutOfRange, "criteria[0].scale", "[500, 500]"}},
      {"[0, 500]", "[500, 0]", {Fault::OutOfRange, "criteria[0].scale", "[500, 0]"}},
      {"[0, 500]", "[0]", {Fault::OutOfRange, "criteria[0].scale", "1"}},
      {"[0, 500]", "[0, 1e101]", {Fault::OutOfRange, "criteria[0].scale[1]", "1e+101"}},
      {"[0, 500]", "500", {Fault::Malformed, "criteria[0].scale", "list"}},
      {", \"scale\": [0, 500]", "", {Fault::Missing, "criteria[0].scale", ""}},
      {"\"scale\": [0, 500]",
       "\"scale\": [0, 5], \"points\": [[0, 0], [1, 1]]",
       {Fault::Ambiguous, "criteria[0]", ""}},
      {"[5, 0.7]", "[11, 0.7]", {Fault::OutOfRange, "criteria[1].points[2]", "11, 10"}},
      {"[5, 0.7]", "[0, 0.7]", {Fault::OutOfRange, "criteria[1].points[1]", "0, 0"}},
      {"[5, 0.7]", "[5]", {Fault::OutOfRange, "criteria[1].points[1]", "1"}},
      {"[5, 0.7]", "[5, null]", {Fault::Malformed, "criteria[1].points[1][1]", "number"}},
      {"[5, 0.7]", "[5, 7]", {Fault::OutOfRange, "criteria[1].points[1][1]", "7"}},
      {"[[0, 0], [5, 0.7], [10, 1]]", "[[0, 0]]", {Fault::OutOfRange, "criteria[1].points", "1"}},
      {"[120, 7]", "[120, 7, 3]", {Fault::OutOfRange, "alternatives[0].values", "3/2"}},
      {"[120, 7]", "[120]", {Fault::OutOfRange, "alternatives[0].values", "1/2"}},
      {"[120, 7]", "{}", {Fault::Malformed, "alternatives[0].values", "list"}},
      {"[120, 7]", "[true, 7]", {Fault::Malformed, "alternatives[0].values[0]", "number"}},
      {"[120, 7]", "[-1e200, 7]", {Fault::OutOfRange, "alternatives[0].values[0]", "-1e+200"}},
      {"\"values\": [120, 7]", "\"value\": [120, 7]", {Fault::Unknown, "alternatives[0].value", ""}},
      {"\"name\": \"A\"", "\"name\": 7", {Fault::Malformed, "alternatives[0].name", "text"}},
      {rows, "[]", {Fault::Missing, "alternatives", ""}},
      {rows, "{}", {Fault::Malformed, "alternatives", "list"}},
      {rows, rows + ", \"normalisation\": \"z\"", {Fault::Unknown, "normalisation", "z"}},
      {rows, rows + ", \"aggregation\": \"product\"", {Fault::Unknown, "aggregation", "product"}},
      {rows, rows + ", \"missing\": 0", {Fault::Malformed, "missing", "text"}},
      {rows, rows + ", \"seed\": 1", {Fault::Unknown, "seed", ""}},
  };
  for (Wrong const& wrong : all) CHECK(error_of(changed(good, wrong.from, wrong.to)) == wrong.error);
  CHECK(error_of(table_text("", rows)) == Error{Fault::Missing, "criteria", ""});
  std::string const zero = changed(price, "2", "0");
  CHECK(error_of(table_text(zero + ", " + zero, rows)) == Error{Fault::OutOfRange, "criteria", "0"});
  CHECK(error_of("[]") == Error{Fault::Malformed, "", "object"});
}

TEST_CASE("NaN and infinity are no JSON, and their place is told") {
  CHECK(error_of("[\n1,\n  NaN]") == Error{Fault::Malformed, "", "line 3, column 3"});
  CHECK(error_of("{\n  \"criteria\": Infinity}") == Error{Fault::Malformed, "", "line 2, column 15"});
  CHECK(error_of("{\"a\": 1e999}") == Error{Fault::Malformed, "", "line 1, column 11"});
  CHECK(error_of("") == Error{Fault::Malformed, "", "line 1, column 1"});
}

TEST_CASE("values beyond 0..1 are read where every criterion has points") {
  std::string const hundred = changed(changed(fit, "0.7", "70"), "[10, 1]", "[10, 100]");
  CHECK(error_of(table_text(price + ", " + hundred, rows)).where == "criteria[1].points[1][1]");
  CHECK(read_decision_table(table_text(hundred + ", " + hundred, rows)));
}

}  // namespace claves
