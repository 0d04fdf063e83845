// What each account has bought from us, by its deals: one pass over all of them.
//
// Amounts are in the firm's currency. The day of a deal is the day on which it was closed, or else opened; a
// won deal without any day counts in the total and in no year. The twelve months are counted back from the
// newest decided deal, not from today, so that an old export still says something: show `reference` beside
// them.
#pragma once

#include <optional>

#include "core/rules/rows.h"

namespace claves {

struct YearOfPurchases {
  int year = 0;
  double won = 0;
};

struct OfferingBought {
  OfferingId offering;  // none: the deal named no offering
  double won = 0;
  int deals = 0;
  Date last;
};

struct Purchases {
  AccountId account;
  double won = 0;                        // of all time
  double won_12_months = 0;              // closed in the twelve months that end on the reference day
  double won_12_months_before = 0;       // in the twelve months before those
  std::vector<YearOfPurchases> by_year;  // calendar years with a won deal, oldest first
  int won_deals = 0;
  int lost_deals = 0;
  int open_deals = 0;
  double open_amount = 0;              // the pipeline, without probabilities
  std::vector<OfferingBought> bought;  // in won deals, largest amount first
  Date first_deal;                     // of any outcome
  Date last_deal;                      // of any outcome
  Date last_won;

  int decided_deals() const { return won_deals + lost_deals; }
  std::optional<double> win_rate() const;  // 0..1, won / (won + lost); nothing where no deal was decided
  // Of the twelve months over the twelve before: 0.25 is a quarter more. Nothing where those were not positive.
  std::optional<double> growth() const;
  double won_in(int year) const;
};

struct PurchaseBook {
  Date reference;                 // the newest day on which a deal was won or lost; none: no deal was decided
  ByAccount<Purchases> accounts;  // those with at least one deal
  Purchases without_account;      // deals that name no account, or one that was removed
  Purchases whole;                // all of them

  Purchases const& of(AccountId account) const { return accounts.of(account); }
};

PurchaseBook purchases(Workspace const& workspace);

// The firm's offerings that are in none of its won deals, in the order of the table.
std::vector<OfferingId> offerings_not_bought(Workspace const& workspace, Purchases const& purchases);

}  // namespace claves
