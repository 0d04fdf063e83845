#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/base/random.h"
#include "core/methods/portfolio_prices.h"
#include "tests/support/files.h"

namespace claves {
namespace {

constexpr std::uint64_t plenty = 2'000'000;

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_(seed) {}
  int from_to(int low, int high) {
    return low + static_cast<int>(random_.next() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool one_in(int n) { return from_to(1, n) == 1; }

 private:
  Random random_;
};

// Small problems with every kind of limit, some of them impossible; decimals of one place in every other one.
PortfolioProblem invented(std::uint64_t seed) {
  Chance chance(seed);
  PortfolioProblem problem;
  int const count = chance.from_to(1, 11);
  int const capacities = chance.from_to(0, 3);
  double const parts = seed % 2 == 0 ? 1 : 10;
  bool const apart = chance.one_in(2);  // each item takes from one capacity at most
  for (int c = 0; c < capacities; ++c) problem.capacities.push_back(chance.from_to(0, 60) / parts);
  for (int i = 0; i < count; ++i) {
    PortfolioItem item{chance.from_to(-2, 20) / parts, {}};
    for (int c = 0; c < capacities; ++c)
      if (!apart || i % capacities == c)
        item.efforts.push_back({static_cast<std::size_t>(c), chance.from_to(0, 20) / parts});
    problem.items.push_back(item);
    if (chance.one_in(9)) problem.must.push_back(static_cast<std::size_t>(i));
    if (chance.one_in(9)) problem.must_not.push_back(static_cast<std::size_t>(i));
  }
  if (chance.one_in(2)) problem.cap = static_cast<std::size_t>(chance.from_to(0, count));
  for (int g = chance.from_to(0, 2); g > 0; --g) {
    PortfolioGroup group;
    for (int i = 0; i < count; ++i)
      if (chance.one_in(2)) group.members.push_back(static_cast<std::size_t>(i));
    group.at_least = static_cast<std::size_t>(chance.from_to(0, 3));
    problem.groups.push_back(group);
  }
  return problem;
}

std::vector<std::size_t> chosen_by(std::size_t bits, std::size_t count) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < count; ++i)
    if ((bits >> i & 1U) != 0) chosen.push_back(i);
  return chosen;
}

double worth(PortfolioProblem const& problem, std::vector<std::size_t> const& chosen) {
  double sum = 0;
  for (std::size_t const i : chosen) sum += problem.items[i].value;
  return sum;
}

// By looking at every choice there is.
std::optional<double> best_of_all(PortfolioProblem const& problem) {
  std::optional<double> best;
  for (std::size_t bits = 0; bits < std::size_t{1} << problem.items.size(); ++bits) {
    std::vector<std::size_t> const chosen = chosen_by(bits, problem.items.size());
    if (!is_portfolio(problem, chosen)) continue;
    double const value = worth(problem, chosen);
    if (!best || value > *best) best = value;
  }
  return best;
}

PortfolioProblem with_only(PortfolioProblem const& problem, std::vector<PortfolioAsk> const& asks) {
  PortfolioProblem only = problem;
  only.must.clear();
  only.must_not.clear();
  only.cap.reset();
  only.groups.clear();
  for (double& capacity : only.capacities) capacity = 1e9;
  for (PortfolioAsk const ask : asks) {
    if (ask.limit == PortfolioLimit::Cap) only.cap = problem.cap;
    if (ask.limit == PortfolioLimit::Capacity) only.capacities[ask.place] = problem.capacities[ask.place];
    if (ask.limit == PortfolioLimit::Group) only.groups.push_back(problem.groups[ask.place]);
    if (ask.limit == PortfolioLimit::Must) only.must.push_back(problem.must[ask.place]);
    if (ask.limit == PortfolioLimit::MustNot) only.must_not.push_back(problem.must_not[ask.place]);
  }
  return only;
}

// Values that follow from the weights as in Pisinger's classes (Where are the hard knapsack problems?, 2005).
PortfolioProblem knapsack(std::string_view kind, int count, int range, std::uint64_t seed) {
  Chance chance(seed);
  PortfolioProblem problem;
  double sum = 0;
  for (int i = 0; i < count; ++i) {
    int weight = chance.from_to(1, range);
    int value = chance.from_to(1, range);
    if (kind == "weakly correlated") value = std::max(1, weight + chance.from_to(-range / 10, range / 10));
    if (kind == "strongly correlated") value = weight + range / 10;
    if (kind == "inverse strongly correlated") weight = value + range / 10;
    if (kind == "almost strongly correlated")
      value = weight + range / 10 + chance.from_to(-range / 500, range / 500);
    if (kind == "subset sum") value = weight;
    if (kind == "even-odd") value = weight *= 2;
    if (kind == "profit ceiling") value = 3 * ((weight + 2) / 3);
    if (kind == "multiple strongly correlated") value = weight + (weight % 6 == 0 ? 3 : 2) * range / 10;
    if (kind == "similar weights") weight = 100'000 + chance.from_to(0, 100);
    problem.items.push_back({static_cast<double>(value), {{0, static_cast<double>(weight)}}});
    sum += weight;
  }
  problem.capacities = {std::floor(sum * 0.4)};
  return problem;
}

// By the textbook's dynamic programme over every capacity.
double textbook_value(PortfolioProblem const& problem) {
  auto const capacity = static_cast<std::size_t>(problem.capacities[0]);
  std::vector<double> best(capacity + 1, 0);
  for (PortfolioItem const& item : problem.items) {
    auto const weight = static_cast<std::size_t>(item.efforts[0].amount);
    for (std::size_t left = capacity; left >= weight; --left)
      best[left] = std::max(best[left], best[left - weight] + item.value);
  }
  return best[capacity];
}

}  // namespace

