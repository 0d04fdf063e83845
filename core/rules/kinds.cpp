#include "core/rules/kinds.h"

namespace claves {

KindRules kind_rules(Workspace const& workspace) {
  Firm const* const firm = workspace.table<Firm>().find(the_firm);
  return firm == nullptr ? KindRules{} : KindRules{firm->existing_from, firm->emerging_from};
}

KindAdvice kind_advice(Account const& account, ScoreCard const& card, KindRules const& rules) {
  Factors const& factors = card.factors;
  FactorValue const& revenue = factors[place_of(Factor::F1)];
  FactorValue const& potential = factors[place_of(Factor::F2)];
  FactorValue const& reference = factors[place_of(Factor::F8)];
  auto is_known = [](FactorValue const& factor) { return factor.origin != FactorOrigin::Missing; };

  KindAdvice advice;
  advice.chosen = account.kind_of_account;
  auto propose = [&](AccountKind kind, KindReason reason, FactorValue const& factor) {
    advice.proposed = kind;
    advice.reason = reason;
    advice.value = factor.value;
    return advice;
  };
  bool const buys_much =
      rules.existing_from > 0 ? card.won_12_months >= rules.existing_from : revenue.value >= high_revenue;
  if (is_known(revenue) && buys_much) return propose(AccountKind::Existing, KindReason::Revenue, revenue);
  if (is_known(potential) && potential.value >= rules.emerging_from)
    return propose(AccountKind::Emerging, KindReason::Potential, potential);
  if (is_known(reference) && reference.value >= high_reference)
    return propose(AccountKind::Emerging, KindReason::Reference, reference);
  if (is_known(revenue)) return propose(AccountKind::Ordinary, KindReason::NothingHigh, revenue);
  if (is_known(potential)) return propose(AccountKind::Ordinary, KindReason::NothingHigh, potential);
  if (is_known(reference)) return propose(AccountKind::Ordinary, KindReason::NothingHigh, reference);
  return advice;
}

}  // namespace claves
