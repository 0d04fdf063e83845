#include "core/rules/why.h"

#include <algorithm>

namespace claves {
namespace {

std::vector<Contribution> contributions(Scoring const& scoring, ScoreCard const& card) {
  std::vector<Contribution> all;
  double whole = 0;
  for (double const weight : scoring.weights) whole += weight;
  for (std::size_t const i : scoring.factors.used()) {
    double total = 0;
    for (ScoreCard const& other : scoring.cards) total += other.shares[i];
    all.push_back({i, card.factors[i], whole > 0 ? scoring.weights[i] / whole : 0, card.shares[i],
                   total / static_cast<double>(scoring.cards.size())});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](Contribution const& a, Contribution const& b) { return b.share < a.share; });
  return all;
}

double average_score(Scoring const& scoring) {
  double total = 0;
  for (ScoreCard const& card : scoring.cards) total += card.score;
  return total / static_cast<double>(scoring.cards.size());
}

// By account in rank order and by factor.
Grid goodness(Scoring const& scoring) {
  std::size_t const count = scoring.factors.size();
  Grid values(scoring.cards.size(), count, unknown);
  for (std::size_t row = 0; row < scoring.cards.size(); ++row)
    for (std::size_t i = 0; i < count; ++i) {
      FactorValue const& factor = scoring.cards[row].factors[i];
      if (factor.counts() && !scoring.factors.at(i).off) values.at(row, i) = factor.goodness;
    }
  return values;
}

// The scores that an account has to reach.
struct Targets {
  std::optional<double> up_one;
  std::optional<double> top;  // of the last of the top, without this account
};

Targets targets(Scoring const& scoring, ScoreCard const& card, int top) {
  Targets result;
  std::size_t const place = scoring.places.at(card.account.value);
  if (card.rank > 1) result.up_one = scoring.cards[static_cast<std::size_t>(card.rank) - 2].score;
  if (top <= 0 || scoring.cards.size() <= static_cast<std::size_t>(top)) return result;
  std::size_t const last = static_cast<std::size_t>(top) - 1;
  result.top = scoring.cards[last < place ? last : last + 1].score;
  return result;
}

RatingChange rating_change(std::span<double const> row, Scoring const& scoring, std::size_t place,
                           Targets const& to, bool in_top) {
  RatingChange change{place, {}, {}, {}};
  FactorUse const& use = scoring.factors.at(place);
  constexpr double most = 10 + 1e-9;  // a limit of 10 is reached in spite of rounding
  auto solved = [&](std::optional<double> target) -> std::optional<double> {
    if (!target) return {};
    return value_for_total(row, scoring.weights, place, *target / 10);
  };
  auto rating = [&](double goodness) { return use.rating_worth(std::min(goodness, 10.0)); };
  if (auto const up = solved(to.up_one); up && *up <= most) change.up_one = rating(*up);
  auto const top = solved(to.top);
  if (top && !in_top && *top <= most) change.into_top = rating(*top);
  if (top && in_top && *top > 0) change.out_of_top = rating(*top);
  return change;
}

int rank_with(Scoring const& scoring, ScoreCard const& card, double score) {
  auto const worse = std::partition_point(scoring.cards.begin(), scoring.cards.end(),
                                          [&](ScoreCard const& other) { return score < other.score; });
  int const better = static_cast<int>(worse - scoring.cards.begin());
  return better - (score < card.score ? 1 : 0) + 1;
}

void suppose(FactorValue& factor, double goodness) {
  factor.origin = FactorOrigin::Rated;
  factor.goodness = goodness;
}

WeightChange weight_change(Grid const& values, Weights const& weights, std::size_t row, std::size_t place,
                           int top) {
  WeightChange change{weight_effect(values, weights, row, place, top), place, 0, 0, {}, {}};
  auto score_at = [&](double weight) {
    double const total = total_with({values.row(row), values.columns}, weights, place, weight);
    return is_known(total) ? 10 * total : unknown;
  };
  change.score_at_none = score_at(0);
  change.score_at_all = score_at(1);
  // Where nothing but one factor is known, or that one is not, its weight makes no difference.
  if (!is_known(change.score_at_none)) change.score_at_none = change.score_at_all;
  if (!is_known(change.score_at_all)) change.score_at_all = change.score_at_none;
  if (!is_known(change.score_at_all)) change.score_at_none = change.score_at_all = 0;
  for (WeightInterval const& range : change.inside)
    for (double const edge : {range.from, range.to}) {
      if (edge <= 0 || edge >= 1 || (!change.edges.empty() && edge <= change.edges.back())) continue;
      change.edges.push_back(edge);
      change.edge_scores.push_back(score_at(edge));
    }
  return change;
}

std::optional<LeastSwap> least_swap(Scoring const& scoring, Grid const& values, std::size_t row, int top) {
  std::size_t const count = scoring.cards.size();
  auto const places = static_cast<std::size_t>(std::max(top, 0));
  std::size_t rival = places;
  if (places == 0) rival = row > 0 ? row - 1 : 1;
  if (places > 0 && row >= places) rival = places - 1;
  if (rival >= count || rival == row) return {};
  LeastSwap swap{scoring.cards[rival].account, rival < row, {}};
  std::span<double const> const own{values.row(row), values.columns};
  std::span<double const> const other{values.row(rival), values.columns};
  swap.move =
      swap.rises ? smallest_swap(other, own, scoring.weights) : smallest_swap(own, other, scoring.weights);
  return swap;
}

void find_missing(Why& why, Scoring const& scoring, ScoreCard const& card) {
  Factors best = card.factors;
  Factors worst = card.factors;
  auto rank_of = [&](Factors const& factors) {
    return rank_with(scoring, card, score_of(factors, scoring.weights));
  };
  for (std::size_t const i : scoring.factors.used()) {
    if (card.factors[i].is_known()) continue;
    Factors alone = card.factors;
    suppose(alone[i], 10);
    suppose(best[i], 10);
    MissingFactor missing{i, rank_of(alone), 0, false};
    suppose(alone[i], 0);
    suppose(worst[i], 0);
    missing.worst_rank = rank_of(alone);
    missing.decides = missing.best_rank <= why.top && why.top < missing.worst_rank;
    why.missing.push_back(missing);
  }
  why.best_rank = rank_of(best);
  why.worst_rank = rank_of(worst);
}

}  // namespace

std::optional<double> WeightChange::smallest_inside() const {
  if (inside.empty()) return {};
  return inside.front().from;
}

Why why(Scoring const& scoring, AccountId account, int top) {
  Why result;
  ScoreCard const* const card = scoring.find(account);
  if (card == nullptr) return result;
  result.account = account;
  result.top = std::max(top, 0);
  result.in_top = card->rank <= top;
  result.average_score = average_score(scoring);
  result.contributions = contributions(scoring, *card);
  Targets const to = targets(scoring, *card, top);
  Grid const values = goodness(scoring);
  std::size_t const row = scoring.places.at(account.value);
  for (std::size_t const i : scoring.factors.used()) {
    result.ratings.push_back(rating_change({values.row(row), values.columns}, scoring, i, to, result.in_top));
    result.weights.push_back(weight_change(values, scoring.weights, row, i, top));
  }
  result.swap = least_swap(scoring, values, row, top);
  find_missing(result, scoring, *card);
  return result;
}

}  // namespace claves