TEST_CASE("the best choice is worth what looking at every choice finds, under every kind of limit") {
  int impossible = 0;
  for (std::uint64_t seed = 0; seed < 4000; ++seed) {
    CAPTURE(seed);
    PortfolioProblem const problem = invented(seed);
    REQUIRE(check_portfolio(problem));
    PortfolioChoice const choice = solve_portfolio(problem, plenty);
    auto const best = best_of_all(problem);
    if (!best) {
      ++impossible;
      CHECK(choice.state == PortfolioState::Infeasible);
      continue;
    }
    REQUIRE(choice.state == PortfolioState::Optimal);
    CHECK(is_portfolio(problem, choice.chosen));
    CHECK(choice.value == doctest::Approx(*best).epsilon(1e-12));
    CHECK(choice.bound == choice.value);
  }
  CHECK(impossible > 100);
}

TEST_CASE("limits that clash are named, and none of them could be left out") {
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    PortfolioProblem const problem = invented(seed);
    std::vector<PortfolioAsk> const asks = clash(problem, plenty);
    REQUIRE(asks.empty() == best_of_all(problem).has_value());
    if (asks.empty()) continue;
    CHECK_FALSE(best_of_all(with_only(problem, asks)));
    for (std::size_t left_out = 0; left_out < asks.size(); ++left_out) {
      std::vector<PortfolioAsk> rest = asks;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
      CHECK(best_of_all(with_only(problem, rest)));
    }
  }
}

TEST_CASE("the price of a limit is what looking at every choice without it finds, and never negative") {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    CAPTURE(seed);
    PortfolioProblem const problem = invented(seed);
    PortfolioChoice const choice = solve_portfolio(problem, plenty);
    if (choice.state != PortfolioState::Optimal) continue;
    PortfolioPricing pricing(problem, choice, plenty);
    while (!pricing.advance(3)) {
    }
    for (PortfolioPrice const& price : pricing.prices()) {
      CHECK(price.solved);
      CHECK(price.gain >= 0);
      double const freed = *best_of_all(relaxed(problem, price.ask));
      CHECK(price.gain == doctest::Approx(freed - choice.value).epsilon(1e-9));
    }
  }
}

