// Why an account has its score, and what would change its place: exact, solved rather than sampled.
#pragma once

#include "core/methods/sensitivity.h"
#include "core/rules/scoring.h"

namespace claves {

// One factor's part in the score, beside the average of the same part over all accounts.
struct Contribution {
  std::size_t factor = 0;  // its place in the firm's list
  FactorValue value;
  double weight = 0;   // 0..1
  double share = 0;    // points of the score
  double average = 0;  // the same over all accounts

  double above_average() const { return share - average; }
};

// What a new value of one factor would do, all else as it is. Values are on the written scale, 0..10 (a lower
// one is better where less is); a value at the limit already does it. Nothing: no value of this factor does it,
// or it is so.
struct RatingChange {
  std::size_t factor = 0;            // its place in the firm's list
  std::optional<double> up_one;      // rises at least one rank
  std::optional<double> into_top;    // enters the top, while outside
  std::optional<double> out_of_top;  // the worst value with which it still stays in the top, while inside
};

// What one factor's weight would do, from 0 to 1 with the others scaled in proportion.
struct WeightChange : WeightEffect {
  std::size_t factor = 0;    // its place in the firm's list
  double score_at_none = 0;  // the account's score were the weight 0, and were it the whole
  double score_at_all = 0;
  std::vector<double> edges;        // every weight between at which it enters or leaves the top, in order
  std::vector<double> edge_scores;  // the account's score at each

  std::optional<double> smallest_inside() const;
  double score_range() const {
    return score_at_all > score_at_none ? score_at_all - score_at_none : score_at_none - score_at_all;
  }
};

// A factor that is not known: the ranks that it could lead to, others as they are.
struct MissingFactor {
  std::size_t factor = 0;  // its place in the firm's list
  int best_rank = 0;
  int worst_rank = 0;
  bool decides = false;  // one of them is in the top and the other is not
};

// The least change of all weights together by which the account and the one that matters most to its place are
// level: outside the top the last one inside, inside it the first one outside, without a top the one above.
struct LeastSwap {
  AccountId rival;
  bool rises = false;              // the account is the one that catches up
  std::optional<WeightMove> move;  // nothing: no weights do it
};

struct Why {
  AccountId account;
  int top = 0;  // the size of the top that was asked about; 0: none, nothing is inside
  bool in_top = false;
  double average_score = 0;                 // of all accounts
  std::vector<Contribution> contributions;  // largest share first
  std::vector<RatingChange> ratings;        // by factor in use
  std::vector<WeightChange> weights;        // by factor in use
  std::optional<LeastSwap> swap;            // nothing: there is no rival
  std::vector<MissingFactor> missing;
  int best_rank = 0;  // were all missing factors as good as can be, and others as they are
  int worst_rank = 0;
};

// `top` is the cap on key accounts, or any number of places. A blank answer for an account that does not exist.
Why why(Scoring const& scoring, AccountId account, int top);

}  // namespace claves
