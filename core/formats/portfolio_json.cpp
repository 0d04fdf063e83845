#include "core/formats/portfolio_json.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace claves {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

std::string figure(double number) {
  std::string text = JsonWriter().number(number).take();
  text.pop_back();  // the end of the line
  return text;
}

Result<> check_keys(JsonValue const& object, std::initializer_list<std::string_view> known) {
  if (object.type() != JsonType::Object) return Error{Fault::Malformed, object.path(), "object"};
  for (std::string const& name : object.names())
    if (std::find(known.begin(), known.end(), name) == known.end())
      return Error{Fault::Unknown, object.path() + (object.path().empty() ? "" : ".") + name, {}};
  return Nothing{};
}

bool is_given(JsonValue const& object, std::string_view name) {
  return object.has(name) && object.at(name)->type() != JsonType::Null;
}

Result<JsonValue> list_at(JsonValue const& object, std::string_view name) {
  TRY_TO(list, object.at(name));
  if (list.type() != JsonType::List) return Error{Fault::Malformed, list.path(), "list"};
  return list;
}

Result<std::size_t> count_of(JsonValue const& value) {
  TRY_TO(number, value.number());
  if (!(number >= 0 && number <= 1e9) || number != std::floor(number))
    return Error{Fault::OutOfRange, value.path(), figure(number)};
  return static_cast<std::size_t>(number);
}

// A list of numbers, or one number by itself.
Result<std::vector<double>> numbers_of(JsonValue const& value) {
  std::vector<double> numbers;
  if (value.type() == JsonType::Number) {
    numbers.push_back(*value.number());
    return numbers;
  }
  if (value.type() != JsonType::List) return Error{Fault::Malformed, value.path(), "number or list of numbers"};
  for (std::size_t i = 0; i < value.size(); ++i) {
    TRY_TO(number, value.item(i)->number());
    numbers.push_back(number);
  }
  return numbers;
}

Result<PortfolioItem> read_item(JsonValue const& from, std::size_t capacities) {
  TRY(check_keys(from, {"name", "value", "effort"}));
  PortfolioItem item;
  TRY_TO(value, from.number_at("value"));
  item.value = value;
  if (!is_given(from, "effort")) return item;
  JsonValue const effort = *from.at("effort");
  TRY_TO(amounts, numbers_of(effort));
  if (amounts.size() != capacities)
    return Error{Fault::OutOfRange, effort.path(), std::to_string(amounts.size())};
  for (std::size_t c = 0; c < amounts.size(); ++c) {
    if (amounts[c] < 0)
      return Error{Fault::OutOfRange, effort.path() + '[' + std::to_string(c) + ']', figure(amounts[c])};
    if (amounts[c] > 0) item.efforts.push_back({c, amounts[c]});
  }
  return item;
}

Result<> read_items(JsonValue const& document, NamedPortfolio& made, Places& places) {
  TRY_TO(items, list_at(document, "items"));
  for (std::size_t i = 0; i < items.size(); ++i) {
    JsonValue const from = *items.item(i);
    TRY_TO(item, read_item(from, made.problem.capacities.size()));
    TRY_TO(name, from.text_at("name"));
    if (!places.emplace(name, i).second) return Error{Fault::Duplicate, from.path() + ".name", name};
    made.problem.items.push_back(std::move(item));
    made.names.push_back(std::move(name));
  }
  return Nothing{};
}

Result<std::vector<std::size_t>> read_places(JsonValue const& object, std::string_view name,
                                             Places const& places) {
  std::vector<std::size_t> found;
  TRY_TO(list, list_at(object, name));
  for (std::size_t i = 0; i < list.size(); ++i) {
    JsonValue const value = *list.item(i);
    if (value.type() == JsonType::Number) {
      TRY_TO(place, count_of(value));
      found.push_back(place);
      continue;
    }
    if (value.type() != JsonType::Text) return Error{Fault::Malformed, value.path(), "name"};
    std::string const wanted = *value.text();
    auto const place = places.find(wanted);
    if (place == places.end()) return Error{Fault::Unknown, value.path(), wanted};
    found.push_back(place->second);
  }
  return found;
}

Result<> read_groups(JsonValue const& document, NamedPortfolio& made, Places const& places) {
  TRY_TO(groups, list_at(document, "groups"));
  for (std::size_t g = 0; g < groups.size(); ++g) {
    JsonValue const from = *groups.item(g);
    TRY(check_keys(from, {"name", "members", "at_least"}));
    TRY_TO(members, read_places(from, "members", places));
    TRY_TO(least, from.at("at_least"));
    TRY_TO(count, count_of(least));
    std::string name;
    if (is_given(from, "name")) {
      TRY_TO(written, from.text_at("name"));
      name = written;
    }
    made.problem.groups.push_back({std::move(members), count});
    made.group_names.push_back(std::move(name));
  }
  return Nothing{};
}

}  // namespace

Result<NamedPortfolio> read_portfolio(std::string_view text) {
  TRY_TO(document, parse_json(text));
  TRY(check_keys(document, {"cap", "capacity", "items", "must", "must_not", "groups"}));
  NamedPortfolio made;
  if (is_given(document, "cap")) {
    TRY_TO(cap, count_of(*document.at("cap")));
    made.problem.cap = cap;
  }
  if (is_given(document, "capacity")) {
    JsonValue const capacity = *document.at("capacity");
    TRY_TO(numbers, numbers_of(capacity));
    made.problem.capacities = numbers;
    for (std::size_t c = 0; c < numbers.size(); ++c)
      if (numbers[c] < 0)
        return Error{Fault::OutOfRange, "capacity[" + std::to_string(c) + ']', figure(numbers[c])};
  }
  Places places;
  TRY(read_items(document, made, places));
  if (is_given(document, "must")) {
    TRY_TO(must, read_places(document, "must", places));
    made.problem.must = must;
  }
  if (is_given(document, "must_not")) {
    TRY_TO(must_not, read_places(document, "must_not", places));
    made.problem.must_not = must_not;
  }
  if (is_given(document, "groups")) TRY(read_groups(document, made, places));
  TRY(check_portfolio(made.problem));
  return made;
}

}  // namespace claves
