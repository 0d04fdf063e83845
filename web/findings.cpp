#include "web/findings.h"

#include <algorithm>

namespace claves {
namespace {

// Of the last write to any of the tables. 1 before any, so that nothing kept (0) differs from an empty
// workspace.
std::uint64_t revision_of(Workspace const& workspace, std::initializer_list<Kind> kinds) {
  std::uint64_t last = 0;
  for (Kind const kind : kinds) last = std::max(last, workspace.find_table(kind)->revision());
  return last + 1;
}

}  // namespace

template <class Value, class Compute>
Value const& Findings::keep(Kept<Value>& kept, std::initializer_list<Kind> read_from, Compute compute,
                            Date today) const {
  std::uint64_t const revision = revision_of(workspace_, read_from);
  if (kept.revision != revision || kept.today != today) {
    kept.value = std::make_unique<Value>(compute());
    kept.revision = revision;
    kept.today = today;
    ++computed_;
  }
  return *kept.value;
}

PurchaseBook const& Findings::purchases() const {
  return keep(purchases_, {Kind::Account, Kind::Deal, Kind::Offering},
              [&] { return claves::purchases(workspace_); });
}

Scoring const& Findings::scoring() const {
  return keep(scoring_, {Kind::Firm, Kind::Account, Kind::Deal, Kind::Offering, Kind::Rating, Kind::FirmFactor},
              [&] { return claves::scoring(workspace_, purchases(), weights(workspace_)); });
}

Matrix const& Findings::matrix() const {
  return keep(matrix_, {Kind::Firm, Kind::Account, Kind::Deal, Kind::Offering, Kind::Rating, Kind::FirmFactor},
              [&] { return claves::matrix(workspace_, scoring()); });
}

KeyList const& Findings::key_list() const {
  return keep(key_list_,
              {Kind::Firm, Kind::Account, Kind::Deal, Kind::Offering, Kind::Rating, Kind::FirmFactor},
              [&] { return claves::key_list(workspace_, scoring()); });
}

ByAccount<Standing> const& Findings::standings() const {
  return keep(
      standings_,
      {Kind::Firm, Kind::Account, Kind::Deal, Kind::Offering, Kind::Rating, Kind::FirmFactor, Kind::Decision},
      [&] { return claves::standings(workspace_, scoring(), key_list()); });
}

Agenda const& Findings::agenda(Date today) const {
  return keep(
      agenda_, {Kind::Account, Kind::Action, Kind::Review, Kind::Person},
      [&] { return claves::agenda(workspace_, today); }, today);
}

std::vector<Load> const& Findings::loads() const {
  return keep(loads_, {Kind::Account, Kind::Action, Kind::Member, Kind::Person},
              [&] { return claves::loads(workspace_); });
}

ByAccount<Health> const& Findings::health(Date today) const {
  return keep(
      health_,
      {Kind::Account, Kind::Action, Kind::Answer, Kind::Contact, Kind::Kpi, Kind::Measure, Kind::Member,
       Kind::Objective, Kind::Opportunity, Kind::Person, Kind::Tie},
      [&] {
        ByAccount<Health> all;
        for_each_row<Account>(workspace_, [&](Account const& account) {
          if (account.key) all.make(account.id) = claves::health(workspace_, account.id, today);
        });
        return all;
      },
      today);
}

}  // namespace claves
