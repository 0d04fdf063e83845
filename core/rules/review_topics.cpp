#include "core/rules/review_topics.h"

#include <algorithm>

#include "core/rules/kpis.h"
#include "core/rules/obstacles.h"
#include "core/rules/pipeline.h"
#include "core/rules/plan_outline.h"
#include "core/rules/process.h"
#include "core/rules/progress.h"
#include "core/rules/relationships.h"

namespace claves {
namespace {

class Talk {
 public:
  Talk(Workspace const& workspace, AccountId account, Date today)
      : workspace_(workspace), account_(account), today_(today) {}

  std::vector<Topic> topics() {
    promised();
    events();
    answers();
    actions();
    kpis();
    add(TopicSubject::Overdue, pipeline(workspace_, account_, today_).overdue.count);
    relations();
    objectives();
    stage();
    std::stable_sort(topics_.begin(), topics_.end(),
                     [](Topic const& a, Topic const& b) { return a.subject < b.subject; });
    return std::move(topics_);
  }

 private:
  void add(TopicSubject subject, int count, std::uint64_t id = 0) {
    if (count > 0) topics_.push_back({subject, count, id});
  }
  void promised() {
    Review const* const last = last_closed_review(workspace_, account_);
    if (last == nullptr) return;
    last_ = last->date;
    if (!last->decisions.empty()) add(TopicSubject::Promised, 1, last->id.value);
  }
  void events() {
    int count = 0;
    for (AccountEvent const* event :
         workspace_.table<AccountEvent>().all_with(&AccountEvent::account, account_))
      count += awaits_review(workspace_, *event) ? 1 : 0;
    add(TopicSubject::Events, count);
  }
  void answers() {
    Progress const found = progress(workspace_, account_, today_);
    add(TopicSubject::Gates, static_cast<int>(found.gates_answered.size()));
    add(TopicSubject::Stale, static_cast<int>(found.stale.size()));
  }
  void actions() {
    int late = 0;
    int blocked = 0;
    for (Action const* action : workspace_.table<Action>().all_with(&Action::account, account_)) {
      if (!is_open(action->state)) continue;
      if (action->due && action->due < today_) ++late;
      if (obstacles(workspace_, *action).any()) ++blocked;
    }
    add(TopicSubject::Late, late);
    add(TopicSubject::Blocked, blocked);
  }
  void kpis() {
    int unmeasured = 0;
    for (KpiState const& state : kpi_states(workspace_, account_)) {
      if (state.trend == KpiTrend::Worse && !state.reached) add(TopicSubject::KpiWorse, 1, state.kpi.value);
      auto const latest = state.latest();
      if (!latest || (last_ && latest->date <= last_)) ++unmeasured;
    }
    add(TopicSubject::KpiUnmeasured, unmeasured);
  }
  void relations() {
    Relationships const found = relationships(workspace_, account_, today_);
    add(TopicSubject::Gaps, found.key - found.key_reached);
  }
  void objectives() {
    int idle = 0;
    for (auto const& theme : plan_outline(workspace_, account_, today_).themes)
      for (ObjectiveOutline const& each : theme)
        if (each.objective->state == ObjectiveState::Open &&
            std::none_of(each.actions.begin(), each.actions.end(),
                         [](Action const* action) { return is_open(action->state); }))
          ++idle;
    add(TopicSubject::IdleObjective, idle);
  }
  void stage() {
    Account const* const account = workspace_.table<Account>().find(account_);
    if (account == nullptr) return;
    StageList const list = stage_list(workspace_);
    auto const place = list.place(stage_of(*account));
    Date const since = in_stage_since(workspace_, *account);
    if (!place || !since || list.all[*place].usual_days <= 0) return;
    int const days = days_between(since, today_);
    if (days > list.all[*place].usual_days) add(TopicSubject::Stage, days);
  }

  Workspace const& workspace_;
  AccountId account_;
  Date today_;
  Date last_;  // day of the last closed review
  std::vector<Topic> topics_;
};

}  // namespace

std::vector<Topic> review_topics(Workspace const& workspace, AccountId account, Date today) {
  return Talk(workspace, account, today).topics();
}

Review const* last_closed_review(Workspace const& workspace, AccountId account) {
  Review const* last = nullptr;
  for (Review const* review : workspace.table<Review>().all_with(&Review::account, account))
    if (review->state == ReviewState::Closed && (last == nullptr || last->date < review->date)) last = review;
  return last;
}

bool awaits_review(Workspace const& workspace, AccountEvent const& event) {
  if (workspace.table<Review>().find(event.review) != nullptr) return false;
  Review const* const last = last_closed_review(workspace, event.account);
  return last == nullptr || last->date < event.date;
}

}  // namespace claves
