// How far the programme has come in each of the nine keys (D10): what the workspace shows, beside what people
// say.
#pragma once

#include "core/rules/assessments.h"
#include "core/rules/definition_watch.h"

namespace claves {

constexpr std::size_t key_count = 9;
constexpr int plan_is_fresh_days = 90;
constexpr int assessment_is_fresh_days = 365;

// What is counted, each as `have` of `of`.
enum class Evidence : std::uint8_t {
  ComponentsStated,   // N1: of the six, with a statement
  RulesHeld,          // N1: of the watched rules that have something to watch
  KindsGiven,         // N2: key accounts that are existing or emerging
  FactorsKnown,       // N2: key accounts with at least three quarters of the weight rated
  DecisionsReasoned,  // N2: decisions with a reason
  PlansFresh,         // N3: key accounts with something of the plan written in the last 90 days
  ActionsOnTime,      // N3: actions due in the last 90 days that are done
  InProcess,          // N4: key accounts in a stage
  ReviewsPlanned,     // N4: key accounts with a review today or later
  RolesCovered,       // N5: six for each key account
  OwnersNamed,        // N5: key accounts
  ValueForBoth,       // N6: key accounts
  DecidersKnown,      // N6: key accounts with a contact who decides or approves
  ExpansionSought,    // N6: key accounts with an objective or an opportunity of expansion
  KnowledgeEnough,    // N7: people of the programme times five areas, at the wanted level
  TeamsMixed,         // N8: key accounts with three people or more in the team
  TrustAsked,         // N8: an assessment of trust in the last year
  SponsorsNamed,      // N9: key accounts
  ResourcesGranted,   // N9: actions that need resources and have them
  InvestmentPlanned,  // N9: key accounts with hours or money planned for this year
};

struct EvidencePart {
  Evidence evidence = Evidence::ComponentsStated;
  int have = 0;
  int of = 0;  // 0: nothing to count yet

  bool is_known() const { return of > 0; }
  double share() const { return of > 0 ? static_cast<double>(have) / of : 0; }
};

struct KeyMaturity {
  AssessmentItem key = AssessmentItem::N1;
  std::vector<EvidencePart> parts;
  std::optional<double> evidence;  // 0..4: four times the mean share of the parts that are known
  std::optional<double> opinion;   // 0..4, of the newest assessment
  std::optional<Spread> spread;    // of those opinions
  std::optional<double> before;    // opinion of the assessment before

  // The part with the lowest share; null where none is known or all are whole.
  EvidencePart const* weakest_part() const;
  // By which keys are compared: the lower of what is shown and what is said.
  std::optional<double> level() const;
};

struct Maturity {
  std::array<KeyMaturity, key_count> keys;
  Assessment const* now = nullptr;  // whose opinions these are
  Assessment const* before = nullptr;
  std::optional<double> evidence;  // means over the keys
  std::optional<double> opinion;

  std::vector<KeyMaturity const*> weakest(std::size_t count) const;  // the lowest level first
};

Maturity maturity(Workspace const& workspace, Scoring const& scoring, DefinitionWatch const& watch, Date today);

}  // namespace claves
