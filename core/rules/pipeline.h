// What could still be won with an account: by theme, in expected value, and what about it is late (D1.4, D6).
#pragma once

#include <array>
#include <optional>

#include "core/rules/purchases.h"

namespace claves {

constexpr std::size_t pipeline_theme_count = Choices<Theme>::names.size();

// Where a win probability comes from. Shown beside it, always.
enum class OddsOrigin : std::uint8_t {
  Unknown,     // nothing tells: even odds
  Literature,  // the middle of the range that D0 quotes
  Firm,        // the firm's own business case says otherwise than the literature
  Measured,    // won of decided deals, in this workspace
};

struct Odds {
  double percent = 50;
  OddsOrigin origin = OddsOrigin::Unknown;
  int decided = 0;  // deals that were counted, of measured ones
};

// Fewer decided deals than this say too little: of 20, one deal more or less moves the rate by five points.
constexpr int decided_deals_to_measure = 20;

// What an opportunity begins with. `all` are the purchases of the whole firm (PurchaseBook::whole).
Odds usual_odds(Workspace const& workspace, Purchases const& all, Buyer buyer);
// Who the account is as a buyer; `bought` are its own purchases.
Buyer buyer_of(bool is_key, Purchases const& bought);

double expected_value(Opportunity const& opportunity);  // value times probability

// What an open opportunity lacks or misses. Several can hold at once.
struct Shortfall {
  bool is_overdue = false;  // was expected before today
  bool no_date = false;
  bool no_next_step = false;
  bool no_owner = false;
  bool no_value = false;
  bool no_condition = false;  // nothing says what must be true for it to be won

  bool any() const { return is_overdue || no_date || no_next_step || no_owner || no_value || no_condition; }
};
Shortfall shortfall(Opportunity const& opportunity, Date today);

struct PipelineSum {
  int count = 0;
  double value = 0;     // in the firm's currency
  double expected = 0;  // of it, by probability
};

struct Pipeline {
  std::vector<Opportunity const*> open;  // overdue first, oldest first; then by expected value, largest first
  std::array<PipelineSum, pipeline_theme_count> by_theme{};  // of the open ones
  PipelineSum whole;                                         // of the open ones
  PipelineSum overdue;                                       // of the open ones
  PipelineSum won;
  PipelineSum lost;
  double target = 0;  // a year, of the open objectives

  PipelineSum const& of(Theme theme) const { return by_theme[static_cast<std::size_t>(theme)]; }
  // Expected over target, 0.8 is four fifths of it; nothing where no open objective says what it is worth.
  std::optional<double> coverage() const;
};

Pipeline pipeline(Workspace const& workspace, AccountId account, Date today);

struct AccountPipeline {
  AccountId account;
  PipelineSum open;
  double target = 0;
  // What is missing to the target; 0 where it is reached, or none is set.
  double gap() const { return target > open.expected ? target - open.expected : 0; }
};

// Of all accounts together: `whole.target` is the sum of theirs.
struct FirmPipeline {
  Pipeline whole;
  // Those with an open opportunity or a target: the largest gap first, then by expected value.
  std::vector<AccountPipeline> accounts;
};

FirmPipeline firm_pipeline(Workspace const& workspace, Date today);

}  // namespace claves
