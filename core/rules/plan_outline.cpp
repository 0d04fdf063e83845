#include "core/rules/plan_outline.h"

#include <algorithm>
#include <tuple>

namespace claves {
namespace {

bool comes_before(Action const* a, Action const* b) {
  auto place = [](Action const& action) { return std::tuple(!is_open(action.state), !action.due, action.due); };
  return place(*a) < place(*b);
}

void add(ObjectiveOutline& to, Action const& action) {
  to.actions.push_back(&action);
  if (action.state == ActionState::Dropped) return;
  ++to.counted;
  to.done += action.state == ActionState::Done ? 1 : 0;
}

ObjectiveOutline* find(PlanOutline& outline, ObjectiveId objective) {
  for (std::vector<ObjectiveOutline>& theme : outline.themes)
    for (ObjectiveOutline& each : theme)
      if (each.objective->id == objective) return &each;
  return nullptr;
}

}  // namespace

PlanOutline plan_outline(Workspace const& workspace, AccountId account, Date today) {
  PlanOutline outline;
  for (Objective const* objective : workspace.table<Objective>().all_with(&Objective::account, account)) {
    outline.themes[static_cast<std::size_t>(objective->theme)].push_back({objective, {}, 0, 0});
    ++outline.objectives;
  }
  for (std::vector<ObjectiveOutline>& theme : outline.themes)
    std::stable_sort(theme.begin(), theme.end(), [](ObjectiveOutline const& a, ObjectiveOutline const& b) {
      return std::tuple(!a.objective->due, a.objective->due) < std::tuple(!b.objective->due, b.objective->due);
    });
  for (Action const* action : workspace.table<Action>().all_with(&Action::account, account)) {
    ObjectiveOutline* const served = find(outline, action->objective);
    add(served == nullptr ? outline.loose : *served, *action);
    if (!is_open(action->state)) continue;
    ++outline.open;
    outline.overdue += action->due && action->due < today ? 1 : 0;
  }
  for (std::vector<ObjectiveOutline>& theme : outline.themes)
    for (ObjectiveOutline& each : theme)
      std::stable_sort(each.actions.begin(), each.actions.end(), comes_before);
  std::stable_sort(outline.loose.actions.begin(), outline.loose.actions.end(), comes_before);
  return outline;
}

bool is_near(Action const& action, Date today) {
  return is_open(action.state) && action.due && action.due < today + plan_horizon_days + 1;
}

}  // namespace claves
