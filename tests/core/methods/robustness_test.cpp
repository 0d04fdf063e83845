#include "core/methods/robustness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "tests/core/methods/fingerprints.h"
#include "tests/core/methods/made_table.h"

namespace claves {
namespace {

WeightSamples free_samples(std::size_t criteria, std::size_t count, std::uint64_t seed = 1) {
  auto samples = sample_weights(WeightRules(criteria), count, seed);
  REQUIRE(samples);
  return *samples;
}

// What the definitions say, read off without any cleverness.
struct Plain {
  std::vector<std::vector<int>> ranks;  // by row and rank
  std::vector<int> key;
  std::vector<std::vector<double>> first_weights;
  std::vector<std::vector<int>> wins;
};

int plain_score(ValueTable const& table, std::size_t row, std::span<std::int16_t const> weights) {
  for (IncompleteRow const& incomplete : table.incomplete())
    if (incomplete.row == row) return score_of_row(table, incomplete, weights);
  int score = 0;
  for (std::size_t k = 0; k < weights.size(); ++k) score += weights[k] * table.at(row, k);
  return score;
}

Plain plainly(ValueTable const& table, WeightSamples const& samples, int cap) {
  std::size_t const rows = table.rows();
  Plain plain;
  plain.ranks.assign(rows, std::vector<int>(rows));
  plain.wins.assign(rows, std::vector<int>(rows));
  plain.key.resize(rows);
  plain.first_weights.assign(rows, std::vector<double>(table.criteria()));
  for (std::size_t s = 0; s < samples.size(); ++s) {
    std::vector<int> scores;
    for (std::size_t row = 0; row < rows; ++row) scores.push_back(plain_score(table, row, samples[s]));
    for (std::size_t row = 0; row < rows; ++row) {
      std::size_t above = 0;
      for (std::size_t rival = 0; rival < rows; ++rival) {
        if (scores[rival] > scores[row]) ++above;
        if (scores[row] > scores[rival]) ++plain.wins[row][rival];
      }
      ++plain.ranks[row][above];
      if (above < static_cast<std::size_t>(cap)) ++plain.key[row];
      for (std::size_t k = 0; above == 0 && k < table.criteria(); ++k)
        plain.first_weights[row][k] += samples[s][k];
    }
  }
  return plain;
}

void check_against_plain(ValueTable const& table, int cap, std::size_t ranks, bool wins) {
  WeightSamples const samples = free_samples(table.criteria(), 300);
  Plain const plain = plainly(table, samples, cap);
  RobustnessQuestion question;
  question.values = table;
  question.cap = cap;
  question.ranks = ranks;
  question.wins = wins;
  REQUIRE(Robustness::check(question, samples));
  Robustness analysis(question, samples);
  while (analysis.advance(7)) {
  }
  for (std::size_t row = 0; row < table.rows(); ++row) {
    CHECK(analysis.key_share(row) == plain.key[row] / 300.0);
    CHECK(analysis.first_share(row) == plain.ranks[row][0] / 300.0);
    for (std::size_t rank = 1; rank <= ranks; ++rank)
      CHECK(analysis.rank_share(row, rank) == plain.ranks[row][rank - 1] / 300.0);
    for (std::size_t rival = 0; wins && rival < table.rows(); ++rival)
      CHECK(analysis.win_share(row, rival) == plain.wins[row][rival] / 300.0);
    std::vector<double> const central = analysis.central_weights(row);
    CHECK(central.empty() == (plain.ranks[row][0] == 0));
    for (std::size_t k = 0; k < central.size(); ++k)
      CHECK(central[k] == doctest::Approx(plain.first_weights[row][k] / plain.ranks[row][0] / weight_whole));
  }
}

}  // namespace

TEST_CASE("shares are what the definitions say, for any size, cap and number of ranks") {
  for (std::size_t const rows : {1U, 2U, 3U, 17U, 64U, 300U}) {
    for (std::size_t const criteria : {1U, 3U, 8U, 13U}) {
      CAPTURE(rows);
      CAPTURE(criteria);
      ValueTable const table = made_table(rows, criteria, rows + criteria);
      for (int const cap : {1, 5, static_cast<int>(rows)}) {
        CAPTURE(cap);
        check_against_plain(table, cap, 0, false);
        check_against_plain(table, cap, std::min<std::size_t>(rows, 4), false);
        if (rows < 100) check_against_plain(table, cap, rows, true);
      }
    }
  }
}

TEST_CASE("equal scores share the better rank, wherever they stand") {
  for (int const step : {100, 250, 500, 1000}) {  // few values, many equal scores
    ValueTable const table = made_table(120, 3, 4, 0, step);
    for (int const cap : {1, 10, 60}) {
      check_against_plain(table, cap, 0, false);
      check_against_plain(table, cap, 20, false);
      check_against_plain(table, cap, 120, false);
    }
  }
  ValueTable same(5, 2);
  for (std::size_t row = 0; row < 5; ++row) same.set(row, 0, 400);
  RobustnessQuestion question;
  question.values = same;
  question.cap = 2;
  question.ranks = 5;
  Robustness analysis(question, free_samples(2, 50));
  while (analysis.advance(10)) {
  }
  for (std::size_t row = 0; row < 5; ++row) {
    CHECK(analysis.key_share(row) == 1);
    CHECK(analysis.rank_share(row, 1) == 1);
    CHECK(analysis.rank_share(row, 2) == 0);
  }
}

TEST_CASE("rows that others surpass are left out only where they are under them for certain") {
  constexpr std::size_t rows = 40;
  RobustnessQuestion question;
  question.values = ValueTable(rows, 2);
  question.cap = 3;
  auto const samples = sample_weights(WeightRules::around(std::vector<double>{1, 0}, 0), 10, 1);
  REQUIRE(samples);
  for (int const step : {0, 5}) {
    for (std::size_t row = 0; row < rows; ++row) {
      question.values.set(row, 0, 500 + step * static_cast<int>(row));
      question.values.set(row, 1, 10 * static_cast<int>(row));  // weighs nothing
    }
    Robustness analysis(question, *samples);
    while (analysis.advance(3)) {
    }
    for (std::size_t row = 0; row < rows; ++row) {
      CHECK(analysis.key_share(row) == (step == 0 || row >= rows - 3 ? 1 : 0));
      CHECK(analysis.first_share(row) == (step == 0 || row == rows - 1 ? 1 : 0));
    }
  }
}

TEST_CASE("rows of which something is missing are scored by what is known of them") {
  ValueTable table = made_table(90, 6, 8);
  for (std::size_t row = 0; row < 90; row += 4)
    for (std::size_t k = 0; k < 6; k += 1 + row % 3) table.set_missing(row, k);
  check_against_plain(table, 12, 0, false);
  check_against_plain(table, 12, 8, false);
  check_against_plain(table, 12, 90, true);
  for (std::size_t row = 0; row < 90; ++row) table.set_missing(row, row % 6);
  check_against_plain(table, 12, 8, false);
}

TEST_CASE("two criteria, three rows: shares are lengths of intervals") {
  // a = (1, 0), b = (0.6, 0.6), c = (0, 1) under weights (w, 1 - w): c is best to w = 0.4, b to 0.6, then a.
  ValueTable table(3, 2);
  table.set(0, 0, 1000);
  table.set(1, 0, 600);
  table.set(1, 1, 600);
  table.set(2, 1, 1000);
  RobustnessQuestion question;
  question.values = table;
  question.cap = 2;
  question.ranks = 3;
  question.wins = true;
  question.confidence = true;
  Robustness analysis(question, free_samples(2, 4096));
  while (analysis.advance(1000)) {
  }
  std::vector<std::vector<double>> const expected{{0.4, 0.1, 0.5}, {0.2, 0.8, 0}, {0.4, 0.1, 0.5}};
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t rank = 1; rank <= 3; ++rank)
      CHECK(std::abs(analysis.rank_share(row, rank) - expected[row][rank - 1]) < 0.001);
  CHECK(std::abs(analysis.key_share(0) - 0.5) < 0.001);
  CHECK(analysis.key_share(1) == 1);
  CHECK(std::abs(analysis.win_share(0, 2) - 0.5) < 0.001);
  CHECK(std::abs(analysis.win_share(0, 1) - 0.4) < 0.001);
  CHECK(std::abs(analysis.central_weights(0)[0] - 0.8) < 0.001);
  CHECK(std::abs(analysis.central_weights(1)[0] - 0.5) < 0.001);
  for (std::size_t row = 0; row < 3; ++row) CHECK(analysis.confidence(row) == 1);
}

