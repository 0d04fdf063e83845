// An account's indicators: each with its target, how it does, and its values over time.
#pragma once

#include "core/rules/kpis.h"
#include "web/screen.h"
#include "web/views/draft.h"
#include "web/widgets/ui.h"

namespace claves {

std::string kpi_value(Screen const& screen, Kpi const& kpi, double value);  // with its unit

class KpiCards {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_kpi(Ui& ui, Screen const& screen, Requests& requests, Kpi const& kpi, KpiState const& state);
  void draw_library(Ui& ui, Screen const& screen);
  void draw_dialogs(Ui& ui, Screen const& screen, Requests& requests);

  Draft<Kpi> kpi_;
  Draft<Measure> measure_;
};

}  // namespace claves
