#include <algorithm>
#include <array>
#include <cstdio>

#include "core/formats/portfolio_json.h"
#include "core/methods/portfolio_prices.h"
#include "shell/cli/commands.h"
#include "shell/cli/select_words.h"
#include "shell/cli/table_words.h"

namespace claves {
namespace {

// What is looked at before giving up: less where a node costs more.
constexpr double items_times_nodes = 2e9;
constexpr double fewest_nodes = 5'000;
constexpr double most_nodes = 2'000'000;
constexpr std::uint64_t nodes_a_price = 20'000;
constexpr std::size_t items_times_prices = 50'000'000;  // more is not priced

std::uint64_t nodes_for(PortfolioProblem const& problem) {
  double const nodes = items_times_nodes / static_cast<double>(problem.items.size());
  return static_cast<std::uint64_t>(std::clamp(nodes, fewest_nodes, most_nodes));
}

std::vector<PortfolioPrice> prices_of(PortfolioProblem const& problem, PortfolioChoice const& choice) {
  PortfolioPricing pricing(problem, choice, std::min(nodes_a_price, nodes_for(problem)));
  std::size_t const can = std::max<std::size_t>(items_times_prices / problem.items.size(), 1);
  while (pricing.priced() < std::min(can, pricing.prices().size())) pricing.advance(1'000);
  return pricing.prices();
}

void write_proof(JsonWriter& json, PortfolioChoice const& choice) {
  json.name("proof").open_object();
  json.name("optimal").flag(choice.state == PortfolioState::Optimal);
  json.name("bound").number(choice.bound);
  json.name("gap");
  choice.found ? json.number(choice.bound - choice.value) : json.null();
  json.name("nodes").number(static_cast<double>(choice.nodes));
  double error = choice.value_error;
  for (double const each : choice.amount_error) error = std::max(error, each);
  json.name("exact").flag(error == 0).name("rounding").number(error).close();
}

void write_usage(JsonWriter& json, NamedPortfolio const& from, PortfolioChoice const& choice) {
  json.name("usage").open_list();
  std::vector<double> const usage = usage_of(from.problem, choice.chosen);
  for (std::size_t c = 0; c < usage.size(); ++c)
    json.open_object()
        .name("used")
        .number(usage[c])
        .name("capacity")
        .number(from.problem.capacities[c])
        .close();
  json.close();
}

void write_prices(JsonWriter& json, NamedPortfolio const& from, std::vector<PortfolioPrice> const& prices) {
  json.name("prices").open_list();
  for (PortfolioPrice const& price : prices) {
    json.open_object();
    write_ask(json, from, price.ask);
    json.name("gain");
    price.solved || price.gain > 0 ? json.number(price.gain) : json.null();
    json.name("proved").flag(price.solved).close();
  }
  json.close();
}

std::string choice_json(NamedPortfolio const& from, PortfolioChoice const& choice,
                        std::vector<PortfolioPrice> const& prices) {
  JsonWriter json;
  json.open_object().name("status").text(choice.state == PortfolioState::Optimal ? "optimal" : "not_proved");
  json.name("chosen");
  if (choice.found) {
    json.open_list();
    for (std::size_t const i : choice.chosen) json.text(from.names[i]);
    json.close();
  } else {
    json.null();
  }
  json.name("value");
  choice.found ? json.number(choice.value) : json.null();
  write_proof(json, choice);
  if (choice.found) write_usage(json, from, choice);
  write_prices(json, from, prices);
  return json.close().take();
}

std::string clash_json(NamedPortfolio const& from, std::vector<PortfolioAsk> const& asks) {
  JsonWriter json;
  json.open_object().name("status").text("infeasible").name("chosen").null().name("value").null();
  json.name("clash").open_list();
  for (PortfolioAsk const ask : asks) {
    json.open_object();
    write_ask(json, from, ask);
    json.close();
  }
  return json.close().close().take();
}

std::string shown(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.10g", number);
  return text.data();
}

std::string choice_text(NamedPortfolio const& from, PortfolioChoice const& choice,
                        std::vector<PortfolioPrice> const& prices) {
  bool const optimal = choice.state == PortfolioState::Optimal;
  std::string text;
  for (std::size_t const i : choice.chosen)
    text += shown(from.problem.items[i].value) + "  " + from.names[i] + '\n';
  text += "value " + shown(choice.value) + " of " + std::to_string(choice.chosen.size()) + " chosen: ";
  text += optimal ? "the best, proved"
                  : "not proved to be the best; none is worth more than " + shown(choice.bound);
  text += " (" + std::to_string(choice.nodes) + " nodes)\n";
  std::vector<double> const usage = usage_of(from.problem, choice.chosen);
  for (std::size_t c = 0; c < usage.size(); ++c)
    text += "capacity " + std::to_string(c) + ": " + shown(usage[c]) + " of " +
            shown(from.problem.capacities[c]) + " used\n";
  for (PortfolioPrice const& price : prices)
    if (price.gain > 0)
      text += relaxed_words(from, price.ask) + " would add " + (price.solved ? "" : "at least ") +
              shown(price.gain) + '\n';
  return text;
}

CliAnswer impossible(std::string const& path, NamedPortfolio const& from, bool json, std::uint64_t nodes) {
  std::vector<PortfolioAsk> const asks = clash(from.problem, nodes);
  std::string problem = "nothing can be chosen so: these clash";
  for (PortfolioAsk const ask : asks) problem += "\n  " + ask_words(from, ask);
  CliAnswer answer = cannot_use(path, problem);
  if (json) answer.out = clash_json(from, asks);
  return answer;
}

}  // namespace

CliAnswer select_command(Arguments const& arguments) {
  if (arguments.names.size() != 1) return misused("claves: select needs one file with items\n");
  std::string const& path = arguments.names[0];
  TableFile const file = read_table_file(path);
  if (file.failed.exit_code != 0) return file.failed;
  auto const from = read_portfolio(file.text);
  if (!from) return cannot_use(path, portfolio_problem(from.error()));
  std::uint64_t const nodes = nodes_for(from->problem);
  PortfolioChoice const choice = solve_portfolio(from->problem, nodes);
  if (choice.state == PortfolioState::Infeasible) return impossible(path, *from, arguments.json, nodes);
  std::vector<PortfolioPrice> prices;
  if (choice.state == PortfolioState::Optimal) prices = prices_of(from->problem, choice);
  return done(arguments.json ? choice_json(*from, choice, prices) : choice_text(*from, choice, prices));
}

}  // namespace claves
