#include "core/rules/matrix.h"

#include <algorithm>

namespace claves {
namespace {

// 0..100 from the factors of one side that count; nothing where none is known.
std::optional<double> side_value(Factors const& factors, Scoring const& scoring, Axis axis) {
  double weight = 0;
  double sum = 0;
  double plain_sum = 0;
  int count = 0;
  bool any_known = false;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    FactorUse const& use = scoring.factors.at(i);
    if (use.off || use.axis != axis || !factors[i].counts()) continue;
    weight += scoring.weights[i];
    sum += scoring.weights[i] * factors[i].goodness;
    plain_sum += factors[i].goodness;
    any_known = any_known || factors[i].is_known();
    ++count;
  }
  if (!any_known) return {};
  return weight > 0 ? 10 * sum / weight : 10 * plain_sum / count;
}

Quadrant quadrant_of(double attractiveness, double position) {
  if (attractiveness >= matrix_middle) return position >= matrix_middle ? Quadrant::Invest : Quadrant::Develop;
  return position >= matrix_middle ? Quadrant::Maintain : Quadrant::Serve;
}

}  // namespace

Matrix matrix(Workspace const& workspace, Scoring const& scoring) {
  Matrix result;
  for (ScoreCard const& card : scoring.cards) {
    auto const attractiveness = side_value(card.factors, scoring, Axis::Attractiveness);
    auto const position = side_value(card.factors, scoring, Axis::Position);
    if (!attractiveness || !position) {
      result.unplaced.push_back(card.account);
      continue;
    }
    Account const* const account = workspace.table<Account>().find(card.account);
    Quadrant const quadrant = quadrant_of(*attractiveness, *position);
    result.points.push_back({card.account, *attractiveness, *position, card.won_12_months, quadrant,
                             account != nullptr && account->key});
    result.largest = std::max(result.largest, card.won_12_months);
    ++result.by_quadrant[static_cast<std::size_t>(quadrant)];
  }
  return result;
}

}  // namespace claves
