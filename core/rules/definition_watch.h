// What the product watches of the firm's definition of a key account (D1): for each of the six components,
// whether the programme does what the firm says.
#pragma once

#include "core/rules/selection.h"

namespace claves {

constexpr std::size_t component_count = Choices<Component>::names.size();
constexpr std::size_t theme_count = Choices<Theme>::names.size();

// Unknown: there is nothing to watch yet (no key accounts, no cap).
enum class WatchState : std::uint8_t { Unknown, Holds, Broken };

struct Watched {
  Component component = Component::C1;
  WatchState state = WatchState::Unknown;
  int have = 0;  // C1: shared with the top by revenue; C2: key accounts; else: key accounts that comply
  int of = 0;    // C1: key accounts; C2: the cap; else: key accounts
  std::vector<AccountId> accounts;  // C3 to C6: key accounts that do not comply, in rank order
};

// A key account whose plan leaves themes out: neither an objective (but a dropped one) nor an open opportunity.
struct Neglect {
  AccountId account;
  std::array<bool, theme_count> missing{};
};

// How many key accounts people's hours are enough for.
struct CapacityForCap {
  double hours = 0;          // a month, of all people who have any
  double per_account = 0;    // a month: the firm's figure, or else the mean of what key accounts plan
  bool is_measured = false;  // per_account is that mean
  int accounts() const;      // whole ones; 0: not known
};

struct DefinitionWatch {
  std::array<Watched, component_count> components;
  std::vector<Neglect> neglected;
  CapacityForCap capacity;

  int count(WatchState state) const;
};

DefinitionWatch definition_watch(Workspace const& workspace, KeyList const& list, int this_year);

// The row that stands for a component; null where nothing was written.
DefinitionComponent const* find_component(Workspace const& workspace, Component component);

}  // namespace claves
