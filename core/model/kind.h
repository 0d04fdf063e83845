// The kinds of entity, and the ids that name them.
#pragma once

#include <compare>
#include <cstdint>

namespace claves {

enum class Kind : std::uint8_t {
#define ENTITY_KIND(number, entity, name) entity = number,
#include "core/model/kinds.def"
#undef ENTITY_KIND
};

// The name of one entity of a kind; 0 names none. Drawn at random, or computed from what identifies the entity.
template <Kind kind>
struct Id {
  std::uint64_t value = 0;

  constexpr explicit operator bool() const { return value != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using PersonId = Id<Kind::Person>;
using OfferingId = Id<Kind::Offering>;
using AccountId = Id<Kind::Account>;
using ObjectiveId = Id<Kind::Objective>;
using KpiId = Id<Kind::Kpi>;
using ReviewId = Id<Kind::Review>;
using ActionId = Id<Kind::Action>;
using AssessmentId = Id<Kind::Assessment>;
using CompetitorId = Id<Kind::Competitor>;
using ContactId = Id<Kind::Contact>;
using FirmCriterionId = Id<Kind::FirmCriterion>;
using FirmFactorId = Id<Kind::FirmFactor>;
using FirmQuestionId = Id<Kind::FirmQuestion>;
using FirmStageId = Id<Kind::FirmStage>;
using KnowledgeId = Id<Kind::Knowledge>;
using OpportunityId = Id<Kind::Opportunity>;
using RivalryId = Id<Kind::Rivalry>;
using UnitId = Id<Kind::Unit>;
using WhitespaceId = Id<Kind::Whitespace>;

}  // namespace claves
