// The linear relaxation of a choice: items may be chosen in part. Solved by the dual simplex method with bounds
// on all variables and the bound-flipping ratio test (Fourer 1994; Maros 2003), which starts from any bounds
// that a search has set and mostly needs a few steps. It steers a search; what it says is proved by DualBound.
//
//   BoxedLp lp(problem);
//   if (lp.solve(box) == BoxedLp::End::Solved) use(lp.share(item), lp.prices());
#pragma once

#include "core/methods/dual_bound.h"

namespace claves {

class BoxedLp {
 public:
  enum class End : std::uint8_t { Solved, Infeasible, Below, GaveUp };

  explicit BoxedLp(WholeProblem const& problem);

  // Below: no solution is worth more than `beaten`, says the arithmetic. In every case prices() bound the
  // value.
  End solve(WholeBox const& box, double beaten);

  double share(std::size_t item) const { return x_[item]; }    // 0..1
  double value() const { return objective() / value_scale_; }  // of the relaxation, a bound
  double sum(std::size_t row) const { return x_[columns_ + row] / row_scale_[row]; }  // of a row's amounts
  std::span<double const> prices() const { return prices_; }                          // by row
  // After Infeasible: multipliers of the rows that show it.
  std::span<double const> ray() const { return ray_; }

 private:
  struct Candidate {
    double ratio = 0;
    std::size_t column = 0;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::size_t total() const { return columns_ + rows_; }
  void take_bounds(WholeBox const& box);
  void factor();
  void rest_nonbasics();
  void compute_prices();
  void compute_basics();
  std::size_t worst_row(double& violation) const;
  double along(std::span<double const> row, std::size_t column) const;  // row * that column
  void find_candidates(std::span<double const> rho, double sign);
  std::size_t pass_candidates(double violation, bool& proved);
  void pivot(std::size_t place, std::size_t entering, double target);
  void tell(std::span<double const> scaled, std::vector<double>& multipliers) const;
  double objective() const;

  WholeProblem const& problem_;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  double value_scale_ = 1;
  std::vector<double> row_scale_;
  std::vector<double> values_;   // scaled; 0 for the rows' own variables
  std::vector<double> amounts_;  // scaled, beside problem.cells
  std::vector<double> low_, high_, x_, gains_, alphas_;
  std::vector<std::size_t> basis_;   // by place, the variable
  std::vector<std::size_t> places_;  // by variable, its place; none: not basic
  std::vector<double> inverse_;      // of the basis, row by row
  std::vector<double> multipliers_;  // y, scaled
  std::vector<double> prices_, ray_, entering_;
  std::vector<Candidate> candidates_;
  int since_factor_ = 0;
};

}  // namespace claves
