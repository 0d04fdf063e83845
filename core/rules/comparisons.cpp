#include "core/rules/comparisons.h"

#include <algorithm>

#include "core/rules/rows.h"

namespace claves {

std::vector<Compared> comparisons(Workspace const& workspace, FactorList const& factors, PersonId person) {
  Table<Comparison> const& table = workspace.table<Comparison>();
  std::vector<Compared> found;
  for_each_row<Comparison>(workspace, [&](Comparison const& row) {
    if (row.person != person) return;
    auto const one = factors.place(row.factor, row.own_factor);
    auto const other = factors.place(row.other, row.other_own);
    if (!one || !other || *one == *other || factors.at(*one).off || factors.at(*other).off) return;
    bool const turned = *other < *one;
    Compared const said{std::min(*one, *other), std::max(*one, *other), turned ? 1 / row.ratio : row.ratio,
                        row.id};
    auto const same = std::find_if(found.begin(), found.end(), [&](Compared const& each) {
      return each.first == said.first && each.second == said.second;
    });
    if (same == found.end())
      found.push_back(said);
    else if (stands_over(table, row, *table.find(same->row)))
      *same = said;
  });
  return found;
}

}  // namespace claves
