#include "core/methods/table_kernel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "core/methods/weight_samples.h"
#include "tests/core/methods/made_table.h"

namespace claves {
namespace {

void check_ranking(std::vector<std::int32_t> const& scores) {
  std::vector<std::uint32_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return scores[a] > scores[b]; });
  Ranker ranker;
  ranker.rank(scores.data(), scores.size());
  CHECK(std::equal(order.begin(), order.end(), ranker.order().begin()));
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || scores[order[i]] != scores[order[i - 1]]) rank = static_cast<std::uint32_t>(i) + 1;
    if (ranker.ranks()[order[i]] != rank) FAIL_CHECK("rank of row " << order[i]);
  }
}

}  // namespace

TEST_CASE("scores are the sums of weight times value") {
  for (std::size_t const criteria : {1U, 2U, 7U, 8U, 12U, 13U, 64U}) {
    ValueTable const table = made_table(37, criteria, criteria);
    auto const samples = *sample_weights(WeightRules(criteria), 20, 3);
    std::vector<std::int32_t> scores(padded(37));
    for (std::size_t s = 0; s < samples.size(); ++s) {
      score_table(table, samples[s], scores);
      for (std::size_t row = 0; row < 37; ++row) {
        int sum = 0;
        for (std::size_t k = 0; k < criteria; ++k) sum += samples[s][k] * table.at(row, k);
        CHECK(scores[row] == sum);
      }
      CHECK(scores[37] == 0);
    }
  }
}

TEST_CASE("ranking agrees with sorting, whatever the scores") {
  Random random(1);
  for (std::size_t const rows : {0U, 1U, 2U, 3U, 100U, 1000U, 4096U, 4097U, 20'000U}) {
    for (std::uint64_t const range : {1U, 2U, 50U, 70'000U, 4'095'001U, 32'767'001U}) {
      std::vector<std::int32_t> scores(rows);
      for (auto& score : scores) score = static_cast<std::int32_t>(random.next() % range);
      CAPTURE(rows);
      CAPTURE(range);
      check_ranking(scores);
    }
  }
  // Many that differ in the bits that the passes leave out alone.
  std::vector<std::int32_t> near(3000);
  for (std::size_t i = 0; i < near.size(); ++i)
    near[i] = i == 7 ? 32'767'000 : static_cast<int>((i * 7919) % 97);
  check_ranking(near);
}

TEST_CASE("the threshold is the score that the wanted number reaches") {
  Random random(2);
  for (std::size_t const rows : {4U, 12U, 60U, 1000U})
    for (std::uint64_t const range : {1U, 3U, 100U, 4'095'001U})
      for (int const wanted : {1, 3, 20, 400}) {
        std::vector<std::int32_t> scores(rows);
        for (auto& score : scores) score = static_cast<std::int32_t>(random.next() % range);
        std::vector<std::int32_t> sorted = scores;
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        Threshold const found = threshold(scores.data(), rows, wanted, 0, 0);
        if (static_cast<std::size_t>(wanted) >= rows) {
          CHECK(found.count == static_cast<int>(rows));
          continue;
        }
        std::int32_t const last = sorted[static_cast<std::size_t>(wanted) - 1];
        CHECK(found.count == std::count_if(scores.begin(), scores.end(), [&](auto s) { return s >= last; }));
        CHECK(found.score <= last);
        Threshold const loose = threshold(scores.data(), rows, wanted, 5, 0);
        CHECK(loose.count >= wanted);
        CHECK((loose.count <= wanted + 5 || loose.score == last));
      }
}

}  // namespace claves
