// claves robustness: SMAA-2 over sampled or given weights and measurements.
//
// The answer as JSON: "samples", "seed" (null where nothing was drawn), "weights" ("uniform", "around" or
// "file"), "values" ("table" or "file"), "cap" (or null), "criteria" (names) and "alternatives", each with
//   name
//   rank_acceptability    by rank from the first; equal totals share the better one (1, 2, 2, 4)
//   rank_standard_error   of each, as if the samples had been drawn at random: sqrt(p (1 - p) / samples)
//   first_rank_acceptability, first_rank_standard_error
//   cap_acceptability     the share of samples in which its rank is at most the cap; null without a cap
//   cap_standard_error
//   central_weights       by criterion, the mean of the weights with which it is first; null where it never is
//   confidence_factor     the share of the tables in which it is first with those; null likewise
// and "pairwise_winning", by alternative and rival: the share of samples in which its total is greater. Beyond
// 1,000 alternatives, rank_acceptability and pairwise_winning are left out, and "left_out" names them.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <optional>

#include "core/base/text.h"
#include "core/formats/decision_json.h"
#include "core/formats/plain_number.h"
#include "core/formats/samples_csv.h"
#include "core/methods/acceptability.h"
#include "core/methods/robustness.h"
#include "shell/cli/commands.h"
#include "shell/cli/table_words.h"

