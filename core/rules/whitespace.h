// Units of an account by our offerings: what is bought, under way, possible, and what to do about it (D6, D7).
//
// What somebody said of a cell stands. Where nobody did, deals and opportunities tell. A deal names no unit:
// what deals tell is told of the account as a whole, the first row of the grid.
#pragma once

#include <array>
#include <optional>

#include "core/rules/purchases.h"

namespace claves {

constexpr std::size_t space_count = Choices<Space>::names.size();

enum class SpaceOrigin : std::uint8_t { Nobody, Said, Deals, Opportunity };

// The next thing to do about a cell, by what the customer knows (D7).
enum class SpaceMove : std::uint8_t {
  None,        // bought, under way or not applicable
  FindOut,     // nobody knows how the unit stands, or what it knows
  Show,        // it does not know that we have the offering
  Link,        // it does not know that the offering solves a problem of theirs
  ProveValue,  // it does not see what solving it is worth, or that it is urgent
  Open,        // it knows: make it an opportunity
};

struct SpaceCell {
  UnitId unit;  // none: the account as a whole
  OfferingId offering;
  Space space = Space::Unknown;
  SpaceOrigin origin = SpaceOrigin::Nobody;  // of `space`
  Awareness awareness = Awareness::Unknown;
  double value = 0;   // what it could bring: as said, or else the open opportunities' together
  double bought = 0;  // in won deals of all time
  CompetitorId competitor;
  Whitespace const* row = nullptr;  // what was said; null: nothing yet
  int open_opportunities = 0;
  bool is_contradicted = false;  // said to be other than bought, and a won deal shows that it was

  SpaceMove move() const;
  bool is_free() const { return space == Space::Possible || space == Space::InProgress; }
};

struct SpaceSum {
  std::array<int, space_count> cells{};  // by space
  double value = 0;                      // of the free cells

  int count(Space space) const { return cells[static_cast<std::size_t>(space)]; }
};

struct WhitespaceGrid {
  std::vector<UnitId> units;          // the rows: none (the whole account) first
  std::vector<OfferingId> offerings;  // the columns, in the order of the table
  std::vector<SpaceCell> cells;       // row by row
  std::vector<SpaceSum> by_unit;
  // Units and the whole are not added up: an offering's value is its units' where they have any, else the
  // whole's.
  std::vector<SpaceSum> by_offering;
  double value = 0;  // of all offerings

  SpaceCell const& at(std::size_t unit, std::size_t offering) const {
    return cells[unit * offerings.size() + offering];
  }
  // Free and not yet an opportunity, largest value first: where to go next. Cells without a move are left out.
  std::vector<SpaceCell const*> next() const;
};

// `bought` are the purchases of the account.
WhitespaceGrid whitespace(Workspace const& workspace, AccountId account, Purchases const& bought);

}  // namespace claves
