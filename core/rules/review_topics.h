// What a review has to talk about, from the data: promises and what became of them, what stands still, what
// gets worse, what happened, what has aged (D4).
#pragma once

#include "core/rules/rows.h"

namespace claves {

// In the order in which they are talked about.
enum class TopicSubject : std::uint8_t {
  Promised,       // id: the review that decided something
  Events,         // that happened and no review has looked at
  Gates,          // answers that may say that the account is no key account
  Late,           // actions
  Blocked,        // actions
  KpiWorse,       // id: the indicator
  Overdue,        // opportunities
  Gaps,           // contacts who matter and whom none of us carries
  IdleObjective,  // objectives without an open action
  Stage,          // days in the stage, more than it usually takes
  KpiUnmeasured,  // indicators, since the last review
  Stale,          // answers
};

struct Topic {
  TopicSubject subject = TopicSubject::Promised;
  int count = 1;
  std::uint64_t id = 0;
};

// Only what there is something to say about. What nobody has yet begun, such as unanswered questions, is no
// topic: a review looks at what was promised and at what changed.
std::vector<Topic> review_topics(Workspace const& workspace, AccountId account, Date today);

// The one that was closed last; null where none was.
Review const* last_closed_review(Workspace const& workspace, AccountId account);

// No review has looked at it: none was closed on its day or later, and none was made for it.
bool awaits_review(Workspace const& workspace, AccountEvent const& event);

}  // namespace claves
