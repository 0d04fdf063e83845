#include "core/rules/matrix.h"

#include <algorithm>

namespace claves {
namespace {

enum class Side : std::uint8_t { Attractiveness, Position };

// 0..100 from the known factors of one side; nothing where none is known.
std::optional<double> side_value(Factors const& factors, Weights const& weights, Side side) {
  double weight = 0;
  double sum = 0;
  double plain_sum = 0;
  int known = 0;
  for (std::size_t i = 0; i < factor_count; ++i) {
    bool const belongs = is_attractiveness(factor_at(i)) == (side == Side::Attractiveness);
    if (!belongs || factors[i].origin == FactorOrigin::Missing) continue;
    weight += weights[i];
    sum += weights[i] * factors[i].goodness;
    plain_sum += factors[i].goodness;
    ++known;
  }
  if (known == 0) return {};
  return weight > 0 ? 10 * sum / weight : 10 * plain_sum / known;
}

Quadrant quadrant_of(double attractiveness, double position) {
  if (attractiveness >= matrix_middle) return position >= matrix_middle ? Quadrant::Invest : Quadrant::Develop;
  return position >= matrix_middle ? Quadrant::Maintain : Quadrant::Serve;
}

}  // namespace

Matrix matrix(Workspace const& workspace, Scoring const& scoring) {
  Matrix result;
  for (ScoreCard const& card : scoring.cards) {
    auto const attractiveness = side_value(card.factors, scoring.weights, Side::Attractiveness);
    auto const position = side_value(card.factors, scoring.weights, Side::Position);
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
