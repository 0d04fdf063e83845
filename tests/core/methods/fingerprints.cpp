#include "tests/core/methods/fingerprints.h"

#include <array>
#include <cstdio>

#include "core/base/bits.h"
#include "core/methods/portfolio_search.h"
#include "tests/core/methods/made_table.h"

namespace claves {
namespace {

std::uint64_t hash_of(WeightSamples const& samples) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < samples.size(); ++i)
    for (std::int16_t const part : samples[i]) hash = mixed(hash ^ static_cast<std::uint64_t>(part));
  return hash;
}

WeightSamples made_samples(WeightRules const& rules, std::size_t count) {
  auto samples = sample_weights(rules, count, 2026);
  return samples ? *samples : WeightSamples(rules.ranges.size());
}

std::string line(std::string const& name, std::uint64_t hash) {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
  return name + ' ' + digits.data() + '\n';
}

std::string of_weights() {
  WeightRules ordered(8);
  ordered.order = {{0, 1}, {1, 2}, {4, 3}};
  WeightRules ranged(8);
  for (auto& range : ranged.ranges) range = {200, 900};
  WeightRules walked = ranged;
  for (std::size_t k = 0; k + 1 < 8; ++k) walked.order.push_back({k, k + 1});
  for (auto& range : walked.ranges) range = {380, 700};
  return line("weights.free", hash_of(made_samples(WeightRules(8), 2000))) +
         line("weights.many", hash_of(made_samples(WeightRules(30), 200))) +
         line("weights.ordered", hash_of(made_samples(ordered, 1000))) +
         line("weights.ranged", hash_of(made_samples(ranged, 1000))) +
         line("weights.walked", hash_of(made_samples(walked, 200)));
}

std::uint64_t analysed(RobustnessQuestion question, std::size_t samples) {
  std::size_t const ranks = question.ranks;
  std::size_t const criteria = question.values.criteria();
  Robustness analysis(std::move(question), made_samples(WeightRules(criteria), samples));
  while (analysis.advance(100)) {
  }
  return results_hash(analysis, ranks);
}

std::string of_robustness() {
  RobustnessQuestion question;
  question.values = made_table(1000, 8, 2026);
  question.cap = 20;
  question.confidence = true;
  std::string lines = line("robustness.best", analysed(question, 2000));
  question.ranks = 1000;
  lines += line("robustness.ranks", analysed(question, 300));
  question.ranks = 20;
  for (std::size_t row = 0; row < 1000; row += 5) question.values.set_missing(row, row % 8);
  lines += line("robustness.missing", analysed(question, 300));
  question.values = made_table(1000, 13, 7, 0, 125);
  lines += line("robustness.ties", analysed(question, 300));
  question.most = made_table(1000, 13, 7, 0, 125);
  for (std::size_t row = 0; row < 1000; ++row) question.most.set(row, row % 13, 1000);
  lines += line("robustness.uncertain", analysed(question, 100));
  question = {};
  question.values = made_table(20'000, 8, 9);
  question.cap = 50;
  return lines + line("robustness.large", analysed(question, 100));
}

std::string of_ranking() {
  ValueTable const table = made_table(30'000, 8, 3);
  WeightSamples const samples = made_samples(WeightRules(8), 1);
  std::vector<std::int32_t> scores(padded(table.rows()));
  score_table(table, samples[0], scores);
  Ranker ranker;
  ranker.rank(scores.data(), table.rows());
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < table.rows(); ++i)
    hash = mixed(hash ^ (std::uint64_t{ranker.order()[i]} << 32 | ranker.ranks()[i]));
  return line("ranking", hash);
}

// The nodes count too: two machines that go different ways to one answer are told apart.
std::uint64_t chosen_hash(PortfolioProblem const& problem) {
  PortfolioChoice const choice = solve_portfolio(problem, 100'000);
  std::uint64_t hash = mixed(choice.nodes ^ bits_as<std::uint64_t>(choice.value));
  for (std::size_t const item : choice.chosen) hash = mixed(hash ^ item);
  return mixed(hash ^ bits_as<std::uint64_t>(choice.bound));
}

std::string of_portfolios() {
  PortfolioProblem wide;  // five capacities
  PortfolioProblem team;  // one of six for each item
  Random random(5);
  wide.capacities.assign(5, 9'000);
  team.capacities.assign(6, 60);
  team.cap = 25;
  for (std::size_t i = 0; i < 60; ++i) {
    PortfolioItem item;
    for (std::size_t c = 0; c < 5; ++c)
      item.efforts.push_back({c, static_cast<double>(random.next() % 1000 + 1)});
    item.value = item.efforts[0].amount + static_cast<double>(random.next() % 500);
    wide.items.push_back(item);
  }
  for (std::size_t i = 0; i < 120; ++i)
    team.items.push_back({static_cast<double>(random.next() % 100'000) / 1024,
                          {{i % 6, static_cast<double>(random.next() % 27 + 3)}}});
  return line("portfolio.wide", chosen_hash(wide)) + line("portfolio.team", chosen_hash(team));
}

}  // namespace

std::uint64_t results_hash(Robustness const& analysis, std::size_t ranks) {
  std::uint64_t hash = 0;
  auto const add = [&](double number) { hash = mixed(hash ^ bits_as<std::uint64_t>(number)); };
  for (std::size_t row = 0; row < analysis.rows(); ++row) {
    add(analysis.key_share(row));
    for (std::size_t rank = 1; rank <= ranks; ++rank) add(analysis.rank_share(row, rank));
    for (double const weight : analysis.central_weights(row)) add(weight);
    add(analysis.confidence(row).value_or(2));
    add(standard_error(analysis.key_share(row), analysis.done()));
  }
  return hash;
}

std::string fingerprints() { return of_weights() + of_robustness() + of_ranking() + of_portfolios(); }

}  // namespace claves
