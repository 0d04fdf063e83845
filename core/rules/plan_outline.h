// An account's plan as it is read: themes, their objectives, and the actions that serve each.
#pragma once

#include "core/rules/rows.h"

namespace claves {

constexpr int plan_horizon_days = 90;  // as far as a plan can be promised: a quarter

struct ObjectiveOutline {
  Objective const* objective = nullptr;
  std::vector<Action const*> actions;  // under way or to do first, by deadline, the undated last; then the rest
  int done = 0;
  int counted = 0;  // all but the dropped ones

  double share() const { return counted == 0 ? 0 : static_cast<double>(done) / counted; }
};

struct PlanOutline {
  // By theme; of one theme by deadline, the undated last.
  std::array<std::vector<ObjectiveOutline>, Choices<Theme>::names.size()> themes;
  ObjectiveOutline loose;  // the actions that serve no objective, or one that was removed
  int objectives = 0;
  int open = 0;     // actions
  int overdue = 0;  // of the open ones

  bool is_empty() const { return objectives == 0 && loose.actions.empty(); }
};

PlanOutline plan_outline(Workspace const& workspace, AccountId account, Date today);

// Open and due within the horizon; what is overdue too.
bool is_near(Action const& action, Date today);

}  // namespace claves
