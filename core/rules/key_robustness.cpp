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

Between range_of(Workspace const& workspace, FactorValue const& value) {
  if (value.origin == FactorOrigin::Missing) return {};
  Rating const* const rating = workspace.table<Rating>().find(value.rating);
  double const off = rating == nullptr ? 0 : doubt_of(rating->certainty);
  return {thousandths(value.goodness - off), thousandths(value.goodness + off)};
}

void put_certain(ValueTable& values, std::size_t row, ScoreCard const& card) {
  for (std::size_t place = 0; place < card.factors.size(); ++place) {
    FactorValue const& value = card.factors[place];
    if (value.origin == FactorOrigin::Missing)
      values.set_missing(row, place);
    else
      values.set(row, place, thousandths(value.goodness));
  }
}

void put_doubtful(RobustnessQuestion& asked, Workspace const& workspace, std::size_t row,
                  ScoreCard const& card) {
  for (std::size_t place = 0; place < card.factors.size(); ++place) {
    Between const range = range_of(workspace, card.factors[place]);
    asked.values.set(row, place, range.low);
    asked.most.set(row, place, range.high);
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
  std::size_t const criteria = scoring.weights.size();
  question.rules = rules_of(scoring.weights, doubt.weights);
  question.asked.values = ValueTable(rows, criteria);
  if (doubt.ratings) question.asked.most = ValueTable(rows, criteria);
  question.asked.cap = std::max(1, cap);
  question.asked.ranks = std::min(rows, std::max(most_ranks, 2 * static_cast<std::size_t>(question.asked.cap)));
  for (std::size_t row = 0; row < rows; ++row) {
    ScoreCard const& card = scoring.cards[row];
    question.accounts.push_back(card.account);
    if (doubt.ratings)
      put_doubtful(question.asked, workspace, row, card);
    else
      put_certain(question.asked.values, row, card);
  }
  return question;
}

}  // namespace claves
