#include "core/rules/catalogue.h"

namespace claves {
namespace {

// The path of a catalogue line, as its two flags.
struct Path {
  bool core;
  bool gate;
};
constexpr Path full{false, false};
constexpr Path full_gate{false, true};
constexpr Path core{true, false};
constexpr Path core_gate{true, true};

constexpr Question all_questions[] = {
#define CATALOGUE_QUESTION(number, category, path) {number, QuestionCategory::category, path.core, path.gate},
#include "core/model/question_catalogue.def"
#undef CATALOGUE_QUESTION
};

constexpr Criterion all_criteria[] = {
#define CATALOGUE_CRITERION(number, stage, rule) {number, Stage::stage, CriterionRule::rule},
#include "core/model/criterion_catalogue.def"
#undef CATALOGUE_CRITERION
};

constexpr StandardKpi all_kpis[] = {
#define CATALOGUE_KPI(number, less_is_better) {number, less_is_better},
#include "core/model/kpi_catalogue.def"
#undef CATALOGUE_KPI
};

template <class Entry>
Entry const* find(std::span<Entry const> all, double number) {
  for (Entry const& entry : all)
    if (entry.number == number) return &entry;
  return nullptr;
}

}  // namespace

std::span<StandardKpi const> standard_kpis() { return all_kpis; }
std::span<Question const> questions() { return all_questions; }
std::span<Criterion const> criteria() { return all_criteria; }
Question const* find_question(double number) { return find(questions(), number); }
Criterion const* find_criterion(double number) { return find(criteria(), number); }

}  // namespace claves
