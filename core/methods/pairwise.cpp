#include "core/methods/pairwise.h"

#include <algorithm>
#include <cmath>

#include "core/methods/figure.h"
#include "core/methods/value_function.h"

namespace claves {
namespace {

constexpr double rounding = 1e-9;

std::string cell_text(std::size_t row, std::size_t column) { return numbered(numbered("", row), column); }

Result<> check_cell(Grid const& ratios, Grid const* slack, std::size_t i, std::size_t j) {
  double const ratio = ratios.at(i, j);
  if (!is_known(ratio)) return Error{Fault::Missing, cell_text(i, j), {}};
  if (!is_usable(ratio) || ratio < 1 / largest_number)
    return Error{Fault::OutOfRange, cell_text(i, j), figure(ratio)};
  if (i == j && std::abs(ratio - 1) > rounding) return Error{Fault::Refused, cell_text(i, j), figure(ratio)};
  if (i <= j) return Nothing{};
  // The cell below the diagonal is the one named, whichever of the two was meant otherwise.
  double const across = ratios.at(j, i);
  auto fits = [&](double here, double there, std::size_t row, std::size_t column) {
    double const wanted = 1 / there;
    return std::abs(here - wanted) <=
           std::max(rounding * wanted, slack == nullptr ? 0 : slack->at(row, column));
  };
  if (fits(ratio, across, i, j) || fits(across, ratio, j, i)) return Nothing{};
  return Error{Fault::Refused, cell_text(i, j), figure(ratio) + " * " + figure(across)};
}

// One step of the power iteration: the matrix times the weights, as parts of a whole; answers the factor.
double step(Grid const& ratios, WeightList const& from, WeightList& to) {
  double whole = 0;
  for (std::size_t i = 0; i < ratios.rows; ++i) {
    double sum = 0;
    for (std::size_t j = 0; j < ratios.columns; ++j) sum += ratios.at(i, j) * from[j];
    whole += to[i] = sum;
  }
  for (double& weight : to) weight /= whole;
  return whole;
}

double distance(WeightList const& a, WeightList const& b) {
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::max(most, std::abs(a[i] - b[i]));
  return most;
}

std::optional<Triple> most_inconsistent(Grid const& ratios) {
  std::optional<Triple> worst;
  double factor = 1 + rounding;
  for (std::size_t i = 0; i < ratios.rows; ++i)
    for (std::size_t j = i + 1; j < ratios.rows; ++j)
      for (std::size_t k = j + 1; k < ratios.rows; ++k) {
        double const said = ratios.at(i, k);
        double const consistent = ratios.at(i, j) * ratios.at(j, k);
        double const apart = said > consistent ? said / consistent : consistent / said;
        if (apart <= factor * (1 + rounding)) continue;
        factor = apart;
        worst = Triple{i, j, k, said, consistent, apart};
      }
  return worst;
}

}  // namespace

Result<> check_pairwise(Grid const& ratios, Grid const* slack) {
  if (ratios.rows != ratios.columns)
    return Error{Fault::Malformed, {}, std::to_string(ratios.rows) + '/' + std::to_string(ratios.columns)};
  if (ratios.rows == 0) return Error{Fault::Missing, {}, {}};
  if (ratios.rows > pairwise_limit) return Error{Fault::TooLarge, {}, std::to_string(ratios.rows)};
  for (std::size_t i = 0; i < ratios.rows; ++i)
    for (std::size_t j = 0; j <= i; ++j) {
      TRY(check_cell(ratios, slack, j, i));
      TRY(check_cell(ratios, slack, i, j));
    }
  return Nothing{};
}

Pairwise pairwise(Grid const& ratios) {
  constexpr int most_steps = 100'000;  // some hundred suffice for the worst of judgements from 1/9 to 9
  constexpr double settled = 1e-16;
  std::size_t const count = ratios.rows;
  Pairwise result;
  WeightList next(count, 0);
  result.weights.assign(count, 1 / static_cast<double>(count));
  double moved = 1;
  for (int i = 0; i < most_steps && moved > settled; ++i) {
    result.largest_eigenvalue = step(ratios, result.weights, next);
    double const now = distance(result.weights, next);
    result.weights.swap(next);
    if (now >= moved && now < 1e-14) break;  // rounding keeps it moving
    moved = now;
  }
  double const order = static_cast<double>(count);
  if (count > 1) result.consistency_index = std::max(0.0, (result.largest_eigenvalue - order) / (order - 1));
  if (count <= 2)
    result.consistency_ratio = 0;
  else if (count <= random_indices.size())
    result.consistency_ratio = result.consistency_index / random_indices[count - 1];
  result.most_inconsistent = most_inconsistent(ratios);
  return result;
}

}  // namespace claves
