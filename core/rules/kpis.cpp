#include "core/rules/kpis.h"

#include <algorithm>

namespace claves {
namespace {

KpiAim aim_of(double first, double target) {
  if (first < target) return KpiAim::Rise;
  return target < first ? KpiAim::Fall : KpiAim::Hold;
}

// How far a value is from being good enough, >= 0.
double missing_from(double value, double target, KpiAim aim) {
  switch (aim) {
    case KpiAim::Unknown:
      return 0;
    case KpiAim::Rise:
      return std::max(0.0, target - value);
    case KpiAim::Fall:
      return std::max(0.0, value - target);
    case KpiAim::Hold:
      return std::max(target - value, value - target);
  }
  return 0;
}

KpiTrend trend_of(double before, double last, double target, KpiAim aim) {
  if (before == last) return KpiTrend::Steady;
  if (aim == KpiAim::Rise) return before < last ? KpiTrend::Better : KpiTrend::Worse;
  if (aim == KpiAim::Fall) return last < before ? KpiTrend::Better : KpiTrend::Worse;
  double const was = missing_from(before, target, aim);
  double const is = missing_from(last, target, aim);
  if (was == is) return KpiTrend::Steady;
  return is < was ? KpiTrend::Better : KpiTrend::Worse;
}

void judge(KpiState& state) {
  state.low = state.high = state.target;
  for (KpiPoint const& point : state.series) {
    state.low = std::min(state.low, point.value);
    state.high = std::max(state.high, point.value);
  }
  if (state.series.empty()) return;
  double const first = state.series.front().value;
  double const last = state.series.back().value;
  state.aim = aim_of(first, state.target);
  state.missing = missing_from(last, state.target, state.aim);
  state.reached = state.missing <= 0;
  if (state.aim != KpiAim::Hold) state.way_done = std::clamp((last - first) / (state.target - first), 0.0, 1.0);
  if (state.series.size() < 2) return;
  double const before = state.series[state.series.size() - 2].value;
  state.change = last - before;
  state.trend = trend_of(before, last, state.target, state.aim);
}

}  // namespace

std::optional<KpiPoint> KpiState::latest() const {
  if (series.empty()) return {};
  return series.back();
}

std::vector<KpiState> kpi_states(Workspace const& workspace, AccountId account) {
  std::vector<KpiState> states;
  for_each_row<Kpi>(workspace, account, [&](Kpi const& kpi) {
    states.emplace_back();
    states.back().kpi = kpi.id;
    states.back().target = kpi.target;
  });
  for (KpiState& state : states)
    for (Measure const* measure : workspace.table<Measure>().all_with(&Measure::kpi, state.kpi))
      if (measure->date) state.series.push_back({measure->date, measure->value});
  for (KpiState& state : states) {
    std::stable_sort(state.series.begin(), state.series.end(),
                     [](KpiPoint const& a, KpiPoint const& b) { return a.date < b.date; });
    judge(state);
  }
  return states;
}

}  // namespace claves