TEST_CASE("a row's shares add up to 1, a rank's too where no scores are equal") {
  ValueTable const table = made_table(12, 5, 3);
  RobustnessQuestion question;
  question.values = table;
  question.cap = 6;
  question.ranks = 12;
  Robustness analysis(question, free_samples(5, 400));
  while (analysis.advance(100)) {
  }
  double key = 0;
  for (std::size_t i = 0; i < 12; ++i) {
    double row = 0;
    double rank = 0;
    for (std::size_t j = 0; j < 12; ++j) {
      row += analysis.rank_share(i, j + 1);
      rank += analysis.rank_share(j, i + 1);
    }
    CHECK(row == doctest::Approx(1));
    CHECK(rank == doctest::Approx(1));
    key += analysis.key_share(i);
  }
  CHECK(key == doctest::Approx(6));
}

TEST_CASE("rows in another order have the same shares") {
  std::size_t const rows = 700;
  ValueTable const table = made_table(rows, 8, 11, 1, 20);
  ValueTable turned(rows, 8);
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t k = 0; k < 8; ++k) turned.set(row, k, table.at(rows - 1 - row, k));
  RobustnessQuestion question;
  question.cap = 25;
  question.values = table;
  Robustness straight(question, free_samples(8, 500));
  question.values = turned;
  Robustness backwards(question, free_samples(8, 500));
  while (straight.advance(500) || backwards.advance(500)) {
  }
  while (backwards.advance(500)) {
  }
  for (std::size_t row = 0; row < rows; ++row) {
    CHECK(straight.key_share(row) == backwards.key_share(rows - 1 - row));
    CHECK(straight.central_weights(row) == backwards.central_weights(rows - 1 - row));
  }
}

