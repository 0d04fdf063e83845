// Where an account stands in the stages of the process, since when, and which exit criteria of a stage are met
// (D4).
//
// A criterion with a rule is met by the rule alone; a manual one when somebody ticked it.
#pragma once

#include "core/rules/stages.h"

namespace claves {

constexpr int roles_for_research = 4;  // of the six
constexpr int themes_for_a_plan = 2;   // of the three

struct CriterionState {
  CriterionUse criterion;
  bool met = false;
  int have = 0;  // what the rule counted: roles, answered core questions, dated open actions ...
  int need = 0;  // how many of them it asks for; of a manual one both are 0

  bool by_hand() const { return criterion.rule == CriterionRule::manual; }
};

struct StageState {
  StageKey stage;
  std::vector<CriterionState> criteria;  // those that count: none that is switched off

  int met() const;
  int unmet() const { return static_cast<int>(criteria.size()) - met(); }
  std::string unmet_written() const;  // as Decision::unmet has it
};

StageState stage_state(Workspace const& workspace, AccountId account, StageKey stage, Date today);
StageState stage_state(Workspace const& workspace, AccountId account, Date today);  // of the stage it is in

// Since when it is in its stage: the last move into it, else since it is key. Nothing where that is not known.
Date in_stage_since(Workspace const& workspace, Account const& account);

}  // namespace claves