TEST_CASE("another order of the items gives the same choice") {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    PortfolioProblem problem = invented(seed);
    // Values of which no two sums are equal: the best choice is then the only one.
    for (std::size_t i = 0; i < problem.items.size(); ++i)
      problem.items[i].value =
          static_cast<double>((seed * 7919 + i * 104729) % 9973) + std::ldexp(1.0, -static_cast<int>(i) - 1);
    PortfolioChoice const one = solve_portfolio(problem, plenty);
    std::size_t const count = problem.items.size();
    auto const turned = [&](std::size_t i) { return count - 1 - i; };
    PortfolioProblem other = problem;
    std::reverse(other.items.begin(), other.items.end());
    for (std::size_t& i : other.must) i = turned(i);
    for (std::size_t& i : other.must_not) i = turned(i);
    for (PortfolioGroup& group : other.groups)
      for (std::size_t& i : group.members) i = turned(i);
    PortfolioChoice const two = solve_portfolio(other, plenty);
    CHECK(one.state == two.state);
    CHECK(one.value == two.value);
    std::vector<std::size_t> back;
    for (auto i = two.chosen.rbegin(); i != two.chosen.rend(); ++i) back.push_back(turned(*i));
    CHECK(one.chosen == back);
  }
}

TEST_CASE("knapsacks of 2,000 items are solved and proved, those too whose values follow from the weights") {
  for (std::string const kind :
       {"uncorrelated", "weakly correlated", "strongly correlated", "inverse strongly correlated",
        "almost strongly correlated", "subset sum", "even-odd", "profit ceiling",
        "multiple strongly correlated", "similar weights"}) {
    CAPTURE(kind);
    PortfolioProblem const large = knapsack(kind, 2000, 1000, 7);
    PortfolioChoice const choice = solve_portfolio(large, plenty);
    CHECK(choice.state == PortfolioState::Optimal);
    CHECK(is_portfolio(large, choice.chosen));
    CHECK(worth(large, choice.chosen) == choice.value);
    PortfolioProblem const small = knapsack(kind, 150, kind == "similar weights" ? 100 : 300, 8);
    if (kind != "similar weights") CHECK(solve_portfolio(small, plenty).value == textbook_value(small));
  }
}

TEST_CASE("Petersen's seven choices of research projects reach their published values") {
  std::string const text = read_fixture("petersen.txt");
  std::vector<double> numbers;
  char const* at = text.c_str() + text.find('\n');  // the first line says where they are from
  for (char* end = nullptr;; at = end) {
    double const number = std::strtod(at, &end);
    if (end == at) break;
    numbers.push_back(number);
  }
  std::size_t next = 0;
  int solved = 0;
  while (next + 3 <= numbers.size()) {
    auto const items = static_cast<std::size_t>(numbers[next]);
    auto const capacities = static_cast<std::size_t>(numbers[next + 1]);
    double const published = numbers[next + 2];
    next += 3;
    PortfolioProblem problem;
    for (std::size_t i = 0; i < items; ++i) problem.items.push_back({numbers.at(next++), {}});
    for (std::size_t c = 0; c < capacities; ++c)
      for (std::size_t i = 0; i < items; ++i) problem.items[i].efforts.push_back({c, numbers.at(next++)});
    for (std::size_t c = 0; c < capacities; ++c) problem.capacities.push_back(numbers.at(next++));
    PortfolioChoice const choice = solve_portfolio(problem, plenty);
    CHECK(choice.state == PortfolioState::Optimal);
    CHECK(choice.value == published);
    CHECK(is_portfolio(problem, choice.chosen));
    ++solved;
  }
  CHECK(solved == 7);
}

