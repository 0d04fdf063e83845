// Rating one factor of an account: what was agreed, or what one person thinks, with its reason, source and how
// sure it is; and what the others said.
#pragma once

#include <optional>

#include "core/rules/scoring.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct RatedFactor {
  Scoring const& scoring;
  ScoreCard const& card;
  Account const& account;
  std::size_t factor = 0;  // its place in the firm's list

  FactorUse const& use() const { return scoring.factors.at(factor); }
  FactorValue const& value() const { return card.factors[factor]; }
};

class FactorRating {
 public:
  void begin();
  // Answers true when it is done with.
  bool draw(Ui& ui, Screen const& screen, Requests& requests, RatedFactor const& of);

 private:
  struct Pass;

  void draw_who(Pass const& pass);
  void draw_value(Pass const& pass);
  void draw_anchors(Pass const& pass, double value, bool known);
  void draw_basis(Pass const& pass);
  void draw_others(Pass const& pass);
  bool draw_buttons(Pass const& pass);

  PersonId by_;                   // none: what is agreed
  std::optional<double> moving_;  // the value while its slider is dragged
};

}  // namespace claves
