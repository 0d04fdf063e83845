// What an account's plan needs next, and why: the rules' answer to "what should I do now?"
#pragma once

#include "core/rules/rows.h"
#include "core/rules/stages.h"

namespace claves {

// The most important first. What comes earlier makes what comes later possible, except that a promise already
// broken (overdue) goes before work not yet begun. `count` and `of` say what the words need.
enum class Advice : std::uint8_t {
  NameOwner,            // nobody answers for the account
  HoldReview,           // count: days since the oldest open review was due
  FinishActions,        // count: open actions overdue; of: all open actions
  WriteAim,             // no strategic aim
  EnterProcess,         // the account is in no stage
  FillRoles,            // count: roles covered; of: roles a team needs
  AnswerCoreQuestions,  // count: open; of: core questions
  SetObjective,         // no objective
  PlanActions,          // no open action
  CoverTheme,           // theme: without any objective
  AssignActions,        // count: open actions without owner or date; of: all open actions
  ChooseKpi,            // no indicator
  MeasureKpis,          // count: indicators never measured; of: all
  PlanReview,           // no open review dated today or later
  FreeHours,            // count: hours spent a month; of: hours planned
  RefreshAnswers,       // count: stale answers; of: answered
  MoveOn,               // every exit criterion of the stage is met; stage: the next
};

struct NextStep {
  Advice advice = Advice::NameOwner;
  double count = 0;
  double of = 0;
  Theme theme = Theme::Penetration;  // of CoverTheme
  StageKey stage;                    // of MoveOn
};

// Empty where there is nothing to say, or no such account.
std::vector<NextStep> next_steps(Workspace const& workspace, AccountId account, Date today);

}  // namespace claves