namespace claves {
namespace {

constexpr std::size_t shown_whole = 1000;                             // alternatives; of more, no matrices
constexpr std::uint64_t largest_seed = (std::uint64_t{1} << 53) - 1;  // that JSON's numbers tell apart

struct Wanted {
  std::size_t samples = 10'000;
  std::uint64_t seed = 1;
  std::optional<std::size_t> cap;
  std::optional<double> around;
};

template <class Number>
bool take_number(std::string const& text, Number& number) {
  if (text.empty()) return true;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

// What is wrong with the options; "" where all is well.
std::string read_wanted(Arguments const& arguments, Wanted& wanted) {
  if (arguments.names.size() != 1) return "robustness needs one table";
  if (!take_number(arguments.samples, wanted.samples) || wanted.samples == 0 ||
      wanted.samples > weight_samples_limit)
    return "--samples: a number from 1 to 1000000, and this is " + arguments.samples;
  if (!take_number(arguments.seed, wanted.seed) || wanted.seed > largest_seed)
    return "--seed: a whole number from 0 to 9007199254740991, and this is " + arguments.seed;
  if (!arguments.cap.empty()) {
    std::size_t cap = 0;
    if (!take_number(arguments.cap, cap) || cap == 0)
      return "--cap: a whole number from 1 on, and this is " + arguments.cap;
    wanted.cap = cap;
  }
  if (arguments.around.empty()) return "";
  wanted.around = plain_number(arguments.around);
  if (!wanted.around || *wanted.around < 0 || *wanted.around > 1)
    return "--around: a number from 0 to 1, and this is " + arguments.around;
  return arguments.weights_file.empty() ? "" : "--around and --weights-file: say one of them";
}

std::string samples_problem(Error const& error, std::size_t numbers) {
  std::string const at = error.where.empty() ? "" : error.where + ": ";
  switch (error.fault) {
    case Fault::Missing:
      return "there is no sample in it";
    case Fault::Malformed:
      return at + "\"" + error.detail + "\" is no number";
    case Fault::Foreign:
      return "this is no text file";
    case Fault::TooLarge:
      return "the file is too large";
    case Fault::OutOfRange:
      if (error.detail == "sum") return at + "all weights are zero: one at least must be greater";
      if (error.where.find("number") == std::string::npos)
        return at + std::to_string(numbers) + " numbers are expected, and here are " + error.detail;
      return at + "this number cannot stand here: " + error.detail;
    case Fault::Unknown:
    case Fault::Duplicate:
    case Fault::Ambiguous:
    case Fault::Newer:
    case Fault::Damaged:
    case Fault::Refused:
    case Fault::Cyclic:
      break;
  }
  return at + error.detail;
}

Result<Grid> drawn_weights(DecisionTable const& table, Wanted const& wanted) {
  WeightRules const rules = wanted.around ? WeightRules::around(weight_parts(table), *wanted.around)
                                          : WeightRules(table.criteria.size());
  TRY_TO(samples, sample_weights(rules, wanted.samples, wanted.seed));
  Grid weights(samples.size(), samples.criteria());
  for (std::size_t i = 0; i < weights.rows; ++i)
    for (std::size_t j = 0; j < weights.columns; ++j)
      weights.at(i, j) = samples[i][j] / static_cast<double>(weight_whole);
  return weights;
}

// Each of the next fills its part of `decision`, or answers how the program ends.
std::optional<CliAnswer> fill_weights(SampledDecision& decision, DecisionTable const& table,
                                      Arguments const& arguments, Wanted const& wanted) {
  if (arguments.weights_file.empty()) {
    auto weights = drawn_weights(table, wanted);
    if (!weights)
      return cannot_use(arguments.names[0],
                        "weights are drawn for at most " + std::to_string(weight_criteria_limit) + " criteria");
    decision.weights = std::move(*weights);
    return std::nullopt;
  }
  TableFile const file = read_table_file(arguments.weights_file);
  if (file.failed.exit_code != 0) return file.failed;
  auto weights = read_weight_samples(file.text, table.criteria.size());
  if (!weights)
    return cannot_use(arguments.weights_file, samples_problem(weights.error(), table.criteria.size()));
  decision.weights = std::move(*weights);
  return std::nullopt;
}

std::optional<CliAnswer> fill_values(SampledDecision& decision, DecisionTable const& table,
                                     Arguments const& arguments) {
  if (arguments.values_file.empty()) {
    auto values = values_of(table);
    if (!values) return cannot_use(arguments.names[0], table_problem(values.error()));
    decision.values.push_back(std::move(*values));
    return std::nullopt;
  }
  std::string const& path = arguments.values_file;
  TableFile const file = read_table_file(path);
  if (file.failed.exit_code != 0) return file.failed;
  std::size_t const cells = table.alternatives.size() * table.criteria.size();
  auto const samples = read_measured_samples(file.text, table.alternatives.size(), table.criteria.size());
  if (!samples) return cannot_use(path, samples_problem(samples.error(), cells));
  Grid measured = table.measured;
  for (std::size_t i = 0; i < samples->rows; ++i) {
    std::copy(samples->row(i), samples->row(i) + cells, measured.cells.begin());
    auto values = sampled_values_of(table, measured);
    if (!values)
      return cannot_use(path, "sample " + std::to_string(i + 1) + ": " + table_problem(values.error()));
    decision.values.push_back(std::move(*values));
  }
  return std::nullopt;
}

std::optional<CliAnswer> match_samples(SampledDecision& decision, Arguments const& arguments) {
  std::size_t const tables = decision.values.size();
  std::size_t const vectors = decision.weights.rows;
  if (tables == vectors || tables == 1 || (vectors == 1 && !arguments.weights_file.empty()))
    return std::nullopt;
  return unsound("claves: " + std::to_string(vectors) + " samples of weights and " + std::to_string(tables) +
                 " of measurements: there must be as many, or one\n");
}

void write_share(JsonWriter& json, std::string const& name, double share, std::size_t samples) {
  json.name(name + "_acceptability").number(share);
  json.name(name + "_standard_error").number(standard_error(share, samples));
}

void write_row(JsonWriter& json, Grid const& grid, std::size_t row) {
  json.open_list();
  for (std::size_t j = 0; j < grid.columns; ++j) json.number(grid.at(row, j));
  json.close();
}

void write_alternative(JsonWriter& json, DecisionTable const& table, Acceptability const& shares,
                       std::size_t i) {
  json.open_object().name("name").text(table.alternatives[i]);
  if (shares.ranks.rows > 0) {
    write_row(json.name("rank_acceptability"), shares.ranks, i);
    json.name("rank_standard_error").open_list();
    for (std::size_t rank = 0; rank < shares.ranks.columns; ++rank)
      json.number(standard_error(shares.ranks.at(i, rank), shares.samples));
    json.close();
  }
  write_share(json, "first_rank", shares.first[i], shares.samples);
  if (shares.under_cap.empty()) {
    json.name("cap_acceptability").null().name("cap_standard_error").null();
  } else {
    write_share(json, "cap", shares.under_cap[i], shares.samples);
  }
  json.name("central_weights");
  shares.first[i] > 0 ? write_row(json, shares.central_weights, i) : void(json.null());
  json.name("confidence_factor").number(shares.confidence[i]).close();
}

std::string robustness_json(DecisionTable const& table, Arguments const& arguments, Wanted const& wanted,
                            Acceptability const& shares) {
  JsonWriter json;
  json.open_object().name("samples").number(static_cast<double>(shares.samples)).name("seed");
  bool const drawn = arguments.weights_file.empty();
  drawn ? json.number(static_cast<double>(wanted.seed)) : json.null();
  json.name("weights").text(!drawn ? "file" : wanted.around ? "around" : "uniform");
  json.name("values").text(arguments.values_file.empty() ? "table" : "file").name("cap");
  wanted.cap ? json.number(static_cast<double>(*wanted.cap)) : json.null();
  json.name("criteria").open_list();
  for (TableCriterion const& criterion : table.criteria) json.text(criterion.name);
  json.close().name("alternatives").open_list();
  for (std::size_t i = 0; i < table.alternatives.size(); ++i) write_alternative(json, table, shares, i);
  json.close();
  if (shares.wins.rows > 0) {
    json.name("pairwise_winning").open_list();
    for (std::size_t i = 0; i < shares.wins.rows; ++i) write_row(json, shares.wins, i);
    json.close();
  } else {
    json.name("left_out").open_list().text("rank_acceptability").text("pairwise_winning").close();
  }
  return json.close().take();
}

std::string percent(double share) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%9.1f %%", share * 100);
  return text.data();
}

std::string robustness_text(DecisionTable const& table, Acceptability const& shares) {
  std::size_t width = 11;
  for (std::string const& name : table.alternatives) width = std::max(width, count_letters(name));
  auto const padded_name = [&](std::string const& name) {
    return name + std::string(width - count_letters(name), ' ');
  };
  std::vector<double> const& shown = shares.under_cap.empty() ? shares.first : shares.under_cap;
  std::vector<std::size_t> order(table.alternatives.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return shown[a] > shown[b]; });
  std::string text = padded_name("alternative") + "   at rank 1" +
                     (shares.under_cap.empty() ? "" : "   under cap") + "    off by  confidence\n";
  for (std::size_t const i : order) {
    text += padded_name(table.alternatives[i]) + ' ' + percent(shares.first[i]);
    if (!shares.under_cap.empty()) text += ' ' + percent(shares.under_cap[i]);
    text += percent(standard_error(shown[i], shares.samples)).substr(2);
    text += is_known(shares.confidence[i]) ? ' ' + percent(shares.confidence[i]) : std::string(11, ' ') + '-';
    text += '\n';
  }
  return text + std::to_string(shares.samples) + " samples\n";
}

}  // namespace

CliAnswer robustness_command(Arguments const& arguments) {
  Wanted wanted;
  std::string const wrong = read_wanted(arguments, wanted);
  if (!wrong.empty()) return misused("claves: " + wrong + '\n');
  std::string const& path = arguments.names[0];
  TableFile const file = read_table_file(path);
  if (file.failed.exit_code != 0) return file.failed;
  auto const table = read_decision_table(file.text);
  if (!table) return cannot_use(path, table_problem(table.error()));
  SampledDecision decision;
  if (auto failed = fill_values(decision, *table, arguments)) return *failed;
  // Measurements that are given are as many samples as there are.
  if (!arguments.values_file.empty() && decision.values.size() > 1) wanted.samples = decision.values.size();
  if (auto failed = fill_weights(decision, *table, arguments, wanted)) return *failed;
  if (auto failed = match_samples(decision, arguments)) return *failed;
  decision.cap = wanted.cap.value_or(0);
  decision.ranks = table->alternatives.size() <= shown_whole;
  Acceptability const shares = acceptability(decision);
  return done(arguments.json ? robustness_json(*table, arguments, wanted, shares)
                             : robustness_text(*table, shares));
}

}  // namespace claves
