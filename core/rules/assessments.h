// What several people's sheets of an assessment say together, without names (D8, D9, D10).
//
// A sheet has a number and no person. Two sheets are not summed up: whoever filled in one could read the other
// out of the mean. From three on the spread is shown too.
#pragma once

#include <optional>

#include "core/rules/rows.h"

namespace claves {

constexpr int sheets_for_a_spread = 3;
constexpr double highest_level = 4;  // of the written scale, from 0

std::vector<AssessmentItem> items_of(AssessmentSubject subject);
AssessmentSubject subject_of(AssessmentItem item);

struct Spread {
  double low = 0;
  double high = 0;
  double width() const { return high - low; }
};

struct ItemResult {
  AssessmentItem item = AssessmentItem::T1;
  int answers = 0;
  std::optional<double> mean;              // 0..4; of one sheet, or of three and more
  std::optional<Spread> spread;            // from three on
  std::vector<std::string_view> evidence;  // in reading order, which says nothing of who wrote; as the mean
};

struct AssessmentResult {
  int sheets = 0;  // with at least one answer
  std::vector<ItemResult> items;
  std::optional<double> mean;  // of the items that have one

  ItemResult const* find(AssessmentItem item) const;
  ItemResult const* weakest() const;  // null where none has a mean
};

AssessmentResult result_of(Workspace const& workspace, Assessment const& assessment);

// Of a subject, the newest first; those without a day last.
std::vector<Assessment const*> assessments_of(Workspace const& workspace, AssessmentSubject subject);
// The newest whose sheets can be summed up, and the one before it; null where there is none.
struct Latest {
  Assessment const* now = nullptr;
  Assessment const* before = nullptr;
};
Latest latest(Workspace const& workspace, AssessmentSubject subject);

// The answer of one sheet; null where it has none.
Response const* find_response(Workspace const& workspace, AssessmentId assessment, int sheet,
                              AssessmentItem item);
// One more than the highest in use.
int next_sheet(Workspace const& workspace, AssessmentId assessment);

}  // namespace claves
