#include "core/rules/business_case.h"

#include <algorithm>

namespace claves {
namespace {

GrowthSide side(double hours, double per_attempt, double win_rate_percent, double value) {
  GrowthSide result;
  result.hours = hours;
  result.is_complete = hours > 0 && per_attempt > 0 && value > 0;
  if (!result.is_complete) return result;
  result.attempts = hours / per_attempt;
  result.won = result.attempts * win_rate_percent / 100;
  result.value = result.won * value;
  result.per_hour = result.value / hours;
  return result;
}

}  // namespace

double profit_of_customers(BusinessCase const& assumptions, double retention) {
  double const a_year = assumptions.customers * assumptions.revenue_per_customer * assumptions.margin / 100;
  double const step = retention / (1 + assumptions.discount / 100);
  double sum = 0;
  double part = 1;
  for (int year = 1; year <= static_cast<int>(assumptions.years); ++year) {
    part *= step;
    sum += part;
  }
  return a_year * sum;
}

RetentionCase retention_case(BusinessCase const& assumptions) {
  RetentionCase result;
  result.is_complete =
      assumptions.customers > 0 && assumptions.revenue_per_customer > 0 && assumptions.margin != 0;
  result.retention = 1 - assumptions.churn / 100;
  result.profit = profit_of_customers(assumptions, result.retention);
  for (int points = 1; points <= most_retention_points; ++points) {
    RetentionGain gain;
    gain.points = points;
    gain.retention = std::min(1.0, result.retention + points / 100.0);
    gain.profit = profit_of_customers(assumptions, gain.retention);
    gain.gain = gain.profit - result.profit;
    if (result.profit > 0) gain.share = gain.gain / result.profit;
    result.gains.push_back(gain);
  }
  return result;
}

GrowthCase growth_case(BusinessCase const& assumptions) {
  GrowthCase result;
  result.key = side(assumptions.key_hours, assumptions.key_hours_per_attempt, assumptions.key_win_rate,
                    assumptions.key_deal_value);
  result.fresh = side(assumptions.new_hours, assumptions.new_hours_per_attempt, assumptions.new_win_rate,
                      assumptions.new_deal_value);
  if (!result.key.is_complete || !result.fresh.is_complete) return result;
  if (result.fresh.per_hour > 0) result.times = result.key.per_hour / result.fresh.per_hour;
  double const rate =
      result.key.per_hour * assumptions.new_hours_per_attempt / assumptions.new_deal_value * 100;
  if (rate <= 100) result.break_even_rate = rate;
  return result;
}

}  // namespace claves
