// How an account's key performance indicators do: series, direction, trend and distance to the target.
#pragma once

#include <optional>

#include "core/rules/rows.h"

namespace claves {

struct KpiPoint {
  Date date;
  double value = 0;
};

// What the target asks for, seen from the first measured value. Hold: it began on target and shall stay there.
enum class KpiAim : std::uint8_t { Unknown, Rise, Fall, Hold };
enum class KpiTrend : std::uint8_t { Unknown, Better, Worse, Steady };

struct KpiState {
  Id<Kind::Kpi> kpi;
  double target = 0;
  std::vector<KpiPoint> series;        // by date; measures without a date are left out
  KpiAim aim = KpiAim::Unknown;        // Unknown: nothing measured yet
  KpiTrend trend = KpiTrend::Unknown;  // of the last value over the one before
  double change = 0;                   // last minus the one before; 0 where there is none
  double missing = 0;                  // distance still to go to the target, >= 0
  bool reached = false;
  std::optional<double>
      way_done;    // 0..1 of the way from the first value to the target; nothing where it began there
  double low = 0;  // of the values and the target, for the chart
  double high = 0;

  std::optional<KpiPoint> latest() const;
};

std::vector<KpiState> kpi_states(Workspace const& workspace, AccountId account);  // in the order of the table

}  // namespace claves
