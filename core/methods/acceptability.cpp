#include "core/methods/acceptability.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/methods/ranking.h"

namespace claves {
namespace {

// Unknown values are left out and the weights of the others scaled up, as core/methods/additive.h does.
double total_of(double const* values, double const* weights, std::size_t count) {
  double total = 0;
  double known = 0;
  bool all = true;
  for (std::size_t j = 0; j < count; ++j) {
    if (is_known(values[j])) {
      total += weights[j] * values[j];
      known += weights[j];
    } else if (weights[j] > 0) {
      all = false;
    }
  }
  if (all) return total;
  return known > 0 ? total / known : unknown;
}

void add_up(Grid const& values, double const* weights, std::vector<double>& totals) {
  for (std::size_t i = 0; i < values.rows; ++i) totals[i] = total_of(values.row(i), weights, values.columns);
}

// Competition ranks of those that are among the best `wanted`; of others, 0 or what they are.
std::vector<int> ranks_of_best(std::vector<double> const& totals, std::size_t wanted) {
  std::vector<double> known;
  std::size_t largest = 0;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    if (!is_known(totals[i])) continue;
    known.push_back(totals[i]);
    if (!is_known(totals[largest]) || std::abs(totals[i]) > std::abs(totals[largest])) largest = i;
  }
  if (known.size() <= wanted) return competition_ranks(totals);
  auto const last = known.begin() + static_cast<std::ptrdiff_t>(wanted) - 1;
  std::nth_element(known.begin(), last, known.end(), std::greater<>());
  // Ties reach a little below; and what they are measured by has to be among them.
  double const edge = *last - 4 * tie_tolerance * std::abs(totals[largest]);
  std::vector<std::size_t> places;
  std::vector<double> best;
  for (std::size_t i = 0; i < totals.size(); ++i) {
    if (!(totals[i] >= edge) && i != largest) continue;
    places.push_back(i);
    best.push_back(totals[i]);
  }
  std::vector<int> const ranks_there = competition_ranks(best);
  std::vector<int> ranks(totals.size(), 0);
  for (std::size_t k = 0; k < places.size(); ++k) ranks[places[k]] = ranks_there[k];
  return ranks;
}

class Counting {
 public:
  explicit Counting(SampledDecision const& decision)
      : decision_(decision), alternatives_(decision.values[0].rows), totals_(alternatives_) {
    counts_.samples = decision.samples();
    counts_.first.resize(alternatives_);
    if (decision.cap > 0) counts_.under_cap.resize(alternatives_);
    if (decision.ranks) counts_.ranks = counts_.wins = Grid(alternatives_, alternatives_);
    counts_.central_weights = Grid(alternatives_, decision.weights.columns);
    counts_.confidence.assign(alternatives_, unknown);
  }

  void take(std::size_t sample) {
    double const* const weights = decision_.weights.row(decision_.weights.rows > 1 ? sample : 0);
    add_up(decision_.values[decision_.values.size() > 1 ? sample : 0], weights, totals_);
    std::vector<int> const ranks = decision_.ranks
                                       ? competition_ranks(totals_)
                                       : ranks_of_best(totals_, std::max<std::size_t>(decision_.cap, 1));
    for (std::size_t i = 0; i < alternatives_; ++i) {
      if (ranks[i] == 0) continue;
      if (ranks[i] == 1) count_first(i, weights);
      if (static_cast<std::size_t>(ranks[i]) <= decision_.cap) ++counts_.under_cap[i];
      if (decision_.ranks) count_rank(i, ranks);
    }
  }

  Acceptability shares() {
    auto const samples = static_cast<double>(counts_.samples);
    for (std::size_t i = 0; i < alternatives_; ++i) {
      for (std::size_t j = 0; j < decision_.weights.columns; ++j) {
        double& weight = counts_.central_weights.at(i, j);
        weight = counts_.first[i] > 0 ? weight / counts_.first[i] : unknown;
      }
      counts_.first[i] /= samples;
    }
    for (double& count : counts_.under_cap) count /= samples;
    for (double& count : counts_.ranks.cells) count /= samples;
    for (double& count : counts_.wins.cells) count /= samples;
    for (std::size_t i = 0; i < alternatives_; ++i)
      if (counts_.first[i] > 0) counts_.confidence[i] = confidence_of(i);
    return std::move(counts_);
  }

 private:
  void count_first(std::size_t i, double const* weights) {
    ++counts_.first[i];
    for (std::size_t j = 0; j < decision_.weights.columns; ++j) counts_.central_weights.at(i, j) += weights[j];
  }

  void count_rank(std::size_t i, std::vector<int> const& ranks) {
    ++counts_.ranks.at(i, static_cast<std::size_t>(ranks[i]) - 1);
    for (std::size_t rival = 0; rival < alternatives_; ++rival)
      if (ranks[rival] > ranks[i]) ++counts_.wins.at(i, rival);
  }

  double confidence_of(std::size_t i) {
    std::size_t first = 0;
    for (Grid const& values : decision_.values) {
      add_up(values, counts_.central_weights.row(i), totals_);
      if (ranks_of_best(totals_, 1)[i] == 1) ++first;
    }
    return static_cast<double>(first) / static_cast<double>(decision_.values.size());
  }

  SampledDecision const& decision_;
  std::size_t alternatives_;
  std::vector<double> totals_;
  Acceptability counts_;
};

}  // namespace

Acceptability acceptability(SampledDecision const& decision) {
  Counting counting(decision);
  for (std::size_t sample = 0; sample < decision.samples(); ++sample) counting.take(sample);
  return counting.shares();
}

}  // namespace claves
