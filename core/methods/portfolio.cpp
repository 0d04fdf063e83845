#include "core/methods/portfolio.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace claves {
namespace {

constexpr double largest_number = 1e300;  // sums of a million stay finite

std::string at(std::string_view list, std::size_t place) {
  return std::string(list) + '[' + std::to_string(place) + ']';
}

bool is_number(double number) { return std::abs(number) <= largest_number; }  // not of what is no number

Result<> check_item(PortfolioProblem const& problem, std::size_t place) {
  PortfolioItem const& item = problem.items[place];
  if (!is_number(item.value)) return Error{Fault::OutOfRange, at("items", place) + ".value", {}};
  std::vector<std::size_t> seen;
  for (std::size_t e = 0; e < item.efforts.size(); ++e) {
    PortfolioEffort const& effort = item.efforts[e];
    std::string const where = at("items", place) + at(".effort", effort.capacity);
    if (effort.capacity >= problem.capacities.size()) return Error{Fault::Unknown, where, {}};
    if (!is_number(effort.amount) || effort.amount < 0) return Error{Fault::OutOfRange, where, {}};
    if (std::find(seen.begin(), seen.end(), effort.capacity) != seen.end())
      return Error{Fault::Duplicate, where, {}};
    seen.push_back(effort.capacity);
  }
  return Nothing{};
}

Result<> check_places(PortfolioProblem const& problem, std::string const& list,
                      std::vector<std::size_t> const& places) {
  std::vector<char> seen(problem.items.size(), 0);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] >= problem.items.size()) return Error{Fault::Unknown, at(list, i), std::to_string(places[i])};
    if (seen[places[i]] != 0) return Error{Fault::Duplicate, at(list, i), std::to_string(places[i])};
    seen[places[i]] = 1;
  }
  return Nothing{};
}

}  // namespace

Result<> check_portfolio(PortfolioProblem const& problem) {
  if (problem.items.empty()) return Error{Fault::Missing, "items", {}};
  if (problem.items.size() > most_portfolio_items)
    return Error{Fault::TooLarge, "items", std::to_string(problem.items.size())};
  for (std::size_t c = 0; c < problem.capacities.size(); ++c)
    if (!is_number(problem.capacities[c]) || problem.capacities[c] < 0)
      return Error{Fault::OutOfRange, at("capacity", c), {}};
  for (std::size_t i = 0; i < problem.items.size(); ++i) TRY(check_item(problem, i));
  TRY(check_places(problem, "must", problem.must));
  TRY(check_places(problem, "must_not", problem.must_not));
  for (std::size_t g = 0; g < problem.groups.size(); ++g)
    TRY(check_places(problem, at("groups", g) + ".members", problem.groups[g].members));
  return Nothing{};
}

namespace {

std::vector<double> amounts_of(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen,
                               std::size_t capacity) {
  std::vector<double> amounts;
  for (std::size_t const i : chosen)
    for (PortfolioEffort const& effort : problem.items[i].efforts)
      if (effort.capacity == capacity) amounts.push_back(effort.amount);
  return amounts;
}

Whole sum_of(std::vector<double> const& numbers, WholeScale const& scale) {
  Whole sum = 0;
  for (double const number : numbers) sum += scale.whole(number);
  return sum;
}

bool fits(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen, std::size_t capacity) {
  std::vector<double> amounts = amounts_of(problem, chosen, capacity);
  double sum = 0;
  for (double const amount : amounts) sum += amount;
  if (problem.capacities[capacity] > 2 * sum) return true;
  amounts.push_back(problem.capacities[capacity]);
  WholeScale const scale = whole_scale(amounts);
  Whole const whole = scale.whole(problem.capacities[capacity]);
  return sum_of(amounts, scale) - whole <= whole;
}

}  // namespace

std::vector<double> usage_of(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen) {
  std::vector<double> usage;
  for (std::size_t c = 0; c < problem.capacities.size(); ++c) {
    std::vector<double> const amounts = amounts_of(problem, chosen, c);
    WholeScale const scale = whole_scale(amounts);
    usage.push_back(scale.number(sum_of(amounts, scale)));
  }
  return usage;
}

bool is_portfolio(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen) {
  std::vector<char> has(problem.items.size(), 0);
  for (std::size_t const i : chosen) has[i] = 1;
  auto const is_in = [&](std::size_t i) { return has[i] != 0; };
  if (problem.cap && chosen.size() > *problem.cap) return false;
  for (std::size_t c = 0; c < problem.capacities.size(); ++c)
    if (!fits(problem, chosen, c)) return false;
  for (PortfolioGroup const& group : problem.groups)
    if (static_cast<std::size_t>(std::count_if(group.members.begin(), group.members.end(), is_in)) <
        group.at_least)
      return false;
  return std::all_of(problem.must.begin(), problem.must.end(), is_in) &&
         std::none_of(problem.must_not.begin(), problem.must_not.end(), is_in);
}

}  // namespace claves
