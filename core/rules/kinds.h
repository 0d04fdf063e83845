// Which kind of key account each would be (D2): existing for what it buys, emerging for what it could become.
#pragma once

#include "core/rules/scoring.h"

namespace claves {

constexpr double high_revenue = 7;    // of F1, well above the average buyer; unless the firm names an amount
constexpr double high_potential = 7;  // of F2, more than half as much again; unless the firm says otherwise
constexpr double high_reference = 8;  // of F8, known well beyond its region

// What speaks for the proposed kind; revenue first, then potential, then its name as a reference.
enum class KindReason : std::uint8_t { Unknown, Revenue, Potential, Reference, NothingHigh };

struct KindAdvice {
  AccountKind proposed = AccountKind::Ordinary;
  KindReason reason = KindReason::Unknown;  // Unknown: neither revenue, potential nor reference is known
  double value = 0;                         // of the factor that decides, 0..10
  AccountKind chosen = AccountKind::Ordinary;

  bool agrees() const { return proposed == chosen; }
};

// From where on, as the firm says it.
struct KindRules {
  double existing_from = 0;  // bought in twelve months, in the firm's currency; 0: high_revenue of F1
  double emerging_from = high_potential;  // of F2, 0..10
};
KindRules kind_rules(Workspace const& workspace);

KindAdvice kind_advice(Account const& account, ScoreCard const& card, KindRules const& rules = {});

}  // namespace claves
