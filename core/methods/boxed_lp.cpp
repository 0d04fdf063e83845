#include "core/methods/boxed_lp.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace claves {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double tiny = 1e-9;  // of a scaled quantity: no difference
constexpr double smallest_pivot = 1e-7;
constexpr int steps_between_factors = 50;

double power_of_two_below(double size) {  // dividing by it loses nothing
  int exponent = 0;
  std::frexp(size, &exponent);
  return std::ldexp(1.0, exponent - 1);
}

}  // namespace

BoxedLp::BoxedLp(WholeProblem const& problem)
    : problem_(problem), columns_(problem.size()), rows_(problem.rows.size()) {
  double greatest_value = 1;
  std::vector<double> greatest(rows_, 1);
  for (Whole const value : problem.values)
    greatest_value = std::max(greatest_value, std::abs(static_cast<double>(value)));
  for (WholeCell const& cell : problem.cells) {
    double& size = greatest[static_cast<std::size_t>(cell.row)];
    size = std::max(size, static_cast<double>(cell.amount));
  }
  value_scale_ = 1 / power_of_two_below(greatest_value);
  for (double const size : greatest) row_scale_.push_back(1 / power_of_two_below(size));
  values_.assign(total(), 0);
  for (std::size_t i = 0; i < columns_; ++i) values_[i] = static_cast<double>(problem.values[i]) * value_scale_;
  for (WholeCell const& cell : problem.cells)
    amounts_.push_back(static_cast<double>(cell.amount) * row_scale_[static_cast<std::size_t>(cell.row)]);
  low_.assign(total(), 0);
  high_.assign(total(), 0);
  x_.assign(total(), 0);
  gains_.assign(total(), 0);
  alphas_.assign(total(), 0);
  places_.assign(total(), none);
  prices_.assign(rows_, 0);
  multipliers_.assign(rows_, 0);
  for (std::size_t r = 0; r < rows_; ++r) {
    basis_.push_back(columns_ + r);
    places_[columns_ + r] = r;
  }
  factor();
}

// Each row r is: its amounts less a variable of its own are 0; that variable lies between the row's limits.
void BoxedLp::take_bounds(WholeBox const& box) {
  for (std::size_t i = 0; i < columns_; ++i) {
    low_[i] = box.low[i];
    high_[i] = box.high[i];
  }
  for (std::size_t r = 0; r < rows_; ++r) {
    WholeRow const& row = box.rows[r];
    low_[columns_ + r] = row.low <= -no_limit ? -infinite : static_cast<double>(row.low) * row_scale_[r];
    high_[columns_ + r] = row.high >= no_limit ? infinite : static_cast<double>(row.high) * row_scale_[r];
  }
}

double BoxedLp::along(std::span<double const> row, std::size_t column) const {
  if (column >= columns_) return -row[column - columns_];
  double sum = 0;
  for (std::size_t c = problem_.starts[column]; c < problem_.starts[column + 1]; ++c)
    sum += row[static_cast<std::size_t>(problem_.cells[c].row)] * amounts_[c];
  return sum;
}

// The inverse of the basis from scratch, by Gauss and Jordan with the greatest pivot. A basis that has become
// singular is replaced by the rows' own variables, which is one too.
void BoxedLp::factor() {
  since_factor_ = 0;
  std::size_t const m = rows_;
  std::vector<double> matrix(m * m, 0);  // column p is the basic variable at place p
  for (std::size_t p = 0; p < m; ++p) {
    std::size_t const column = basis_[p];
    if (column >= columns_) {
      matrix[(column - columns_) * m + p] = -1;
    } else {
      for (std::size_t c = problem_.starts[column]; c < problem_.starts[column + 1]; ++c)
        matrix[static_cast<std::size_t>(problem_.cells[c].row) * m + p] = amounts_[c];
    }
  }
  inverse_.assign(m * m, 0);
  for (std::size_t r = 0; r < m; ++r) inverse_[r * m + r] = 1;
  for (std::size_t p = 0; p < m; ++p) {
    std::size_t best = p;
    for (std::size_t r = p + 1; r < m; ++r)
      if (std::abs(matrix[r * m + p]) > std::abs(matrix[best * m + p])) best = r;
    if (std::abs(matrix[best * m + p]) < 1e-11) {
      for (std::size_t const column : basis_) places_[column] = none;
      for (std::size_t r = 0; r < m; ++r) {
        basis_[r] = columns_ + r;
        places_[columns_ + r] = r;
      }
      return factor();
    }
    for (std::size_t k = 0; k < m; ++k) {
      std::swap(matrix[best * m + k], matrix[p * m + k]);
      std::swap(inverse_[best * m + k], inverse_[p * m + k]);
    }
    double const pivot = matrix[p * m + p];
    for (std::size_t k = 0; k < m; ++k) {
      matrix[p * m + k] /= pivot;
      inverse_[p * m + k] /= pivot;
    }
    for (std::size_t r = 0; r < m; ++r) {
      double const factor = r == p ? 0 : matrix[r * m + p];
      if (factor == 0) continue;
      for (std::size_t k = 0; k < m; ++k) {
        matrix[r * m + k] -= factor * matrix[p * m + k];
        inverse_[r * m + k] -= factor * inverse_[p * m + k];
      }
    }
  }
}

