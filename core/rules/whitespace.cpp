#include "core/rules/whitespace.h"

#include <algorithm>

namespace claves {
namespace {

using Chances = std::vector<Opportunity const*>;
using Rows = std::vector<Whitespace const*>;

void say(SpaceCell& cell, Whitespace const& row) {
  cell.row = &row;
  cell.awareness = row.awareness;
  cell.competitor = row.competitor;
  if (row.value > 0) cell.value = row.value;
  if (row.space == Space::Unknown) return;
  cell.is_contradicted = cell.bought > 0 && row.space != Space::Bought;
  cell.space = row.space;
  cell.origin = SpaceOrigin::Said;
}

void tell_by_deals(SpaceCell& cell, Purchases const& bought) {
  for (OfferingBought const& each : bought.bought)
    if (each.offering == cell.offering) {
      cell.bought = each.won;
      cell.space = Space::Bought;
      cell.origin = SpaceOrigin::Deals;
    }
}

// A customer that has bought and is offered more has bought all the same.
void tell_by_opportunities(SpaceCell& cell, Chances const& chances) {
  for (Opportunity const* each : chances) {
    if (each->unit != cell.unit || each->offering != cell.offering) continue;
    bool const is_open = each->state == OpportunityState::Open;
    if (!is_open && each->state != OpportunityState::Won) continue;
    if (is_open) {
      ++cell.open_opportunities;
      cell.value += each->value;
    }
    if (cell.space == Space::Bought) continue;
    cell.space = is_open ? Space::InProgress : Space::Bought;
    cell.origin = SpaceOrigin::Opportunity;
  }
}

Whitespace const* standing_row(Table<Whitespace> const& table, Rows const& rows, UnitId unit,
                               OfferingId offering) {
  Whitespace const* found = nullptr;
  for (Whitespace const* row : rows)
    if (row->unit == unit && row->offering == offering &&
        (found == nullptr || stands_over(table, *row, *found)))
      found = row;
  return found;
}

void count(SpaceSum& sum, SpaceCell const& cell) {
  ++sum.cells[static_cast<std::size_t>(cell.space)];
  if (cell.is_free()) sum.value += cell.value;
}

void add_up(WhitespaceGrid& grid) {
  grid.by_unit.resize(grid.units.size());
  grid.by_offering.resize(grid.offerings.size());
  for (std::size_t offering = 0; offering < grid.offerings.size(); ++offering) {
    SpaceSum& sum = grid.by_offering[offering];
    for (std::size_t unit = 0; unit < grid.units.size(); ++unit) {
      count(grid.by_unit[unit], grid.at(unit, offering));
      if (unit > 0) count(sum, grid.at(unit, offering));
    }
    double const of_units = sum.value;
    count(sum, grid.at(0, offering));
    if (of_units > 0) sum.value = of_units;
    grid.value += sum.value;
  }
}

}  // namespace

SpaceMove SpaceCell::move() const {
  if (open_opportunities > 0) return SpaceMove::None;
  switch (space) {
    case Space::Bought:
    case Space::InProgress:
    case Space::NotApplicable:
      return SpaceMove::None;
    case Space::Unknown:
      return SpaceMove::FindOut;
    case Space::Possible:
      break;
  }
  switch (awareness) {
    case Awareness::Unknown:
      return SpaceMove::FindOut;
    case Awareness::NotAware:
      return SpaceMove::Show;
    case Awareness::NotLinked:
      return SpaceMove::Link;
    case Awareness::NotValued:
      return SpaceMove::ProveValue;
    case Awareness::Knows:
      return SpaceMove::Open;
  }
  return SpaceMove::None;
}

std::vector<SpaceCell const*> WhitespaceGrid::next() const {
  std::vector<SpaceCell const*> found;
  for (SpaceCell const& cell : cells)
    if (cell.space == Space::Possible && cell.move() != SpaceMove::None) found.push_back(&cell);
  std::stable_sort(found.begin(), found.end(),
                   [](SpaceCell const* one, SpaceCell const* other) { return other->value < one->value; });
  return found;
}

WhitespaceGrid whitespace(Workspace const& workspace, AccountId account, Purchases const& bought) {
  WhitespaceGrid grid;
  grid.units.emplace_back();
  for (Unit const* unit : workspace.table<Unit>().all_with(&Unit::account, account))
    grid.units.push_back(unit->id);
  for_each_row<Offering>(workspace, [&](Offering const& offering) { grid.offerings.push_back(offering.id); });
  Table<Whitespace> const& table = workspace.table<Whitespace>();
  Rows const rows = table.all_with(&Whitespace::account, account);
  Chances const chances = workspace.table<Opportunity>().all_with(&Opportunity::account, account);
  for (UnitId const unit : grid.units)
    for (OfferingId const offering : grid.offerings) {
      SpaceCell& cell = grid.cells.emplace_back();
      cell.unit = unit;
      cell.offering = offering;
      if (!unit) tell_by_deals(cell, bought);
      tell_by_opportunities(cell, chances);
      if (Whitespace const* const row = standing_row(table, rows, unit, offering)) say(cell, *row);
    }
  add_up(grid);
  return grid;
}

}  // namespace claves
