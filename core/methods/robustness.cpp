#include "core/methods/robustness.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <string>

#include "core/base/random.h"
#include "core/methods/wins_kernel.h"

namespace claves {
namespace {

Error out_of_range(std::string where, std::size_t number) {
  return {Fault::OutOfRange, std::move(where), std::to_string(number)};
}

Result<> check_most(ValueTable const& values, ValueTable const& most) {
  if (most.rows() == 0) return Nothing{};
  if (most.rows() != values.rows() || most.criteria() != values.criteria())
    return out_of_range("most", most.rows());
  if (!values.incomplete().empty() || !most.incomplete().empty()) return Error{Fault::Ambiguous, "most", {}};
  for (std::size_t row = 0; row < values.rows(); ++row)
    for (std::size_t k = 0; k < values.criteria(); ++k)
      if (most.at(row, k) < values.at(row, k)) return out_of_range("most", row);
  return Nothing{};
}

}  // namespace

Result<> Robustness::check(RobustnessQuestion const& question, WeightSamples const& samples) {
  std::size_t const rows = question.values.rows();
  if (rows == 0 || rows > robust_rows_limit) return out_of_range("rows", rows);
  if (question.cap < 1) return Error{Fault::OutOfRange, "cap", std::to_string(question.cap)};
  if (question.ranks > rows || question.ranks > robust_matrix_limit / rows)
    return out_of_range("ranks", question.ranks);
  if (question.wins && rows > robust_wins_limit) return out_of_range("wins", rows);
  if (samples.size() == 0 || samples.criteria() != question.values.criteria())
    return Error{Fault::Unknown, "samples", std::to_string(samples.criteria())};
  return check_most(question.values, question.most);
}

Robustness::Robustness(RobustnessQuestion question, WeightSamples samples)
    : question_(std::move(question)), samples_(samples.criteria()) {
  assert(check(question_, samples));
  question_.cap = static_cast<int>(std::min(static_cast<std::size_t>(question_.cap), rows()));
  scores_.resize(padded(rows()));
  if (!is_certain()) drawn_ = question_.values;
  if (!needs_all_scores())
    search_.emplace(question_.values, std::max(question_.cap, static_cast<int>(question_.ranks)));
  restart(std::move(samples));
}

void Robustness::restart(WeightSamples samples) {
  assert(samples.size() > 0 && samples.criteria() == question_.values.criteria());
  samples_ = std::move(samples);
  done_ = 0;
  confidence_done_ = 0;
  centrals_.clear();
  clear_counts();
  rank_counts_.reset(rows(), question_.ranks);
  win_counts_.assign(question_.wins ? rows() * rows() : 0, 0);
  if (search_) search_->suspect_best(typical_weights());
}

void Robustness::clear_counts() {
  std::size_t const criteria = samples_.criteria();
  if (search_ && !seen_.empty()) {  // of a large table, few rows were counted
    for (std::uint32_t const row : seen_) {
      key_counts_[row] = 0;
      first_counts_[row] = 0;
      std::fill_n(first_weights_.begin() + static_cast<std::ptrdiff_t>(row * criteria), criteria, 0);
    }
    seen_.clear();
    return;
  }
  key_counts_.assign(rows(), 0);
  first_counts_.assign(rows(), 0);
  first_weights_.assign(rows() * criteria, 0);
}

// To rank half of the rows, or to compare pairs, a search for the best spares nothing.
bool Robustness::needs_all_scores() const {
  return !is_certain() || question_.wins || question_.ranks > rows() / 2;
}

std::vector<std::int16_t> Robustness::typical_weights() const {
  std::vector<double> sums(samples_.criteria());
  for (std::size_t i = 0; i < samples_.size(); ++i)
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += samples_[i][k];
  std::vector<std::int16_t> typical;
  for (int const part : whole_parts(sums)) typical.push_back(static_cast<std::int16_t>(part));
  return typical;
}

bool Robustness::advance(std::size_t samples) {
  for (; samples > 0 && done_ < size(); --samples) take_sample();
  rank_counts_.settle();
  if (done_ < size()) return true;
  if (!question_.confidence) return false;
  if (centrals_.empty()) begin_confidence();
  std::size_t const tables = is_certain() ? 1 : size();
  for (; samples > 0 && confidence_done_ < tables; --samples) {
    if (!is_certain()) draw_values(confidence_done_);
    take_confidence_sample(is_certain() ? question_.values : drawn_);
  }
  return confidence_done_ < tables;
}

void Robustness::take_sample() {
  std::span<std::int16_t const> const weights = samples_[done_];
  if (search_) {
    search_->search(samples_, done_);
    count_found(weights);
  } else {
    if (!is_certain()) draw_values(done_);
    count_all(is_certain() ? question_.values : drawn_, weights);
  }
  ++done_;
  if (search_ && done_ >= 8 && std::has_single_bit(done_)) suspect_again();
}

void Robustness::count_key(std::uint32_t row) {
  if (key_counts_[row]++ == 0) seen_.push_back(row);
}

void Robustness::count_first(std::size_t row, std::span<std::int16_t const> weights) {
  ++first_counts_[row];
  std::int64_t* const sums = first_weights_.data() + row * weights.size();
  for (std::size_t k = 0; k < weights.size(); ++k) sums[k] += weights[k];
}

void Robustness::count_found(std::span<std::int16_t const> weights) {
  std::span<std::uint32_t const> const found = search_->rows();
  std::int32_t const* const scores = search_->scores();
  std::int32_t const greatest = search_->greatest();
  std::int32_t const least = search_->least();
  if (question_.ranks == 0) {
    std::uint32_t* const counts = key_counts_.data();
    for (std::size_t i = 0; i < found.size(); ++i) {
      std::uint32_t const is_key = scores[i] >= least ? 1 : 0;  // a number: which ones are, nobody could guess
      std::uint32_t& count = counts[found[i]];
      if (count == 0 && is_key != 0) seen_.push_back(found[i]);
      count += is_key;
      if (scores[i] == greatest) count_first(found[i], weights);
    }
    return;
  }
  sorted_.clear();
  for (std::size_t i = 0; i < found.size(); ++i)
    if (scores[i] >= least)
      sorted_.push_back(static_cast<std::uint64_t>(greatest - scores[i]) << 32 | found[i]);
  std::sort(sorted_.begin(), sorted_.end());
  std::size_t rank = 0;
  for (std::size_t i = 0; i < sorted_.size(); ++i) {
    if (i == 0 || sorted_[i] >> 32 != sorted_[i - 1] >> 32) rank = i;
    auto const row = static_cast<std::uint32_t>(sorted_[i]);
    if (rank == 0) count_first(row, weights);
    if (rank < static_cast<std::size_t>(question_.cap)) count_key(row);
    if (rank < question_.ranks) rank_counts_.add(row, rank + 1);
  }
}

void Robustness::count_all(ValueTable const& values, std::span<std::int16_t const> weights) {
  score_table(values, weights, scores_);
  for (std::size_t i = rows(); i < scores_.size(); ++i) scores_[i] = -1;
  if (question_.wins) count_wins(scores_.data(), rows(), win_counts_.data());
  if (question_.ranks > 0) {
    ranker_.rank(scores_.data(), rows());
    rank_counts_.add(ranker_.ranks());
    count_ranked(weights);
    return;
  }
  std::int32_t const greatest = score_range(scores_.data(), scores_.size()).greatest;
  std::int32_t const least = threshold(scores_.data(), scores_.size(), question_.cap, 0, 0).score;
  for (std::size_t row = 0; row < rows(); ++row) {
    if (scores_[row] < least) continue;
    ++key_counts_[row];
    if (scores_[row] == greatest) count_first(row, weights);
  }
}

void Robustness::count_ranked(std::span<std::int16_t const> weights) {
  std::span<std::uint32_t const> const ranks = ranker_.ranks();
  for (std::uint32_t const row : ranker_.order()) {
    if (ranks[row] > static_cast<std::uint32_t>(question_.cap)) return;
    ++key_counts_[row];
    if (ranks[row] == 1) count_first(row, weights);
  }
}

void Robustness::suspect_again() {
  std::size_t const kept = std::min(search_->suspects_wanted(), seen_.size());
  std::vector<std::uint32_t> likely;
  std::vector<IncompleteRow> const& incomplete = question_.values.incomplete();
  for (std::uint32_t const row : seen_) {
    auto const place = std::lower_bound(incomplete.begin(), incomplete.end(), row,
                                        [](IncompleteRow const& a, std::uint32_t b) { return a.row < b; });
    if (place == incomplete.end() || place->row != row) likely.push_back(row);
  }
  std::size_t const taken = std::min(kept, likely.size());
  std::partial_sort(likely.begin(), likely.begin() + static_cast<std::ptrdiff_t>(taken), likely.end(),
                    [&](std::uint32_t a, std::uint32_t b) {
                      return key_counts_[a] != key_counts_[b] ? key_counts_[a] > key_counts_[b] : a < b;
                    });
  likely.resize(taken);
  search_->suspect(likely);
}

// Each value uniform in its range, from a number of its own: any sample's table can be drawn again.
void Robustness::draw_values(std::size_t sample) {
  std::uint64_t const own = mixed(mixed(question_.seed) + sample);
  std::size_t const criteria = drawn_.criteria();
  for (std::size_t row = 0; row < rows(); ++row)
    for (std::size_t k = 0; k < criteria; k += 4) {
      std::uint64_t drawn = mixed(own + row * 16 + k / 4);
      for (std::size_t j = k; j < std::min(k + 4, criteria); ++j, drawn >>= 16) {
        int const low = question_.values.at(row, j);
        auto const choices = static_cast<std::uint32_t>(question_.most.at(row, j) - low + 1);
        auto const more = static_cast<std::uint32_t>(drawn & 0xFFFFU) * choices >> 16;
        drawn_.set(row, j, low + static_cast<int>(more));
      }
    }
}

void Robustness::begin_confidence() {
  for (std::size_t row = 0; row < rows(); ++row) {
    if (first_counts_[row] == 0) continue;
    Central central;
    central.row = row;
    for (int const part : whole_parts(central_weights(row)))
      central.weights.push_back(static_cast<std::int16_t>(part));
    centrals_.push_back(std::move(central));
  }
}

void Robustness::take_confidence_sample(ValueTable const& values) {
  for (Central& central : centrals_) {
    score_table(values, central.weights, scores_);
    std::int32_t const greatest = score_range(scores_.data(), scores_.size()).greatest;
    if (scores_[central.row] == greatest) ++central.first;
  }
  ++confidence_done_;
}

std::vector<double> Robustness::central_weights(std::size_t row) const {
  std::vector<double> weights;
  if (first_counts_[row] == 0) return weights;
  double const whole = static_cast<double>(first_counts_[row]) * weight_whole;
  std::int64_t const* const sums = first_weights_.data() + row * samples_.criteria();
  for (std::size_t k = 0; k < samples_.criteria(); ++k) weights.push_back(static_cast<double>(sums[k]) / whole);
  return weights;
}

std::optional<double> Robustness::confidence(std::size_t row) const {
  auto const place = std::lower_bound(centrals_.begin(), centrals_.end(), row,
                                      [](Central const& a, std::size_t b) { return a.row < b; });
  if (place == centrals_.end() || place->row != row || confidence_done_ == 0) return std::nullopt;
  return place->first / static_cast<double>(confidence_done_);
}

double standard_error(double share, std::size_t samples) {
  return samples == 0 ? 0.5 : std::sqrt(share * (1 - share) / static_cast<double>(samples));
}

}  // namespace claves