TEST_CASE("decimals are added up as decimals") {
  PortfolioProblem problem;
  problem.capacities = {0.3};
  problem.items = {{0.1, {{0, 0.1}}}, {0.2, {{0, 0.2}}}, {0.25, {{0, 0.3}}}};
  PortfolioChoice const choice = solve_portfolio(problem, plenty);
  CHECK(choice.chosen == std::vector<std::size_t>{0, 1});
  CHECK(choice.value == 0.3);
  CHECK(choice.value_error == 0);
  CHECK(usage_of(problem, choice.chosen) == std::vector<double>{0.3});
  problem.items[0].value = 1.0 / 3;
  PortfolioChoice const thirds = solve_portfolio(problem, plenty);
  CHECK(thirds.value == doctest::Approx(1.0 / 3 + 0.2).epsilon(1e-15));
  CHECK(thirds.value_error < 1e-14);
}

TEST_CASE("capacities that are much greater than what is asked of them limit nothing") {
  PortfolioProblem problem;
  problem.capacities = {1e300, 0};
  problem.items = {{1, {{0, 1e-9}}}, {2, {{0, 3}}}, {5, {{1, 1e-9}}}, {4, {{1, 0}}}};
  CHECK(solve_portfolio(problem, plenty).chosen == std::vector<std::size_t>{0, 1, 3});
}

TEST_CASE("a search that is stopped says how far it may be from the best") {
  Chance chance(3);
  PortfolioProblem problem;
  problem.items.resize(200);
  for (std::size_t c = 0; c < 8; ++c) {
    double sum = 0;
    for (PortfolioItem& item : problem.items) {
      double const amount = chance.from_to(1, 1000);
      item.efforts.push_back({c, amount});
      item.value += amount + chance.from_to(0, 60);
      sum += amount;
    }
    problem.capacities.push_back(std::floor(sum / 2));
  }
  PortfolioChoice const choice = solve_portfolio(problem, 50);
  CHECK(choice.state == PortfolioState::Running);
  CHECK(choice.found);
  CHECK(is_portfolio(problem, choice.chosen));
  CHECK(choice.bound > choice.value);
  CHECK(choice.bound < choice.value * 1.05);
  CHECK(solve_portfolio(problem, 50).chosen == choice.chosen);
}

TEST_CASE("what is no portfolio problem is refused, and where it is wrong is said") {
  PortfolioProblem good;
  good.cap = 1;
  good.capacities = {1};
  good.items = {{1, {{0, 1}}}, {2, {}}};
  struct Case {
    void (*spoil)(PortfolioProblem&);
    Fault fault;
    std::string where;
  };
  Case const cases[]{
      {[](PortfolioProblem& p) { p.items.clear(); }, Fault::Missing, "items"},
      {[](PortfolioProblem& p) { p.items[1].value = std::nan(""); }, Fault::OutOfRange, "items[1].value"},
      {[](PortfolioProblem& p) { p.items[0].efforts[0].amount = -1; }, Fault::OutOfRange, "items[0].effort[0]"},
      {[](PortfolioProblem& p) { p.items[0].efforts[0].capacity = 3; }, Fault::Unknown, "items[0].effort[3]"},
      {[](PortfolioProblem& p) {
         p.items[0].efforts.push_back({0, 1});
       },
       Fault::Duplicate, "items[0].effort[0]"},
      {[](PortfolioProblem& p) { p.capacities[0] = HUGE_VAL; }, Fault::OutOfRange, "capacity[0]"},
      {[](PortfolioProblem& p) {
         p.must = {0, 0};
       },
       Fault::Duplicate, "must[1]"},
      {[](PortfolioProblem& p) { p.must_not = {2}; }, Fault::Unknown, "must_not[0]"},
      {[](PortfolioProblem& p) {
         p.groups = {{{1, 9}, 1}};
       },
       Fault::Unknown, "groups[0].members[1]"}};
  CHECK(check_portfolio(good));
  for (Case const& each : cases) {
    PortfolioProblem bad = good;
    each.spoil(bad);
    auto const checked = check_portfolio(bad);
    CAPTURE(each.where);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().fault == each.fault);
    CHECK(checked.error().where == each.where);
  }
}

}  // namespace claves
