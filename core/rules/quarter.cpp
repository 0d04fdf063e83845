#include "core/rules/quarter.h"

#include <algorithm>

namespace claves {

int Quarter::items() const {
  int count = 0;
  for (QuarterWeek const& week : weeks) count += static_cast<int>(week.items.size());
  return count;
}

Quarter quarter(Workspace const& workspace, AccountId account, Date today) {
  std::vector<QuarterItem> all;
  auto const add = [&](QuarterSubject subject, std::uint64_t id, Date date) {
    if (date) all.push_back({subject, id, date});
  };
  for_each_row<Action>(workspace, account, [&](Action const& row) {
    if (is_open(row.state)) add(QuarterSubject::Action, row.id.value, row.due);
  });
  for_each_row<Answer>(workspace, account, [&](Answer const& row) {
    if (row.state == AnswerState::Open) add(QuarterSubject::Question, row.id.value, row.find_by);
  });
  for_each_row<Review>(workspace, account, [&](Review const& row) {
    if (row.state == ReviewState::Open) add(QuarterSubject::Review, row.id.value, row.date);
  });
  for_each_row<Opportunity>(workspace, account, [&](Opportunity const& row) {
    if (row.state == OpportunityState::Open) add(QuarterSubject::Opportunity, row.id.value, row.expected);
  });
  std::stable_sort(all.begin(), all.end(),
                   [](QuarterItem const& a, QuarterItem const& b) { return a.date < b.date; });
  Quarter found;
  Date const first = first_of_week(today);
  for (int week = 0; week < quarter_weeks; ++week) found.weeks.push_back({first + 7 * week, {}});
  for (QuarterItem const& item : all) {
    int const days = days_between(first, item.date);
    if (days < 0)
      found.overdue.push_back(item);
    else if (days < 7 * quarter_weeks)
      found.weeks[static_cast<std::size_t>(days / 7)].items.push_back(item);
  }
  return found;
}

}  // namespace claves
