#include "core/rules/process.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/progress.h"
#include "core/rules/team.h"

namespace claves {
namespace {

CriterionState counted(CriterionUse const& criterion, int have, int need) {
  return {criterion, have >= need, have, need};
}

CriterionState themes_covered(Workspace const& workspace, Account const& account,
                              CriterionUse const& criterion) {
  std::array<bool, Choices<Theme>::names.size()> has{};
  for_each_row<Objective>(workspace, account.id, [&](Objective const& objective) {
    has[static_cast<std::size_t>(objective.theme)] = true;
  });
  return counted(criterion, static_cast<int>(std::count(has.begin(), has.end(), true)), themes_for_a_plan);
}

template <class Entity>
CriterionState has_any(Workspace const& workspace, Account const& account, CriterionUse const& criterion) {
  int have = 0;
  for_each_row<Entity>(workspace, account.id, [&](Entity const&) { ++have; });
  return counted(criterion, have, 1);
}

// Every open action has an owner and a day. A plan without any action has not been made: it does not pass for
// one whose actions are all in order.
CriterionState actions_dated(Workspace const& workspace, Account const& account,
                             CriterionUse const& criterion) {
  int kept = 0;
  int open = 0;
  int dated = 0;
  for_each_row<Action>(workspace, account.id, [&](Action const& action) {
    kept += action.state == ActionState::Dropped ? 0 : 1;
    if (!is_open(action.state)) return;
    ++open;
    bool const has_owner = workspace.table<Person>().find(action.owner) != nullptr;
    dated += has_owner && action.due ? 1 : 0;
  });
  return {criterion, kept > 0 && dated == open, dated, std::max(open, kept > 0 ? 0 : 1)};
}

CriterionState next_review_set(Workspace const& workspace, Account const& account,
                               CriterionUse const& criterion, Date today) {
  int set = 0;
  for_each_row<Review>(workspace, account.id, [&](Review const& review) {
    set += review.state == ReviewState::Open && review.date && review.date >= today ? 1 : 0;
  });
  return counted(criterion, set, 1);
}

// The newest review is closed with its decisions, and none that is due is still open.
CriterionState review_closed(Workspace const& workspace, Account const& account, CriterionUse const& criterion,
                             Date today) {
  Review const* newest = nullptr;
  bool is_one_due = false;
  for_each_row<Review>(workspace, account.id, [&](Review const& review) {
    if (review.state == ReviewState::Open) {
      is_one_due = is_one_due || (review.date && review.date <= today);
    } else if (newest == nullptr || newest->date <= review.date) {
      newest = &review;
    }
  });
  bool const decided = newest != nullptr && !trimmed(newest->decisions).empty();
  return counted(criterion, decided && !is_one_due ? 1 : 0, 1);
}

CriterionState core_questions_answered(Workspace const& workspace, Account const& account,
                                       CriterionUse const& criterion, Date today) {
  AnswerCounts const core = progress(workspace, account.id, today).core;
  return counted(criterion, core.questions - core.open(), core.questions);
}

CriterionState by_hand(Workspace const& workspace, Account const& account, CriterionUse const& criterion) {
  CriterionCheck const* standing = nullptr;
  Table<CriterionCheck> const& table = workspace.table<CriterionCheck>();
  for_each_row<CriterionCheck>(workspace, account.id, [&](CriterionCheck const& check) {
    if (check.own_criterion != criterion.own || (!criterion.own && check.criterion != criterion.number)) return;
    if (standing == nullptr || stands_over(table, check, *standing)) standing = &check;
  });
  return {criterion, standing != nullptr && standing->met, 0, 0};
}

CriterionState criterion_state(Workspace const& workspace, Account const& account,
                               CriterionUse const& criterion, Date today) {
  switch (criterion.rule) {
    case CriterionRule::manual:
      return by_hand(workspace, account, criterion);
    case CriterionRule::has_aim:
      return counted(criterion, trimmed(account.aim).empty() ? 0 : 1, 1);
    case CriterionRule::has_owner:
      return counted(criterion, workspace.table<Person>().find(account.owner) == nullptr ? 0 : 1, 1);
    case CriterionRule::roles_covered:
      return counted(criterion, coverage(workspace, account.id).covered(), roles_for_research);
    case CriterionRule::core_questions_answered:
      return core_questions_answered(workspace, account, criterion, today);
    case CriterionRule::has_objective:
      return has_any<Objective>(workspace, account, criterion);
    case CriterionRule::themes_covered:
      return themes_covered(workspace, account, criterion);
    case CriterionRule::actions_dated:
      return actions_dated(workspace, account, criterion);
    case CriterionRule::has_kpi:
      return has_any<Kpi>(workspace, account, criterion);
    case CriterionRule::next_review_set:
      return next_review_set(workspace, account, criterion, today);
    case CriterionRule::review_closed:
      return review_closed(workspace, account, criterion, today);
  }
  return {};
}

}  // namespace

int StageState::met() const {
  return static_cast<int>(
      std::count_if(criteria.begin(), criteria.end(), [](CriterionState const& state) { return state.met; }));
}

std::string StageState::unmet_written() const {
  std::string all;
  for (CriterionState const& state : criteria)
    if (!state.met) all += (all.empty() ? "" : " ") + written(state.criterion);
  return all;
}

StageState stage_state(Workspace const& workspace, AccountId account, StageKey stage, Date today) {
  StageState state;
  state.stage = stage;
  Account const* const found = workspace.table<Account>().find(account);
  if (found == nullptr || !stage) return state;
  for (CriterionUse const& criterion : criterion_list(workspace))
    if (!criterion.off && criterion.stage == stage)
      state.criteria.push_back(criterion_state(workspace, *found, criterion, today));
  return state;
}

StageState stage_state(Workspace const& workspace, AccountId account, Date today) {
  Account const* const found = workspace.table<Account>().find(account);
  return stage_state(workspace, account, found == nullptr ? StageKey{} : stage_of(*found), today);
}

Date in_stage_since(Workspace const& workspace, Account const& account) {
  Decision const* last = nullptr;
  Table<Decision> const& table = workspace.table<Decision>();
  for_each_row<Decision>(workspace, account.id, [&](Decision const& decision) {
    if (decision.verdict != Verdict::Moves) return;
    if (last == nullptr || last->date < decision.date ||
        (last->date == decision.date && stands_over(table, decision, *last)))
      last = &decision;
  });
  if (last != nullptr && stage_of(*last) == stage_of(account)) return last->date;
  return account.key_since;
}

}  // namespace claves
