// The portfolio as a picture: how attractive each account is against how strong our position in it is.
//
// Attractiveness is what the account is worth to us, whoever serves it: F1 revenue, F2 potential, F7 fit, F8
// reference. Position is how we stand in it: F3 renewal, F4 success, F5 effort (less is better), F6
// relationship. The firm may place each factor otherwise, and its own ones where it likes. Each side is 0..100,
// the factors of its group that count by their weights (equally where the group weighs nothing).
#pragma once

#include "core/rules/scoring.h"

namespace claves {

constexpr double matrix_middle = 50;  // where the quadrants meet; 5 on every written scale

// Invest: attractive, strong. Develop: attractive, weak. Maintain: strong, less attractive. Serve: neither.
enum class Quadrant : std::uint8_t { Invest, Develop, Maintain, Serve };

struct MatrixPoint {
  AccountId account;
  double attractiveness = 0;  // 0..100
  double position = 0;        // 0..100
  double won_12_months = 0;   // the bubble's area
  Quadrant quadrant = Quadrant::Serve;
  bool key = false;
};

struct Matrix {
  std::vector<MatrixPoint> points;   // in rank order
  std::vector<AccountId> unplaced;   // nothing is known of one of the two sides
  double largest = 0;                // won_12_months of the largest bubble
  std::array<int, 4> by_quadrant{};  // how many points
};

Matrix matrix(Workspace const& workspace, Scoring const& scoring);

}  // namespace claves
