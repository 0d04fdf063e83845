// What is put into each key account and what comes back, by calendar year (D1.5, D1.6).
#pragma once

#include <optional>

#include "core/rules/purchases.h"

namespace claves {

struct YearOfInvestment {
  AccountId account;
  int year = 0;
  double planned_hours = 0;
  double spent_hours = 0;
  double planned_money = 0;  // in the firm's currency
  double spent_money = 0;
  double other_return = 0;
  // Nothing was written for this year: hours and money are what the account's own plan says of the current one.
  bool from_plan = false;

  bool is_planned() const { return planned_hours > 0 || planned_money > 0; }
  bool is_spent() const { return spent_hours > 0 || spent_money > 0; }
};

// The account's own figures are of `this_year`; of other years nothing is known without a row.
YearOfInvestment invested_in(Workspace const& workspace, AccountId account, int year, int this_year);
// The row of that year; null where nothing was written.
Investment const* find_investment(Workspace const& workspace, AccountId account, int year);

struct YearOfReturn {
  YearOfInvestment invested;
  double won = 0;                // purchases of the year
  std::optional<double> margin;  // of them, in money; nothing where no margin is known
  // margin + other return - money spent; nothing without a margin. Hours are not money here: see `per_hour`.
  std::optional<double> net;
  std::optional<double> per_hour;  // net / hours spent
};

// Percent of revenue: the account's own, else the firm's; nothing where neither was given.
std::optional<double> margin_of(Workspace const& workspace, AccountId account);

// `years` calendar years up to `this_year`, oldest first.
std::vector<YearOfReturn> returns(Workspace const& workspace, Purchases const& bought, AccountId account,
                                  int this_year, int years);

struct ReturnTotal {
  double planned_hours = 0;
  double spent_hours = 0;
  double planned_money = 0;
  double spent_money = 0;
  double won = 0;
  std::optional<double> net;  // of the years in which it is known
};
ReturnTotal total_of(std::vector<YearOfReturn> const& years);

}  // namespace claves
