// Which kind of key account each would be (D2): existing for what it buys, emerging for what it could become.
#pragma once

#include "core/rules/scoring.h"

namespace claves {

constexpr double high_revenue = 7;    // of F1, well above the average buyer
constexpr double high_potential = 7;  // of F2, more than half as much again
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

KindAdvice kind_advice(Account const& account, Factors const& factors);

}  // namespace claves