void BoxedLp::compute_prices() {
  std::fill(multipliers_.begin(), multipliers_.end(), 0);
  for (std::size_t p = 0; p < rows_; ++p)
    for (std::size_t r = 0; r < rows_; ++r) multipliers_[r] += values_[basis_[p]] * inverse_[p * rows_ + r];
  for (std::size_t j = 0; j < total(); ++j)
    gains_[j] = places_[j] != none ? 0 : values_[j] - along(multipliers_, j);
}

// What is not basic rests at the bound that its gain asks for: that is what keeps the method dual feasible.
void BoxedLp::rest_nonbasics() {
  for (std::size_t j = 0; j < total(); ++j) {
    if (places_[j] != none) continue;
    bool const up = gains_[j] > tiny || (gains_[j] >= -tiny && x_[j] == high_[j]);
    x_[j] = up ? high_[j] : low_[j];
    if (std::isinf(x_[j])) x_[j] = up ? low_[j] : high_[j];
    if (std::isinf(x_[j])) x_[j] = 0;
  }
}

void BoxedLp::compute_basics() {
  std::vector<double> sums(rows_, 0);
  for (std::size_t j = 0; j < total(); ++j) {
    if (places_[j] != none || x_[j] == 0) continue;
    if (j >= columns_) {
      sums[j - columns_] -= x_[j];
    } else {
      for (std::size_t c = problem_.starts[j]; c < problem_.starts[j + 1]; ++c)
        sums[static_cast<std::size_t>(problem_.cells[c].row)] += amounts_[c] * x_[j];
    }
  }
  for (std::size_t p = 0; p < rows_; ++p) {
    double value = 0;
    for (std::size_t r = 0; r < rows_; ++r) value -= inverse_[p * rows_ + r] * sums[r];
    x_[basis_[p]] = value;
  }
}

double BoxedLp::objective() const {
  double sum = 0;
  for (std::size_t j = 0; j < columns_; ++j) sum += values_[j] * x_[j];
  return sum;
}

// Violation: positive above the upper bound, negative below the lower one.
std::size_t BoxedLp::worst_row(double& violation) const {
  std::size_t worst = none;
  double greatest = 0;
  for (std::size_t p = 0; p < rows_; ++p) {
    std::size_t const j = basis_[p];
    double const over = x_[j] - high_[j];
    double const under = low_[j] - x_[j];
    double const size = std::max(over, under);
    if (size > tiny * (1 + std::abs(x_[j])) && size > greatest) {
      greatest = size;
      worst = p;
      violation = over > under ? over : -under;
    }
  }
  return worst;
}

void BoxedLp::find_candidates(std::span<double const> rho, double sign) {
  candidates_.clear();
  for (std::size_t j = 0; j < total(); ++j) {
    if (places_[j] != none || low_[j] == high_[j]) continue;
    alphas_[j] = along(rho, j);
    double const slope = sign * alphas_[j];
    if (std::abs(slope) < smallest_pivot) continue;
    bool const can_rise = x_[j] < high_[j];
    bool const can_fall = x_[j] > low_[j];
    if ((slope > 0 && can_rise) || (slope < 0 && can_fall))
      candidates_.push_back({std::abs(gains_[j]) / std::abs(slope), j});
  }
  std::sort(candidates_.begin(), candidates_.end(), [&](Candidate const& a, Candidate const& b) {
    if (a.ratio != b.ratio) return a.ratio < b.ratio;
    double const slope_a = std::abs(alphas_[a.column]);
    double const slope_b = std::abs(alphas_[b.column]);
    return slope_a != slope_b ? slope_a > slope_b : a.column < b.column;
  });
}

