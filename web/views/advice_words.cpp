#include "web/views/stage_words.h"
#include "web/views/summary_part.h"

namespace claves {
namespace {

std::string theme_why(Screen const& screen, Theme theme) {
  std::string_view const key = Choices<Theme>::names[static_cast<std::size_t>(theme)];
  return screen.say(Word::advice_cover_theme_why, {screen.words.concept_of(key).meaning});
}

std::string plain(Screen const& screen, Word word) { return std::string(screen.say(word)); }

}  // namespace

AdviceWords advice_words(Screen const& screen, NextStep const& step) {
  std::string const count = screen.locale.number(step.count, 1);
  std::string const of = screen.locale.number(step.of, 1);
  auto counted = [&](Counted word) { return screen.words.count(word, step.count, {of}); };
  switch (step.advice) {
    case Advice::NameOwner:
      return {plain(screen, Word::advice_name_owner), plain(screen, Word::advice_name_owner_why)};
    case Advice::HoldReview:
      return {plain(screen, Word::advice_hold_review), counted(Counted::advice_hold_review_why)};
    case Advice::FinishActions:
      return {plain(screen, Word::advice_finish_actions), counted(Counted::advice_finish_actions_why)};
    case Advice::WriteAim:
      return {plain(screen, Word::advice_write_aim), plain(screen, Word::advice_write_aim_why)};
    case Advice::EnterProcess:
      return {plain(screen, Word::advice_enter_process), plain(screen, Word::advice_enter_process_why)};
    case Advice::FillRoles:
      return {plain(screen, Word::advice_fill_roles), screen.say(Word::advice_fill_roles_why, {count, of})};
    case Advice::AnswerCoreQuestions:
      return {plain(screen, Word::advice_answer_core), counted(Counted::advice_answer_core_why)};
    case Advice::SetObjective:
      return {plain(screen, Word::advice_set_objective), plain(screen, Word::advice_set_objective_why)};
    case Advice::PlanActions:
      return {plain(screen, Word::advice_plan_actions), plain(screen, Word::advice_plan_actions_why)};
    case Advice::CoverTheme:
      return {screen.say(Word::advice_cover_theme, {screen.words.choice(&Objective::theme, step.theme)}),
              theme_why(screen, step.theme)};
    case Advice::AssignActions:
      return {plain(screen, Word::advice_assign_actions), counted(Counted::advice_assign_actions_why)};
    case Advice::ChooseKpi:
      return {plain(screen, Word::advice_choose_kpi), plain(screen, Word::advice_choose_kpi_why)};
    case Advice::MeasureKpis:
      return {plain(screen, Word::advice_measure_kpis), counted(Counted::advice_measure_kpis_why)};
    case Advice::PlanReview:
      return {plain(screen, Word::advice_plan_review), plain(screen, Word::advice_plan_review_why)};
    case Advice::FreeHours:
      return {plain(screen, Word::advice_free_hours), screen.say(Word::advice_free_hours_why, {count, of})};
    case Advice::RefreshAnswers:
      return {plain(screen, Word::advice_refresh_answers), counted(Counted::advice_refresh_answers_why)};
    case Advice::MoveOn:
      return {screen.say(Word::advice_move_on, {stage_words(screen, step.stage).name}),
              plain(screen, Word::advice_move_on_why)};
  }
  return {};
}

AccountPart part_of(Advice advice) {
  switch (advice) {
    case Advice::NameOwner:
    case Advice::WriteAim:
    case Advice::FreeHours:
      return AccountPart::Summary;
    case Advice::AnswerCoreQuestions:
    case Advice::RefreshAnswers:
      return AccountPart::Questions;
    case Advice::FinishActions:
    case Advice::SetObjective:
    case Advice::PlanActions:
    case Advice::CoverTheme:
    case Advice::AssignActions:
      return AccountPart::Plan;
    case Advice::FillRoles:
      return AccountPart::People;
    case Advice::EnterProcess:
    case Advice::MoveOn:
      return AccountPart::Process;
    case Advice::HoldReview:
    case Advice::ChooseKpi:
    case Advice::MeasureKpis:
    case Advice::PlanReview:
      return AccountPart::Review;
  }
  return AccountPart::Summary;
}

}  // namespace claves
