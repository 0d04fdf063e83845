// An account at a glance: what to do next and why, what it buys, what it is key for, and what was decided.
#pragma once

#include "core/rules/plan_health.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class SummaryPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_advice(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void follow(Ui& ui, Requests& requests, AccountId account, Advice advice);
  void draw_purpose(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_resources(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

  NodeId aim_ = 0;  // the fields that advice on this page leads to
  NodeId owner_ = 0;
  NodeId hours_ = 0;
};

// What to do next, in words.
struct AdviceWords {
  std::string what;
  std::string why;
};
AdviceWords advice_words(Screen const& screen, NextStep const& step);
AccountPart part_of(Advice advice);  // where it is followed

void purchases_card(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

}  // namespace claves
