#include "core/rules/assessments.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr std::size_t first_support = static_cast<std::size_t>(AssessmentItem::A1);
constexpr std::size_t first_key = static_cast<std::size_t>(AssessmentItem::N1);

bool can_sum_up(int sheets) { return sheets == 1 || sheets >= sheets_for_a_spread; }

// Of each sheet and item the answer that stands.
std::vector<Response const*> answers_of(Workspace const& workspace, AssessmentId assessment) {
  Table<Response> const& table = workspace.table<Response>();
  std::vector<Response const*> standing;
  for (Response const* row : table.all_with(&Response::assessment, assessment)) {
    auto const same = std::find_if(standing.begin(), standing.end(), [&](Response const* each) {
      return each->sheet == row->sheet && each->item == row->item;
    });
    if (same == standing.end())
      standing.push_back(row);
    else if (stands_over(table, *row, **same))
      *same = row;
  }
  return standing;
}

ItemResult item_result(AssessmentItem item, std::vector<Response const*> const& all, bool summed_up) {
  ItemResult result;
  result.item = item;
  double sum = 0;
  Spread spread{highest_level, 0};
  for (Response const* answer : all) {
    if (answer->item != item) continue;
    ++result.answers;
    sum += answer->level;
    spread = {std::min(spread.low, answer->level), std::max(spread.high, answer->level)};
    if (!answer->evidence.empty()) result.evidence.push_back(answer->evidence);
  }
  if (!summed_up || !can_sum_up(result.answers)) {
    result.evidence.clear();
    return result;
  }
  result.mean = sum / result.answers;
  if (result.answers >= sheets_for_a_spread) result.spread = spread;
  std::sort(result.evidence.begin(), result.evidence.end(), reads_before);
  return result;
}

int sheets_in(std::vector<Response const*> const& answers) {
  std::vector<double> sheets;
  for (Response const* answer : answers) sheets.push_back(answer->sheet);
  std::sort(sheets.begin(), sheets.end());
  return static_cast<int>(std::unique(sheets.begin(), sheets.end()) - sheets.begin());
}

}  // namespace

AssessmentSubject subject_of(AssessmentItem item) {
  auto const place = static_cast<std::size_t>(item);
  if (place < first_support) return AssessmentSubject::Trust;
  return place < first_key ? AssessmentSubject::Support : AssessmentSubject::Keys;
}

std::vector<AssessmentItem> items_of(AssessmentSubject subject) {
  std::vector<AssessmentItem> items;
  for (std::size_t place = 0; place < Choices<AssessmentItem>::names.size(); ++place)
    if (auto const item = static_cast<AssessmentItem>(place); subject_of(item) == subject)
      items.push_back(item);
  return items;
}

ItemResult const* AssessmentResult::find(AssessmentItem item) const {
  for (ItemResult const& each : items)
    if (each.item == item) return &each;
  return nullptr;
}

ItemResult const* AssessmentResult::weakest() const {
  ItemResult const* weakest = nullptr;
  for (ItemResult const& each : items)
    if (each.mean && (weakest == nullptr || *each.mean < *weakest->mean)) weakest = &each;
  return weakest;
}

AssessmentResult result_of(Workspace const& workspace, Assessment const& assessment) {
  std::vector<Response const*> const answers = answers_of(workspace, assessment.id);
  AssessmentResult result;
  result.sheets = sheets_in(answers);
  double sum = 0;
  int known = 0;
  for (AssessmentItem const item : items_of(assessment.subject)) {
    result.items.push_back(item_result(item, answers, can_sum_up(result.sheets)));
    if (!result.items.back().mean) continue;
    sum += *result.items.back().mean;
    ++known;
  }
  if (known > 0) result.mean = sum / known;
  return result;
}

std::vector<Assessment const*> assessments_of(Workspace const& workspace, AssessmentSubject subject) {
  std::vector<Assessment const*> all;
  for_each_row<Assessment>(workspace, [&](Assessment const& row) {
    if (row.subject == subject) all.push_back(&row);
  });
  std::stable_sort(all.begin(), all.end(), [](auto const* a, auto const* b) { return b->date < a->date; });
  return all;
}

Latest latest(Workspace const& workspace, AssessmentSubject subject) {
  Latest result;
  for (Assessment const* each : assessments_of(workspace, subject)) {
    if (!result_of(workspace, *each).mean) continue;
    if (result.now != nullptr) {
      result.before = each;
      break;
    }
    result.now = each;
  }
  return result;
}

Response const* find_response(Workspace const& workspace, AssessmentId assessment, int sheet,
                              AssessmentItem item) {
  for (Response const* answer : answers_of(workspace, assessment))
    if (static_cast<int>(answer->sheet) == sheet && answer->item == item) return answer;
  return nullptr;
}

int next_sheet(Workspace const& workspace, AssessmentId assessment) {
  int highest = 0;
  for (Response const* answer : workspace.table<Response>().all_with(&Response::assessment, assessment))
    highest = std::max(highest, static_cast<int>(answer->sheet));
  return highest + 1;
}

}  // namespace claves
