#include "core/formats/import.h"

#include <algorithm>

#include "core/formats/import_reader.h"

namespace claves {
namespace {

std::string names_of_files(ImportPlan const& plan) {
  std::string names;
  for (FilePlan const& file : plan.files) {
    if (!file.included || file.unreadable) continue;
    if (!names.empty()) names += ", ";
    names += file.name;
  }
  return names;
}

bool waits_for_an_answer(ImportReason reason) {
  return reason == ImportReason::HeaderDoubtful || reason == ImportReason::NumberFormUnknown ||
         reason == ImportReason::DateOrderUnknown;
}

}  // namespace

bool ImportOutcome::open_questions() const {
  return std::any_of(problem_counts.begin(), problem_counts.end(),
                     [](ReasonCount const& count) { return waits_for_an_answer(count.reason); });
}

ImportOutcome read(ImportPlan const& plan, Workspace const& workspace) {
  ImportOutcome outcome;
  outcome.step.subject = names_of_files(plan);
  outcome.files.resize(plan.files.size());
  ImportReader reader(plan, workspace, outcome);
  for (std::size_t i = 0; i < plan.files.size(); ++i) reader.look_over(i);
  for (Kind const kind : importable_kinds) reader.read_kind(kind);
  reader.finish();
  return outcome;
}

}  // namespace claves
