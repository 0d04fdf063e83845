// What keeping customers, and giving hours to key accounts, are worth in the firm's own figures (D0).
//
// Nothing here is computed from the literature's percentages: they are shown beside, as what others found.
#pragma once

#include <optional>

#include <vector>

#include "core/model/business_case.h"

namespace claves {

constexpr int most_retention_points = 5;

// Profit of today's customers over the years, when each year a share `r` of them stays:
//   customers * revenue * margin * sum over t = 1..years of r^t / (1 + discount)^t,   r = 1 - churn
// Amounts are paid at the end of each year; what is left of a part year is not counted.
double profit_of_customers(BusinessCase const& assumptions, double retention);

struct RetentionGain {
  int points = 0;        // percentage points more of customers kept, 1..5
  double retention = 0;  // 0..1, with them; never above 1
  double profit = 0;
  double gain = 0;              // over the profit as it is
  std::optional<double> share;  // gain / that profit; nothing where it is not positive
};

struct RetentionCase {
  bool is_complete = false;          // customers, revenue and margin are given
  double retention = 0;              // as it is, 0..1
  double profit = 0;                 // as it is
  std::vector<RetentionGain> gains;  // +1 .. +5
};
RetentionCase retention_case(BusinessCase const& assumptions);

// One side of the growth case: hours / hours per attempt * win rate * value.
struct GrowthSide {
  bool is_complete = false;
  double hours = 0;
  double attempts = 0;
  double won = 0;       // deals
  double value = 0;     // of them
  double per_hour = 0;  // value / hours
};
struct GrowthCase {
  GrowthSide key;
  GrowthSide fresh;             // new customers
  std::optional<double> times;  // the value of a key-account hour over that of a new-customer hour
  // The win rate, in percent, at which a new customer's hour would be worth as much; nothing above 100.
  std::optional<double> break_even_rate;
};
GrowthCase growth_case(BusinessCase const& assumptions);

}  // namespace claves
