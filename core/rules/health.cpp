#include "core/rules/health.h"

#include <algorithm>
#include <array>

#include "core/rules/key_evidence.h"
#include "core/rules/kpis.h"
#include "core/rules/relationships.h"
#include "core/rules/team.h"

namespace claves {
namespace {

HealthCount counted(HealthPart part, int have, int of) {
  return {part, have, of, of > 0 ? static_cast<double>(have) / of : 0};
}

HealthCount freshness(Workspace const& workspace, AccountId account, Date today) {
  Date const touched = plan_touched(workspace, account);
  if (!touched) return {HealthPart::Freshness, 0, 0, 0};
  int const days = std::clamp(days_between(touched, today), 0, plan_ages_out_days);
  return {HealthPart::Freshness, days, plan_ages_out_days, 1 - static_cast<double>(days) / plan_ages_out_days};
}

HealthCount covered(Workspace const& workspace, AccountId account, Date today) {
  Relationships const known = relationships(workspace, account, today);
  int const roles = coverage(workspace, account).covered();
  return counted(HealthPart::Coverage, roles + known.key_reached, static_cast<int>(role_count) + known.key);
}

HealthCount indicators(Workspace const& workspace, AccountId account) {
  int have = 0;
  int of = 0;
  for (KpiState const& kpi : kpi_states(workspace, account)) {
    if (kpi.series.size() < 2 && !kpi.reached) continue;
    ++of;
    have += kpi.reached || kpi.trend == KpiTrend::Better ? 1 : 0;
  }
  return counted(HealthPart::Indicators, have, of);
}

HealthCount promises(Workspace const& workspace, AccountId account, Date today) {
  int have = 0;
  int of = 0;
  for_each_row<Action>(workspace, account, [&](Action const& action) {
    if (!action.due || action.state == ActionState::Dropped) return;
    int const ago = days_between(action.due, today);
    if (ago <= 0 || ago > promises_look_back_days) return;
    ++of;
    have += action.state == ActionState::Done ? 1 : 0;
  });
  return counted(HealthPart::Promises, have, of);
}

}  // namespace

HealthCount const* Health::weakest() const {
  HealthCount const* weakest = nullptr;
  for (HealthCount const& part : parts)
    if (part.is_known() && (weakest == nullptr || part.share < weakest->share)) weakest = &part;
  return weakest;
}

Health health(Workspace const& workspace, AccountId account, Date today) {
  Health found;
  found.parts = {freshness(workspace, account, today), covered(workspace, account, today),
                 indicators(workspace, account), promises(workspace, account, today)};
  double sum = 0;
  int known = 0;
  for (HealthCount const& part : found.parts) {
    sum += part.is_known() ? part.share : 0;
    known += part.is_known() ? 1 : 0;
  }
  if (known > 0) found.share = sum / known;
  return found;
}

}  // namespace claves
