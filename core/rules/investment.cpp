#include "core/rules/investment.h"

namespace claves {
namespace {

constexpr double months_a_year = 12;

YearOfReturn return_of(YearOfInvestment invested, double won, std::optional<double> margin_percent) {
  YearOfReturn result{invested, won, {}, {}, {}};
  if (!margin_percent) return result;
  result.margin = won * *margin_percent / 100;
  result.net = *result.margin + invested.other_return - invested.spent_money;
  if (invested.spent_hours > 0) result.per_hour = *result.net / invested.spent_hours;
  return result;
}

}  // namespace

Investment const* find_investment(Workspace const& workspace, AccountId account, int year) {
  Table<Investment> const& table = workspace.table<Investment>();
  Investment const* found = nullptr;
  for (Investment const* row : table.all_with(&Investment::account, account))
    if (static_cast<int>(row->year) == year && (found == nullptr || stands_over(table, *row, *found)))
      found = row;
  return found;
}

YearOfInvestment invested_in(Workspace const& workspace, AccountId account, int year, int this_year) {
  YearOfInvestment result;
  result.account = account;
  result.year = year;
  if (Investment const* const row = find_investment(workspace, account, year)) {
    result.planned_hours = row->planned_hours;
    result.spent_hours = row->spent_hours;
    result.planned_money = row->planned_money;
    result.spent_money = row->spent_money;
    result.other_return = row->other_return;
    return result;
  }
  Account const* const plan = workspace.table<Account>().find(account);
  if (plan == nullptr || year != this_year) return result;
  result.planned_hours = plan->planned_hours_per_month * months_a_year;
  result.spent_hours = plan->spent_hours_per_month * months_a_year;
  result.spent_money = plan->invested;
  result.from_plan = result.is_planned() || result.is_spent();
  return result;
}

std::optional<double> margin_of(Workspace const& workspace, AccountId account) {
  Account const* const row = workspace.table<Account>().find(account);
  if (row != nullptr && row->margin != 0) return row->margin;
  Firm const* const firm = workspace.table<Firm>().find(the_firm);
  if (firm != nullptr && firm->margin != 0) return firm->margin;
  return {};
}

std::vector<YearOfReturn> returns(Workspace const& workspace, Purchases const& bought, AccountId account,
                                  int this_year, int years) {
  std::vector<YearOfReturn> all;
  std::optional<double> const margin = margin_of(workspace, account);
  for (int year = this_year - years + 1; year <= this_year; ++year)
    all.push_back(return_of(invested_in(workspace, account, year, this_year), bought.won_in(year), margin));
  return all;
}

ReturnTotal total_of(std::vector<YearOfReturn> const& years) {
  ReturnTotal total;
  for (YearOfReturn const& year : years) {
    total.planned_hours += year.invested.planned_hours;
    total.spent_hours += year.invested.spent_hours;
    total.planned_money += year.invested.planned_money;
    total.spent_money += year.invested.spent_money;
    total.won += year.won;
    if (year.net) total.net = total.net.value_or(0) + *year.net;
  }
  return total;
}

}  // namespace claves
