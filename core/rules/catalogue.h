// The planning questions, the stages' exit criteria and the indicators that come with the product, as values.
#pragma once

#include <array>

#include "core/model/workspace.h"

namespace claves {

struct Question {
  int number = 0;
  QuestionCategory category = QuestionCategory::C1;
  bool core = false;  // one of the twelve that decide
  bool gate = false;  // its answer can show that the account does not belong among the key accounts
};

// How a criterion is checked. The enumerators' names are the rules of core/model/criterion_catalogue.def.
enum class CriterionRule : std::uint8_t {
  manual,
  has_aim,
  has_owner,
  roles_covered,
  core_questions_answered,
  has_objective,
  themes_covered,
  actions_dated,
  has_kpi,
  next_review_set,
  review_closed,
};

struct Criterion {
  int number = 0;
  Stage stage = Stage::None;
  CriterionRule rule = CriterionRule::manual;
};

// An indicator of the library.
struct StandardKpi {
  int number = 0;
  bool less_is_better = false;
};
std::span<StandardKpi const> standard_kpis();

std::span<Question const> questions();  // in the order of their numbers
std::span<Criterion const> criteria();
Question const* find_question(double number);  // null for a number that names none; answers hold it as a double
Criterion const* find_criterion(double number);

}  // namespace claves
