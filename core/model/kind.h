// The kinds of entity. Their numbers are written to disk: stable for ever, never reused.
#pragma once

#include <compare>
#include <cstdint>

namespace claves {

enum class Kind : std::uint8_t {
  Firm = 1,
  Person = 2,
  Offering = 3,
  Account = 4,
  Deal = 5,
  Rating = 6,
  Member = 7,
  Contact = 8,
  Answer = 9,
  Objective = 10,
  Action = 11,
  Kpi = 12,
  Measure = 13,
  Review = 14,
  CriterionCheck = 15,
  FactorWeight = 16,
  Decision = 17,
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

}  // namespace claves
