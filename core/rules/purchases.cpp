#include "core/rules/purchases.h"

#include <algorithm>

namespace claves {
namespace {

Date day_of(Deal const& deal) { return deal.closed ? deal.closed : deal.opened; }

Date newest_decision(Workspace const& workspace) {
  Date newest;
  for_each_row<Deal>(workspace, [&](Deal const& deal) {
    if (deal.outcome != Outcome::Open && newest < day_of(deal)) newest = day_of(deal);
  });
  return newest;
}

// The ends of the two periods of twelve months: a day belongs to a period when it is after `from` and not after
// `to`.
struct Periods {
  Date to;
  Date from;
  Date before;
};

void add_year(std::vector<YearOfPurchases>& years, int year, double amount) {
  auto const found = std::lower_bound(years.begin(), years.end(), year,
                                      [](YearOfPurchases const& held, int y) { return held.year < y; });
  if (found != years.end() && found->year == year)
    found->won += amount;
  else
    years.insert(found, {year, amount});
}

void add_offering(std::vector<OfferingBought>& bought, Deal const& deal) {
  auto found = std::find_if(bought.begin(), bought.end(),
                            [&](OfferingBought const& held) { return held.offering == deal.offering; });
  if (found == bought.end()) found = bought.insert(found, {deal.offering, 0, 0, {}});
  found->won += deal.amount;
  ++found->deals;
  found->last = std::max(found->last, day_of(deal));
}

void add_won(Purchases& to, Deal const& deal, Periods const& periods) {
  Date const day = day_of(deal);
  to.won += deal.amount;
  ++to.won_deals;
  add_offering(to.bought, deal);
  if (!day) return;
  to.last_won = std::max(to.last_won, day);
  add_year(to.by_year, split(day).year, deal.amount);
  if (periods.from < day)
    to.won_12_months += deal.amount;
  else if (periods.before < day)
    to.won_12_months_before += deal.amount;
}

void add_deal(Purchases& to, Deal const& deal, Periods const& periods) {
  if (Date const day = day_of(deal)) {
    if (!to.first_deal || day < to.first_deal) to.first_deal = day;
    to.last_deal = std::max(to.last_deal, day);
  }
  switch (deal.outcome) {
    case Outcome::Won:
      return add_won(to, deal, periods);
    case Outcome::Lost:
      ++to.lost_deals;
      return;
    case Outcome::Open:
      ++to.open_deals;
      to.open_amount += deal.amount;
      return;
  }
}

void sort_offerings(Purchases& purchases) {
  std::stable_sort(purchases.bought.begin(), purchases.bought.end(),
                   [](OfferingBought const& a, OfferingBought const& b) { return b.won < a.won; });
}

}  // namespace

std::optional<double> Purchases::win_rate() const {
  if (decided_deals() == 0) return {};
  return static_cast<double>(won_deals) / static_cast<double>(decided_deals());
}

std::optional<double> Purchases::growth() const {
  if (won_12_months_before <= 0) return {};
  return (won_12_months - won_12_months_before) / won_12_months_before;
}

double Purchases::won_in(int year) const {
  for (YearOfPurchases const& held : by_year)
    if (held.year == year) return held.won;
  return 0;
}

PurchaseBook purchases(Workspace const& workspace) {
  PurchaseBook book;
  book.reference = newest_decision(workspace);
  Periods const periods{book.reference, add_months(book.reference, -12), add_months(book.reference, -24)};
  Table<Account> const& accounts = workspace.table<Account>();
  for_each_row<Deal>(workspace, [&](Deal const& deal) {
    add_deal(book.whole, deal, periods);
    if (accounts.find(deal.account) == nullptr) return add_deal(book.without_account, deal, periods);
    Purchases& held = book.accounts.make(deal.account);
    held.account = deal.account;
    add_deal(held, deal, periods);
  });
  for (Purchases& held : book.accounts.values()) sort_offerings(held);
  sort_offerings(book.without_account);
  sort_offerings(book.whole);
  return book;
}

std::vector<OfferingId> offerings_not_bought(Workspace const& workspace, Purchases const& purchases) {
  std::vector<OfferingId> missing;
  for_each_row<Offering>(workspace, [&](Offering const& offering) {
    bool const has = std::any_of(purchases.bought.begin(), purchases.bought.end(),
                                 [&](OfferingBought const& held) { return held.offering == offering.id; });
    if (!has) missing.push_back(offering.id);
  });
  return missing;
}

}  // namespace claves
