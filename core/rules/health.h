// How an account's plan is doing, from evidence alone: never from how many fields are filled in. Four parts,
// each explained by what was counted; the health is the mean of those that can be counted.
#pragma once

#include <optional>

#include "core/rules/rows.h"

namespace claves {

constexpr int plan_ages_out_days = 180;  // untouched for so long, the plan's freshness is nothing
constexpr int promises_look_back_days = 90;

enum class HealthPart : std::uint8_t {
  Freshness,   // have: days since the plan was touched, of plan_ages_out_days; a plan touched today is whole
  Coverage,    // roles covered and contacts who matter reached, of all of them
  Indicators,  // indicators that reached their target or get better, of those measured twice
  Promises,    // actions due in the last 90 days that are done, of all of those
};
constexpr std::size_t health_part_count = 4;

struct HealthCount {
  HealthPart part = HealthPart::Freshness;
  int have = 0;
  int of = 0;        // 0: nothing to count yet
  double share = 0;  // 0..1
  bool is_known() const { return of > 0; }
};

struct Health {
  std::array<HealthCount, health_part_count> parts;
  std::optional<double> share;  // 0..1; nothing where no part is known

  HealthCount const* weakest() const;  // of the known ones; null where none is
};

Health health(Workspace const& workspace, AccountId account, Date today);

}  // namespace claves
