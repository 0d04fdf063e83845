// How key each account is: the firm's factors of 0..10 each, weighed into a score of 0..100, and ranked (D2).
//
// score = 10 * sum(weight * goodness) / sum(weight), over the factors that are known; by the firm's policy
// those that are not count as worst or as middle instead. Scores are whole
// multiples of 1/2^20 and so are the shares, spread by largest remainder: they add up exactly, in any order,
// and rounding makes no false difference between equal accounts. Only + - * / on doubles: the same bits native
// and in the browser.
#pragma once

#include "core/rules/purchases.h"
#include "core/rules/weights.h"

namespace claves {

// Where a factor's value comes from. A rating by a person stands over what the deals say.
enum class FactorOrigin : std::uint8_t { Missing, Derived, Rated };

struct FactorValue {
  FactorOrigin origin = FactorOrigin::Missing;
  double value = 0;               // 0..10 on the factor's written scale
  double goodness = 0;            // what that is worth, 0..10, by the factor's direction and value function
  std::optional<double> derived;  // what the deals say (F1, F4), also where a rating stands over it
  Id<Kind::Rating> rating;        // the one that stands; it says why. None: several people's
  int people = 0;                 // whose ratings the value is the mean of, while nothing was agreed
  bool assumed = false;           // missing, and `goodness` is what the firm's policy has it count as

  bool is_known() const { return origin != FactorOrigin::Missing; }
  bool counts() const { return is_known() || assumed; }
};

// The scale of F1, from the written anchors: 0 bought nothing, 5 the average of the accounts that bought in the
// twelve months, 10 the third largest of them; straight between. Where the third largest is not above the
// average, the second or the largest takes its place; where none is, nobody is above 5.
struct RevenueScale {
  int buyers = 0;      // accounts that won_12_months > 0
  double average = 0;  // of the buyers
  double top = 0;      // what is worth 10; not above the average: no such anchor

  double value(double won_12_months) const;  // 0..10
};

constexpr int deals_for_a_win_rate = 3;  // fewer decided deals say nothing of F4
double success_value(double win_rate);   // F4: 0 -> 0, 0.5 -> 5, 0.8 and more -> 10, straight between

using Factors = std::vector<FactorValue>;  // by place in the firm's list; retired ones too

struct ScoreCard {
  AccountId account;
  Factors factors;
  double score = 0;            // 0..100; 0 where no factor is known
  std::vector<double> shares;  // by factor, in points of the score; add up exactly to it
  double known = 0;            // share of the weight whose factor is known, 0..1
  int rank = 0;                // 1 is the best; equal scores share a rank: 1, 2, 2, 4
  int decided_deals = 0;       // behind F4
  double win_rate = 0;         // behind F4; 0 where no deal was decided
  double won_12_months = 0;    // behind F1
};

struct Scoring {
  Date reference;  // the day from which the twelve months are counted back
  FactorList factors;
  Weights weights;
  RevenueScale revenue;
  std::vector<ScoreCard> cards;  // best first; equal ones: better known first, then by name

  ScoreCard const* find(AccountId account) const;  // null where there is no such account
  std::unordered_map<std::uint64_t, std::size_t> places;
};

Scoring scoring(Workspace const& workspace);
// The same with other weights (any that are not negative) and purchases that are at hand already.
Scoring scoring(Workspace const& workspace, PurchaseBook const& book, Weights const& weights);

// The score, shares and known share of one card, from its factors. Rank is left alone.
void weigh(ScoreCard& card, Weights const& weights);
double score_of(Factors const& factors, Weights const& weights);

}  // namespace claves
