#include "core/rules/key_robustness.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

constexpr std::size_t most_ranks = 40;  // told apart; the rest is one

int thousandths(double goodness) {
  return static_cast<int>(std::lround(std::clamp(goodness, 0.0, 10.0) * (value_whole / 10.0)));
}

struct Between {
  int low = 0;
  int high = value_whole;
};

Between range_of(Workspace const& workspace, FactorUse const& use, FactorValue const& value) {
  if (!value.counts()) return {};
  Rating const* const rating = workspace.table<Rating>().find(value.rating);
  if (rating == nullptr) return {thousandths(value.goodness), thousandths(value.goodness)};
  double const off = doubt_of(rating->certainty);
  int const one = thousandths(use.goodness(std::clamp(value.value - off, 0.0, 10.0)));
  int const other = thousandths(use.goodness(std::clamp(value.value + off, 0.0, 10.0)));
  return {std::min(one, other), std::max(one, other)};
}

void put_certain(ValueTable& values, std::size_t row, ScoreCard const& card,
                 std::span<std::size_t const> places) {
  for (std::size_t column = 0; column < places.size(); ++column) {
    FactorValue const& value = card.factors[places[column]];
    if (value.counts())
      values.set(row, column, thousandths(value.goodness));
    else
      values.set_missing(row, column);
  }
}

void put_doubtful(KeyQuestion& question, Workspace const& workspace, Scoring const& scoring, std::size_t row) {
  RobustnessQuestion& asked = question.asked;
  for (std::size_t column = 0; column < question.places.size(); ++column) {
    std::size_t const place = question.places[column];
    Between const range = range_of(workspace, scoring.factors.at(place), scoring.cards[row].factors[place]);
    asked.values.set(row, column, range.low);
    asked.most.set(row, column, range.high);
  }
}

// From the weightiest to the lightest, each at least as much as the next that weighs less.
std::vector<AtLeastAsMuch> order_of(std::span<double const> weights) {
  std::vector<AtLeastAsMuch> order;
  for (std::size_t more = 0; more < weights.size(); ++more)
    for (std::size_t less = 0; less < weights.size(); ++less)
      if (weights[more] > weights[less]) order.push_back({more, less});
  return order;
}

WeightRules rules_of(std::span<double const> weights, WeightDoubt doubt) {
  switch (doubt) {
    case WeightDoubt::Near:
      return WeightRules::around(weights, near_width);
    case WeightDoubt::Order: {
      WeightRules rules(weights.size());
      rules.order = order_of(weights);
      return rules;
    }
    case WeightDoubt::Any:
      break;
  }
  return WeightRules(weights.size());
}

}  // namespace

KeyQuestion key_question(Workspace const& workspace, Scoring const& scoring, Doubt doubt, int cap) {
  KeyQuestion question;
  std::size_t const rows = scoring.cards.size();
  question.places = scoring.factors.used();
  std::size_t const criteria = question.places.size();
  std::vector<double> weights;
  for (std::size_t const place : question.places) weights.push_back(scoring.weights[place]);
  question.rules = rules_of(weights, doubt.weights);
  question.asked.values = ValueTable(rows, criteria);
  if (doubt.ratings) question.asked.most = ValueTable(rows, criteria);
  question.asked.cap = std::max(1, cap);
  question.asked.ranks = std::min(rows, std::max(most_ranks, 2 * static_cast<std::size_t>(question.asked.cap)));
  for (std::size_t row = 0; row < rows; ++row) {
    ScoreCard const& card = scoring.cards[row];
    question.accounts.push_back(card.account);
    if (doubt.ratings)
      put_doubtful(question, workspace, scoring, row);
    else
      put_certain(question.asked.values, row, card, question.places);
  }
  return question;
}

}  // namespace claves
