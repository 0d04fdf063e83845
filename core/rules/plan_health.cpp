#include "core/rules/plan_health.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/agenda.h"
#include "core/rules/kpis.h"
#include "core/rules/process.h"
#include "core/rules/progress.h"
#include "core/rules/team.h"

namespace claves {
namespace {

// Collects the advice on one account; it is put in order at the end.
class Doctor {
 public:
  Doctor(Workspace const& workspace, Account const& account, Date today)
      : workspace_(workspace), account_(account), today_(today) {}

  std::vector<NextStep> advice() {
    look_at_account();
    look_at_reviews();
    look_at_actions();
    look_at_objectives();
    look_at_questions();
    look_at_kpis();
    look_at_stage();
    std::stable_sort(steps_.begin(), steps_.end(),
                     [](NextStep const& a, NextStep const& b) { return a.advice < b.advice; });
    return std::move(steps_);
  }

 private:
  void say(Advice advice, double count = 0, double of = 0) {
    steps_.push_back({advice, count, of, Theme::Penetration, {}});
  }

  void look_at_account() {
    if (workspace_.table<Person>().find(account_.owner) == nullptr) say(Advice::NameOwner);
    if (trimmed(account_.aim).empty()) say(Advice::WriteAim);
    int const covered = coverage(workspace_, account_.id).covered();
    if (covered < static_cast<int>(role_count)) say(Advice::FillRoles, covered, role_count);
    double const planned = account_.planned_hours_per_month;
    if (planned > 0 && planned < account_.spent_hours_per_month)
      say(Advice::FreeHours, account_.spent_hours_per_month, planned);
  }

  void look_at_reviews() {
    Date oldest_due;
    bool is_next_set = false;
    for_each_row<Review>(workspace_, account_.id, [&](Review const& review) {
      if (review.state != ReviewState::Open || !review.date) return;
      if (review.date >= today_)
        is_next_set = true;
      else if (!oldest_due || review.date < oldest_due)
        oldest_due = review.date;
    });
    if (oldest_due)
      say(Advice::HoldReview, days_between(oldest_due, today_));
    else if (!is_next_set)
      say(Advice::PlanReview);
  }

  void look_at_actions() {
    int open = 0;
    int overdue = 0;
    int unassigned = 0;
    for_each_row<Action>(workspace_, account_.id, [&](Action const& action) {
      if (!is_open(action.state)) return;
      ++open;
      overdue += span_of(action.due, today_) == AgendaSpan::Overdue ? 1 : 0;
      bool const has_owner = workspace_.table<Person>().find(action.owner) != nullptr;
      unassigned += has_owner && action.due ? 0 : 1;
    });
    if (open == 0) say(Advice::PlanActions);
    if (overdue > 0) say(Advice::FinishActions, overdue, open);
    if (unassigned > 0) say(Advice::AssignActions, unassigned, open);
  }

  void look_at_objectives() {
    std::array<int, Choices<Theme>::names.size()> by_theme{};
    int all = 0;
    for_each_row<Objective>(workspace_, account_.id, [&](Objective const& objective) {
      ++by_theme[static_cast<std::size_t>(objective.theme)];
      ++all;
    });
    if (all == 0) return say(Advice::SetObjective);
    for (std::size_t i = 0; i < by_theme.size(); ++i)
      if (by_theme[i] == 0) steps_.push_back({Advice::CoverTheme, 0, 0, static_cast<Theme>(i), {}});
  }

  void look_at_questions() {
    Progress const found = progress(workspace_, account_.id, today_);
    if (found.core.open() > 0) say(Advice::AnswerCoreQuestions, found.core.open(), found.core.questions);
    if (found.total.stale > 0) say(Advice::RefreshAnswers, found.total.stale, found.total.answered);
  }

  void look_at_kpis() {
    std::vector<KpiState> const kpis = kpi_states(workspace_, account_.id);
    auto const blank =
        std::count_if(kpis.begin(), kpis.end(), [](KpiState const& kpi) { return kpi.series.empty(); });
    if (kpis.empty()) return say(Advice::ChooseKpi);
    if (blank > 0) say(Advice::MeasureKpis, static_cast<double>(blank), static_cast<double>(kpis.size()));
  }

  void look_at_stage() {
    StageKey const stage = stage_of(account_);
    if (!stage) return say(Advice::EnterProcess);
    if (stage_state(workspace_, account_.id, today_).unmet() > 0) return;
    steps_.push_back({Advice::MoveOn, 0, 0, Theme::Penetration, stage_list(workspace_).next(stage)});
  }

  Workspace const& workspace_;
  Account const& account_;
  Date today_;
  std::vector<NextStep> steps_;
};

}  // namespace

std::vector<NextStep> next_steps(Workspace const& workspace, AccountId account, Date today) {
  Account const* const found = workspace.table<Account>().find(account);
  if (found == nullptr) return {};
  return Doctor(workspace, *found, today).advice();
}

}  // namespace claves