// Flips those whose whole range does not mend the violation; the one at which it would turn round enters.
std::size_t BoxedLp::pass_candidates(double violation, bool& proved) {
  double left = std::abs(violation);
  for (Candidate const& candidate : candidates_) {
    std::size_t const j = candidate.column;
    double const range = (high_[j] - low_[j]) * std::abs(alphas_[j]);
    if (!(left - range > 0)) return j;
    left -= range;
    x_[j] = x_[j] < high_[j] ? high_[j] : low_[j];
  }
  proved = left > tiny;
  return candidates_.empty() || proved ? none : candidates_.back().column;
}

void BoxedLp::pivot(std::size_t place, std::size_t entering, double target) {
  std::size_t const m = rows_;
  entering_.assign(m, 0);
  for (std::size_t p = 0; p < m; ++p)
    entering_[p] = along(std::span<double const>(inverse_).subspan(p * m, m), entering);
  std::size_t const leaving = basis_[place];
  x_[leaving] = target;
  double const by = entering_[place];
  for (std::size_t k = 0; k < m; ++k) inverse_[place * m + k] /= by;
  for (std::size_t p = 0; p < m; ++p) {
    double const factor = p == place ? 0 : entering_[p];
    if (factor == 0) continue;
    for (std::size_t k = 0; k < m; ++k) inverse_[p * m + k] -= factor * inverse_[place * m + k];
  }
  double const step = gains_[entering] / alphas_[entering];
  for (std::size_t j = 0; j < total(); ++j)
    if (places_[j] == none && low_[j] != high_[j]) gains_[j] -= step * alphas_[j];
  gains_[leaving] = -step;
  gains_[entering] = 0;
  basis_[place] = entering;
  places_[entering] = place;
  places_[leaving] = none;
  ++since_factor_;
}

void BoxedLp::tell(std::span<double const> scaled, std::vector<double>& multipliers) const {
  multipliers.resize(rows_);
  for (std::size_t r = 0; r < rows_; ++r) multipliers[r] = scaled[r] * row_scale_[r] / value_scale_;
}

BoxedLp::End BoxedLp::solve(WholeBox const& box, double beaten) {
  take_bounds(box);
  if (since_factor_ > steps_between_factors) factor();
  compute_prices();
  rest_nonbasics();
  compute_basics();
  double const below = beaten * value_scale_;
  std::size_t const most_steps = 40 + 12 * rows_;
  End end = End::GaveUp;
  for (std::size_t step = 0; step < most_steps; ++step) {
    double violation = 0;
    std::size_t const place = worst_row(violation);
    if (place == none) {
      end = End::Solved;
      break;
    }
    if (objective() < below) {
      end = End::Below;
      break;
    }
    std::vector<double> const rho(inverse_.begin() + static_cast<std::ptrdiff_t>(place * rows_),
                                  inverse_.begin() + static_cast<std::ptrdiff_t>((place + 1) * rows_));
    double const sign = violation > 0 ? 1 : -1;
    find_candidates(rho, sign);
    bool proved = false;
    std::size_t const entering = pass_candidates(violation, proved);
    if (entering == none) {
      ray_.resize(rows_);
      for (std::size_t r = 0; r < rows_; ++r) ray_[r] = -sign * rho[r] * row_scale_[r];
      end = End::Infeasible;
      break;
    }
    std::size_t const leaving = basis_[place];
    pivot(place, entering, violation > 0 ? high_[leaving] : low_[leaving]);
    if (since_factor_ > steps_between_factors) {
      factor();
      compute_prices();
      rest_nonbasics();
    }
    compute_basics();
  }
  compute_prices();
  tell(multipliers_, prices_);
  return end;
}

}  // namespace claves
