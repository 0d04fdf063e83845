#include "core/rules/pipeline.h"

#include <algorithm>

namespace claves {
namespace {

// Of the business case; a figure that nobody changed is still the literature's.
Odds case_odds(Workspace const& workspace, double BusinessCase::*rate) {
  BusinessCase const usual;
  BusinessCase const* const own = workspace.table<BusinessCase>().find(the_business_case);
  bool const is_own = own != nullptr && own->*rate != usual.*rate;
  return {is_own ? own->*rate : usual.*rate, is_own ? OddsOrigin::Firm : OddsOrigin::Literature, 0};
}

Odds measured_odds(Purchases const& all) {
  if (all.decided_deals() < decided_deals_to_measure) return {};
  return {100 * all.win_rate().value_or(0), OddsOrigin::Measured, all.decided_deals()};
}

void count(PipelineSum& sum, Opportunity const& opportunity) {
  ++sum.count;
  sum.value += opportunity.value;
  sum.expected += expected_value(opportunity);
}

void count_open(Pipeline& result, Opportunity const& opportunity, Date today) {
  result.open.push_back(&opportunity);
  count(result.whole, opportunity);
  count(result.by_theme[static_cast<std::size_t>(opportunity.theme)], opportunity);
  if (shortfall(opportunity, today).is_overdue) count(result.overdue, opportunity);
}

bool comes_before(Opportunity const& one, Opportunity const& other, Date today) {
  bool const is_late = shortfall(one, today).is_overdue;
  if (is_late != shortfall(other, today).is_overdue) return is_late;
  if (is_late) return one.expected < other.expected;
  return expected_value(other) < expected_value(one);
}

void take(Pipeline& result, Opportunity const& opportunity, Date today) {
  switch (opportunity.state) {
    case OpportunityState::Open:
      return count_open(result, opportunity, today);
    case OpportunityState::Won:
      return count(result.won, opportunity);
    case OpportunityState::Lost:
      return count(result.lost, opportunity);
    case OpportunityState::Dropped:
      return;
  }
}

void put_in_order(Pipeline& result, Date today) {
  std::stable_sort(
      result.open.begin(), result.open.end(),
      [&](Opportunity const* one, Opportunity const* other) { return comes_before(*one, *other, today); });
}

}  // namespace

Odds usual_odds(Workspace const& workspace, Purchases const& all, Buyer buyer) {
  switch (buyer) {
    case Buyer::KeyAccount:
      return case_odds(workspace, &BusinessCase::key_win_rate);
    case Buyer::NewCustomer:
      return case_odds(workspace, &BusinessCase::new_win_rate);
    case Buyer::Customer:
      return measured_odds(all);
  }
  return {};
}

Buyer buyer_of(bool is_key, Purchases const& bought) {
  if (is_key) return Buyer::KeyAccount;
  return bought.won_deals > 0 ? Buyer::Customer : Buyer::NewCustomer;
}

double expected_value(Opportunity const& opportunity) {
  return opportunity.value * opportunity.probability / 100;
}

Shortfall shortfall(Opportunity const& opportunity, Date today) {
  Shortfall result;
  if (opportunity.state != OpportunityState::Open) return result;
  result.is_overdue = opportunity.expected && opportunity.expected < today;
  result.no_date = !opportunity.expected;
  result.no_next_step = opportunity.next_step.empty();
  result.no_owner = !opportunity.owner;
  result.no_value = opportunity.value <= 0;
  result.no_condition = opportunity.must_be_true.empty();
  return result;
}

std::optional<double> Pipeline::coverage() const {
  if (target <= 0) return {};
  return whole.expected / target;
}

Pipeline pipeline(Workspace const& workspace, AccountId account, Date today) {
  Pipeline result;
  for (Opportunity const* each : workspace.table<Opportunity>().all_with(&Opportunity::account, account))
    take(result, *each, today);
  put_in_order(result, today);
  for (Objective const* each : workspace.table<Objective>().all_with(&Objective::account, account))
    if (each->state == ObjectiveState::Open) result.target += each->worth;
  return result;
}

FirmPipeline firm_pipeline(Workspace const& workspace, Date today) {
  FirmPipeline result;
  ByAccount<AccountPipeline> by_account;
  auto const exists = [&](AccountId account) { return workspace.table<Account>().find(account) != nullptr; };
  auto const of = [&](AccountId account) -> AccountPipeline& {
    AccountPipeline& found = by_account.make(account);
    found.account = account;
    return found;
  };
  for_each_row<Opportunity>(workspace, [&](Opportunity const& row) {
    if (!exists(row.account)) return;
    take(result.whole, row, today);
    if (row.state == OpportunityState::Open) count(of(row.account).open, row);
  });
  for_each_row<Objective>(workspace, [&](Objective const& row) {
    if (row.state != ObjectiveState::Open || row.worth <= 0 || !exists(row.account)) return;
    of(row.account).target += row.worth;
    result.whole.target += row.worth;
  });
  put_in_order(result.whole, today);
  result.accounts = by_account.values();
  std::stable_sort(result.accounts.begin(), result.accounts.end(),
                   [](AccountPipeline const& a, AccountPipeline const& b) {
                     if (a.gap() != b.gap()) return b.gap() < a.gap();
                     return b.open.expected < a.open.expected;
                   });
  return result;
}

}  // namespace claves
