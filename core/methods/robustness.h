// Whether a choice survives other weights: stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma &
// Salminen, Operations Research 49(3), 2001; Tervonen & Lahdelma, EJOR 178(2), 2007).
//
//   Robustness analysis(std::move(question), std::move(samples));
//   while (analysis.advance(250)) show(analysis);             // between frames; each stop is a fair answer
//   analysis.key_share(row);                                  // "key under 96 % of the weights"
//
// Every sample is a vector of weights, and where values are uncertain also one table of values, each uniform in
// its range. Rows are ranked in each; equal scores share the better rank (1, 2, 2, 4). So a row is among the
// best `cap` where fewer than `cap` rows are above it: rows equal at the edge are all in, or all out, and a
// row's shares never depend on where it stands in the table. The shares of a row's ranks add up to 1; those of
// a rank over all rows do too, where no two scores are equal.
//
// Whole numbers throughout: the same counts on every machine, in slices or in one go.
#pragma once

#include <optional>

#include "core/methods/count_kernel.h"
#include "core/methods/top_kernel.h"
#include "core/methods/weight_samples.h"

namespace claves {

constexpr std::size_t robust_rows_limit = std::size_t{1} << 21;
constexpr std::size_t robust_matrix_limit = 16'000'000;  // rows by ranks
constexpr std::size_t robust_wins_limit = 1000;          // rows that are compared in pairs

struct RobustnessQuestion {
  ValueTable values;        // or the least each may be
  ValueTable most;          // the most each may be; without rows: values are certain
  int cap = 1;              // how many are key
  std::size_t ranks = 0;    // how many ranks to tell apart, from the first on; all: as many as rows
  bool wins = false;        // compare all pairs
  bool confidence = false;  // after the samples, the confidence factors
  std::uint64_t seed = 0;   // of the tables of values
};

class Robustness {
 public:
  // OutOfRange: "rows" (none, or over the limit), "cap" (under 1), "ranks" (more than rows, or over the limit),
  // "wins" (more rows than can be compared), "most" (not the same size as values, or under them).
  // Ambiguous: "most", where values are missing too; say what a missing one may be. Unknown: "samples", whose
  // criteria are not the table's.
  static Result<> check(RobustnessQuestion const& question, WeightSamples const& samples);
  Robustness(RobustnessQuestion question, WeightSamples samples);  // of what was checked
  Robustness(Robustness const&) = delete;
  Robustness& operator=(Robustness const&) = delete;

  // Begins anew with the same question under other weights, for the same criteria: quick enough to do while
  // someone moves a weight, for the table stays laid out.
  void restart(WeightSamples samples);

  // Works on, for so many samples. False: all is done.
  bool advance(std::size_t samples);

  std::size_t rows() const { return question_.values.rows(); }
  std::size_t done() const { return done_; }            // samples that the shares are of
  std::size_t size() const { return samples_.size(); }  // samples in all

  double key_share(std::size_t row) const { return share(key_counts_[row]); }      // among the best `cap`
  double first_share(std::size_t row) const { return share(first_counts_[row]); }  // at the first rank
  double rank_share(std::size_t row, std::size_t rank) const {                     // from 1 to ranks
    return share(rank_counts_.at(row, rank));
  }
  double win_share(std::size_t row, std::size_t rival) const {  // its score is greater; 1, with the other
    return share(win_counts_[row * rows() + rival]);            // way round, but for equal ones
  }
  // The mean of the weights under which it is first: of a whole of 1; empty where it never is.
  std::vector<double> central_weights(std::size_t row) const;
  // How often it is first with its central weights, over the tables of values; none where it never is first, or
  // not yet. Of certain values, 0 or 1.
  std::optional<double> confidence(std::size_t row) const;

 private:
  bool is_certain() const { return question_.most.rows() == 0; }
  bool needs_all_scores() const;
  double share(std::uint32_t count) const { return done_ == 0 ? 0 : count / static_cast<double>(done_); }
  std::vector<std::int16_t> typical_weights() const;
  void clear_counts();
  void take_sample();
  void count_found(std::span<std::int16_t const> weights);
  void count_all(ValueTable const& values, std::span<std::int16_t const> weights);
  void count_ranked(std::span<std::int16_t const> weights);
  void count_first(std::size_t row, std::span<std::int16_t const> weights);
  void count_key(std::uint32_t row);
  void suspect_again();
  void draw_values(std::size_t sample);
  void begin_confidence();
  void take_confidence_sample(ValueTable const& values);

  RobustnessQuestion question_;
  WeightSamples samples_;
  std::size_t done_ = 0;
  std::vector<std::uint32_t> key_counts_;
  std::vector<std::uint32_t> first_counts_;
  std::vector<std::int64_t> first_weights_;  // sums, by row and criterion
  RankCounts rank_counts_;
  std::vector<std::uint32_t> win_counts_;  // by row and rival

  std::optional<TopSearch> search_;
  std::vector<std::uint32_t> seen_;  // rows that were ever among the best
  Ranker ranker_;
  std::vector<std::int32_t> scores_;
  std::vector<std::uint64_t> sorted_;
  ValueTable drawn_;

  struct Central {
    std::size_t row = 0;
    std::vector<std::int16_t> weights;
    std::uint32_t first = 0;  // times
  };
  std::vector<Central> centrals_;
  std::size_t confidence_done_ = 0;
};

// How far a share is off, typically, when `samples` of them were drawn at random: its standard error. Evenly
// spread weights come closer.
double standard_error(double share, std::size_t samples);

}  // namespace claves
