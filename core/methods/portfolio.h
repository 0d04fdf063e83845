// Which items to choose, so that their values add up to the most within a cap, capacities and wishes.
//
//   PortfolioProblem problem;
//   problem.cap = 20;
//   problem.capacities = {160};                        // hours a month
//   problem.items = {{72.5, {{0, 12}}}, {64, {{0, 8}}}};  // value, and what it takes of which capacity
//   TRY(check_portfolio(problem));
//   PortfolioSearch search(problem);
//   while (!search.advance(1000)) draw_something();
//   use(search.choice());
//
// Values and amounts are taken as decimals and computed as whole numbers (whole_numbers.h), so the answer is
// exact unless they have more than nine places. The same problem gives the same answer on every machine.
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/methods/whole_numbers.h"

namespace claves {

struct PortfolioEffort {
  std::size_t capacity = 0;
  double amount = 0;
};

struct PortfolioItem {
  double value = 0;
  std::vector<PortfolioEffort> efforts;  // each capacity at most once
};

struct PortfolioGroup {
  std::vector<std::size_t> members;
  std::size_t at_least = 0;  // of them, chosen
};

struct PortfolioProblem {
  std::optional<std::size_t> cap;  // items chosen at most; none: no such limit
  std::vector<double> capacities;
  std::vector<PortfolioItem> items;
  std::vector<std::size_t> must;
  std::vector<std::size_t> must_not;
  std::vector<PortfolioGroup> groups;
};

inline constexpr std::size_t most_portfolio_items = 1'000'000;

// `where` is "items[3].value", "capacity[0]", "groups[1].members[2]" and the like.
Result<> check_portfolio(PortfolioProblem const& problem);

enum class PortfolioState : std::uint8_t { Running, Optimal, Infeasible };

struct PortfolioChoice {
  PortfolioState state = PortfolioState::Running;
  bool found = false;                // there is a choice, be it the best or not
  std::vector<std::size_t> chosen;   // rising
  double value = 0;                  // of the chosen
  double bound = 0;                  // no choice is worth more; equal to value where it is optimal
  std::uint64_t nodes = 0;           // of the search; 256 states of the dynamic programme count as one
  double value_error = 0;            // of one value, by rounding; 0: exact
  std::vector<double> amount_error;  // by capacity, of one amount; 0: exact
};

// What a choice takes of each capacity.
std::vector<double> usage_of(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen);

// Whether a choice keeps to all that was asked for.
bool is_portfolio(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen);

}  // namespace claves
