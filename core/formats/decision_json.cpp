#include "core/formats/decision_json.h"

#include <algorithm>

#include "core/methods/figure.h"

namespace claves {
namespace {

Error out_of_range(std::string where, std::string detail) {
  return {Fault::OutOfRange, std::move(where), std::move(detail)};
}

Result<> check_keys(JsonValue const& object, std::initializer_list<std::string_view> known) {
  if (object.type() != JsonType::Object) return Error{Fault::Malformed, object.path(), "object"};
  for (std::string const& name : object.names())
    if (std::find(known.begin(), known.end(), name) == known.end())
      return Error{Fault::Unknown, object.path() + (object.path().empty() ? "" : ".") + name, {}};
  return Nothing{};
}

Result<double> usable(JsonValue const& value) {
  TRY_TO(number, value.number());
  if (!is_usable(number)) return out_of_range(value.path(), figure(number));
  return number;
}

Result<JsonValue> filled_list(JsonValue const& object, std::string_view name) {
  TRY_TO(list, object.at(name));
  if (list.type() != JsonType::List) return Error{Fault::Malformed, list.path(), "list"};
  if (list.size() == 0) return Error{Fault::Missing, list.path(), {}};
  return list;
}

// The place of a text among `names`.
template <std::size_t count>
Result<std::size_t> choice(JsonValue const& object, std::string_view key,
                           std::array<std::string_view, count> const& names) {
  TRY_TO(value, object.at(key));
  TRY_TO(text, value.text());
  auto const found = std::find(names.begin(), names.end(), text);
  if (found == names.end()) return Error{Fault::Unknown, value.path(), text};
  return static_cast<std::size_t>(found - names.begin());
}

Result<std::array<double, 2>> pair_of(JsonValue const& list) {
  if (list.type() != JsonType::List) return Error{Fault::Malformed, list.path(), "list"};
  if (list.size() != 2) return out_of_range(list.path(), std::to_string(list.size()));
  TRY_TO(first, usable(*list.item(0)));
  TRY_TO(second, usable(*list.item(1)));
  return std::array<double, 2>{first, second};
}

Result<ValueFunction> read_scale(JsonValue const& scale, Direction direction) {
  TRY_TO(ends, pair_of(scale));
  auto function = ValueFunction::straight(ends[0], ends[1], direction);
  if (!function) return out_of_range(scale.path(), '[' + figure(ends[0]) + ", " + figure(ends[1]) + ']');
  return function;
}

Result<ValueFunction> read_points(JsonValue const& points) {
  if (points.type() != JsonType::List) return Error{Fault::Malformed, points.path(), "list"};
  std::vector<ValueAnchor> anchors;
  for (std::size_t i = 0; i < points.size(); ++i) {
    TRY_TO(point, pair_of(*points.item(i)));
    if (i > 0 && point[0] <= anchors.back().x)
      return out_of_range(points.item(i)->path(), figure(anchors.back().x) + ", " + figure(point[0]));
    anchors.push_back({point[0], point[1], {}});
  }
  if (anchors.size() < 2) return out_of_range(points.path(), std::to_string(anchors.size()));
  return ValueFunction::through(std::move(anchors));
}

Result<TableCriterion> read_criterion(JsonValue const& from, Normalisation normalisation) {
  TRY(check_keys(from, {"name", "direction", "weight", "scale", "points"}));
  TableCriterion criterion;
  TRY_TO(name, from.text_at("name"));
  TRY_TO(direction, choice(from, "direction", direction_names));
  TRY_TO(weight_there, from.at("weight"));
  TRY_TO(weight, usable(weight_there));
  if (weight < 0) return out_of_range(weight_there.path(), figure(weight));
  criterion.name = std::move(name);
  criterion.direction = static_cast<Direction>(direction);
  criterion.weight = weight;
  criterion.has_points = from.has("points");
  if (from.has("scale") && criterion.has_points) return Error{Fault::Ambiguous, from.path(), {}};
  if (criterion.has_points) {
    TRY_TO(function, read_points(*from.at("points")));
    criterion.function = std::move(function);
  } else if (normalisation == Normalisation::Fixed || from.has("scale")) {
    TRY_TO(scale, from.at("scale"));
    TRY_TO(function, read_scale(scale, criterion.direction));
    criterion.function = std::move(function);
  }
  return criterion;
}

// Values from 0 to 1 and values on another scale cannot be added up.
Result<> check_units(std::vector<TableCriterion> const& criteria) {
  bool const all_points =
      std::all_of(criteria.begin(), criteria.end(), [](auto const& c) { return c.has_points; });
  for (std::size_t j = 0; j < criteria.size() && !all_points; ++j) {
    if (!criteria[j].has_points) continue;
    std::vector<ValueAnchor> const& anchors = criteria[j].function->anchors();
    for (std::size_t i = 0; i < anchors.size(); ++i)
      if (anchors[i].value < 0 || anchors[i].value > 1)
        return out_of_range(numbered("criteria", j) + numbered(".points", i) + "[1]", figure(anchors[i].value));
  }
  return Nothing{};
}

Result<> read_criteria(DecisionTable& table, JsonValue const& document) {
  TRY_TO(list, filled_list(document, "criteria"));
  double whole = 0;
  for (std::size_t j = 0; j < list.size(); ++j) {
    TRY_TO(criterion, read_criterion(*list.item(j), table.normalisation));
    whole += criterion.weight;
    table.criteria.push_back(std::move(criterion));
  }
  if (whole <= 0) return out_of_range("criteria", "0");
  return table.normalisation == Normalisation::Fixed ? check_units(table.criteria) : Nothing{};
}

Result<> read_values(std::span<double> to, JsonValue const& from) {
  if (from.type() != JsonType::List) return Error{Fault::Malformed, from.path(), "list"};
  if (from.size() != to.size())
    return out_of_range(from.path(), std::to_string(from.size()) + '/' + std::to_string(to.size()));
  for (std::size_t j = 0; j < to.size(); ++j) {
    TRY_TO(value, from.item(j));
    if (value.type() == JsonType::Null) {
      to[j] = unknown;
      continue;
    }
    TRY_TO(number, usable(value));
    to[j] = number;
  }
  return Nothing{};
}

Result<> read_alternatives(DecisionTable& table, JsonValue const& document) {
  TRY_TO(list, filled_list(document, "alternatives"));
  table.measured = Grid(list.size(), table.criteria.size());
  table.alternatives.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    JsonValue const alternative = *list.item(i);
    TRY(check_keys(alternative, {"name", "values"}));
    TRY_TO(name, alternative.text_at("name"));
    TRY_TO(values, alternative.at("values"));
    TRY(read_values({table.measured.row(i), table.measured.columns}, values));
    table.alternatives.push_back(std::move(name));
  }
  return Nothing{};
}

}  // namespace

Result<DecisionTable> read_decision_table(JsonValue const& document) {
  TRY(check_keys(document, {"criteria", "alternatives", "normalisation", "aggregation", "missing"}));
  DecisionTable table;
  if (document.has("normalisation")) {
    TRY_TO(place, choice(document, "normalisation", normalisation_names));
    table.normalisation = static_cast<Normalisation>(place);
  }
  if (document.has("missing")) {
    TRY_TO(place, choice(document, "missing", missing_names));
    table.missing = static_cast<MissingValue>(place);
  }
  if (document.has("aggregation")) TRY(choice(document, "aggregation", std::array<std::string_view, 1>{"sum"}));
  TRY(read_criteria(table, document));
  TRY(read_alternatives(table, document));
  return table;
}

Result<DecisionTable> read_decision_table(std::string_view text) {
  TRY_TO(document, parse_json(text));
  return read_decision_table(document);
}

}  // namespace claves
