// The next ninety days of an account, week by week: what is due, what is to be found out, when it is reviewed,
// what is expected to be won (D3).
#pragma once

#include "core/rules/rows.h"

namespace claves {

constexpr int quarter_weeks = 13;  // 91 days, beginning with this week's Monday (ISO 8601)

enum class QuarterSubject : std::uint8_t { Action, Question, Review, Opportunity };

struct QuarterItem {
  QuarterSubject subject = QuarterSubject::Action;
  std::uint64_t id = 0;  // of the Action, the Answer, the Review or the Opportunity
  Date date;
};

struct QuarterWeek {
  Date monday;
  std::vector<QuarterItem> items;  // by day
};

struct Quarter {
  std::vector<QuarterItem> overdue;  // before this week, the oldest first
  std::vector<QuarterWeek> weeks;    // all thirteen
  int items() const;                 // of the weeks
};

Quarter quarter(Workspace const& workspace, AccountId account, Date today);

}  // namespace claves
