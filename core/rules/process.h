// Where an account stands in the five stages, and which exit criteria of a stage are met (D4).
//
// A criterion with a rule is met by the rule alone; a manual one when somebody ticked it.
#pragma once

#include "core/rules/catalogue.h"

namespace claves {

constexpr int roles_for_research = 4;  // of the six
constexpr int themes_for_a_plan = 2;   // of the three

struct CriterionState {
  Criterion criterion;
  bool met = false;
  int have = 0;  // what the rule counted: roles, answered core questions, dated open actions ...
  int need = 0;  // how many of them it asks for; of a manual one both are 0

  bool by_hand() const { return criterion.rule == CriterionRule::manual; }
};

struct StageState {
  Stage stage = Stage::None;
  std::vector<CriterionState> criteria;

  int met() const;
  int unmet() const { return static_cast<int>(criteria.size()) - met(); }
  std::vector<int> unmet_numbers() const;
};

// The stage that follows: none -> E1 .. E5 -> E4, because a review that is closed leads back into action.
Stage next_stage(Stage stage);

StageState stage_state(Workspace const& workspace, AccountId account, Stage stage, Date today);
StageState stage_state(Workspace const& workspace, AccountId account, Date today);  // of the stage it is in

}  // namespace claves