TEST_CASE("slices of any size end in the same shares, and each stop is the shares of its samples") {
  for (bool const certain : {true, false}) {
    RobustnessQuestion question;
    question.values = made_table(150, 8, 21);
    if (!certain) {
      question.most = question.values;
      for (std::size_t row = 0; row < 150; ++row)
        for (std::size_t k = 0; k < 8; ++k)
          question.most.set(row, k, std::min(1000, question.values.at(row, k) + static_cast<int>(row)));
    }
    question.cap = 9;
    question.ranks = 12;
    question.confidence = true;
    question.seed = 5;
    Robustness at_once(question, free_samples(8, 512));
    while (at_once.advance(1'000'000)) {
    }
    Robustness by_one(question, free_samples(8, 512));
    while (by_one.advance(1)) {
    }
    CHECK(results_hash(at_once, 12) == results_hash(by_one, 12));
    Robustness half(question, free_samples(8, 512));
    CHECK(half.advance(200));
    question.confidence = false;
    Robustness fewer(question, free_samples(8, 200));
    while (fewer.advance(64)) {
    }
    CHECK(half.done() == 200);
    CHECK(results_hash(half, 12) == results_hash(fewer, 12));
  }
}

TEST_CASE("begun anew with other weights, an analysis is as one that never had any before") {
  for (std::size_t const ranks : {0U, 10U, 200U}) {
    RobustnessQuestion question;
    question.values = made_table(200, 8, 31);
    question.cap = 11;
    question.ranks = ranks;
    question.confidence = true;
    Robustness used(question, free_samples(8, 300, 1));
    while (used.advance(64)) {
    }
    used.restart(free_samples(8, 100, 2));
    Robustness fresh(question, free_samples(8, 100, 2));
    while (used.advance(64)) {
    }
    while (fresh.advance(64)) {
    }
    CHECK(results_hash(used, ranks) == results_hash(fresh, ranks));
  }
}

TEST_CASE("uncertain values: what is worth 0 to 1 at random beats a sure middle half of the time") {
  ValueTable table(2, 1);
  table.set(0, 0, 500);
  RobustnessQuestion question;
  question.values = table;
  question.most = table;
  question.most.set(1, 0, 1000);
  question.confidence = true;
  question.ranks = 2;
  Robustness analysis(question, free_samples(1, 20'000));
  while (analysis.advance(5000)) {
  }
  double const error = standard_error(0.5, 20'000);
  CHECK(std::abs(analysis.first_share(1) - 0.5) < 4 * error);
  CHECK(std::abs(analysis.rank_share(0, 2) - 0.5) < 4 * error);
  CHECK(*analysis.confidence(1) == analysis.first_share(1));
}

TEST_CASE("a range without width is the value itself") {
  RobustnessQuestion question;
  question.values = made_table(60, 5, 2);
  question.cap = 7;
  question.ranks = 60;
  question.confidence = true;
  Robustness certain(question, free_samples(5, 200));
  question.most = question.values;
  Robustness ranged(question, free_samples(5, 200));
  while (certain.advance(50)) {
  }
  while (ranged.advance(50)) {
  }
  CHECK(results_hash(certain, 60) == results_hash(ranged, 60));
}

TEST_CASE("questions that cannot be answered are refused") {
  WeightSamples const samples = free_samples(3, 10);
  RobustnessQuestion question;
  auto const where = [&] {
    auto const checked = Robustness::check(question, samples);
    return checked ? std::string("fine") : checked.error().where;
  };
  CHECK(where() == "rows");
  question.values = ValueTable(4, 3);
  CHECK(where() == "fine");
  question.cap = 0;
  CHECK(where() == "cap");
  question.cap = 100;  // all are key
  CHECK(where() == "fine");
  question.ranks = 5;
  CHECK(where() == "ranks");
  question.ranks = 0;
  question.most = ValueTable(3, 3);
  CHECK(where() == "most");
  question.most = ValueTable(4, 3);
  question.values.set(1, 1, 5);
  CHECK(where() == "most");
  question.most.set(1, 1, 5);
  CHECK(where() == "fine");
  question.values.set_missing(2, 0);
  CHECK(where() == "most");
  question.values = ValueTable(4, 2);
  CHECK(where() == "samples");
}

}  // namespace claves
