// What is put into each key account and what comes back: hours and money planned and spent by year, the return
// over years, and the strategic aim that it serves (D1.5, D1.6).
#pragma once

#include "core/rules/investment.h"
#include "web/views/draft.h"

namespace claves {

class InvestmentPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // of one pass
  void draw_table(Of const& of);
  void draw_account(Of const& of);
  void draw_editor(Of const& of);
  void open(Of const& of, AccountId account, int year);

  AccountId chosen_;
  Draft<Investment> editing_;
};

}  // namespace claves
