#include "shell/cli/select_words.h"

#include <array>
#include <cstdio>

#include "shell/cli/table_words.h"

namespace claves {
namespace {

std::string shown(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.10g", number);
  return text.data();
}

std::string group_name(NamedPortfolio const& from, std::size_t place) {
  std::string const& name = from.group_names[place];
  return name.empty() ? "group " + std::to_string(place) : name;
}

std::string out_of_range(std::string const& where, std::string const& detail) {
  std::string const given = detail.empty() ? "" : ", and this is " + detail;
  if (where == "cap" || where.find("at_least") != std::string::npos)
    return "a count is a whole number from 0 on" + given;
  bool const whole_list = where.size() > 7 && where.substr(where.size() - 7) == ".effort";
  if (whole_list) return "there must be one for each capacity: there are " + detail;
  if (where.find("value") != std::string::npos) return "numbers go from -1e300 to 1e300" + given;
  return "amounts are numbers from 0 to 1e300" + given;
}

}  // namespace

std::string portfolio_problem(Error const& error) {
  std::string const at = error.where.empty() ? "" : error.where + ": ";
  switch (error.fault) {
    case Fault::OutOfRange:
      return at + out_of_range(error.where, error.detail);
    case Fault::Unknown:
      return at + (error.detail.empty() ? "there is no such key" : "there is no item \"" + error.detail + '"');
    case Fault::Duplicate:
      return at + "\"" + error.detail + "\" stands there twice";
    case Fault::TooLarge:
      return error.where == "items" ? "there are " + error.detail + " items, and 1,000,000 is the limit"
                                    : table_problem(error);
    case Fault::Malformed:
    case Fault::Missing:
    case Fault::Ambiguous:
    case Fault::Foreign:
    case Fault::Newer:
    case Fault::Damaged:
    case Fault::Refused:
    case Fault::Cyclic:
      break;
  }
  return table_problem(error);
}

std::string ask_words(NamedPortfolio const& from, PortfolioAsk ask) {
  PortfolioProblem const& problem = from.problem;
  switch (ask.limit) {
    case PortfolioLimit::Cap:
      return "no more than " + std::to_string(*problem.cap) + " chosen";
    case PortfolioLimit::Capacity:
      return "capacity " + std::to_string(ask.place) + ": " + shown(problem.capacities[ask.place]);
    case PortfolioLimit::Group:
      return "at least " + std::to_string(problem.groups[ask.place].at_least) + " of " +
             group_name(from, ask.place);
    case PortfolioLimit::Must:
      return from.names[problem.must[ask.place]] + " must be chosen";
    case PortfolioLimit::MustNot:
      return from.names[problem.must_not[ask.place]] + " must not be chosen";
  }
  return {};
}

std::string relaxed_words(NamedPortfolio const& from, PortfolioAsk ask) {
  PortfolioProblem const& problem = from.problem;
  switch (ask.limit) {
    case PortfolioLimit::Cap:
      return "one more chosen";
    case PortfolioLimit::Capacity:
      return "one unit more of capacity " + std::to_string(ask.place);
    case PortfolioLimit::Group:
      return "one less of " + group_name(from, ask.place);
    case PortfolioLimit::Must:
      return "not insisting on " + from.names[problem.must[ask.place]];
    case PortfolioLimit::MustNot:
      return "allowing " + from.names[problem.must_not[ask.place]];
  }
  return {};
}

void write_ask(JsonWriter& json, NamedPortfolio const& from, PortfolioAsk ask) {
  constexpr std::array<std::string_view, 5> names{"cap", "capacity", "group", "must", "must_not"};
  json.name("limit").text(names[static_cast<std::size_t>(ask.limit)]);
  switch (ask.limit) {
    case PortfolioLimit::Cap:
      json.name("at_most").number(static_cast<double>(*from.problem.cap));
      return;
    case PortfolioLimit::Capacity:
      json.name("place").number(static_cast<double>(ask.place));
      json.name("capacity").number(from.problem.capacities[ask.place]);
      return;
    case PortfolioLimit::Group:
      json.name("name").text(group_name(from, ask.place));
      json.name("at_least").number(static_cast<double>(from.problem.groups[ask.place].at_least));
      return;
    case PortfolioLimit::Must:
      json.name("name").text(from.names[from.problem.must[ask.place]]);
      return;
    case PortfolioLimit::MustNot:
      json.name("name").text(from.names[from.problem.must_not[ask.place]]);
      return;
  }
}

}  // namespace claves
