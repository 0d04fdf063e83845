// A select over what one account has: its units, contacts, objectives; or over everything of a kind that
// belongs to no account. "None" comes first.
#pragma once

#include "web/screen.h"
#include "web/widgets/fields.h"

namespace claves {

template <class Entity>
constexpr bool is_of_account = requires(Entity entity) {
  entity.account;
};

template <class Entity>
std::string const& name_in(Entity const& entity) {
  if constexpr (requires { entity.title; })
    return entity.title;
  else
    return entity.name;
}

// Answers the id that was chosen. `without` is not offered.
template <class Entity>
std::optional<Id<Entity::kind>> account_choice(Ui& ui, Screen const& screen, std::string_view key,
                                               std::string_view label, AccountId account,
                                               Id<Entity::kind> chosen, Id<Entity::kind> without = {},
                                               std::string_view help = {}) {
  std::vector<Id<Entity::kind>> ids{{}};
  std::vector<std::string> names{std::string(screen.say(Word::none))};
  int at = 0;
  for (Entity const& row : screen.workspace.table<Entity>().rows()) {
    if (row.removed || (without && row.id == without)) continue;
    if constexpr (is_of_account<Entity>)
      if (row.account != account) continue;
    if (row.id == chosen) at = static_cast<int>(ids.size());
    ids.push_back(row.id);
    names.push_back(name_in(row));
  }
  auto const picked = select(ui, key, {.label = label, .choices = names, .chosen = at, .help = help});
  return picked ? std::optional(ids[static_cast<std::size_t>(*picked)]) : std::nullopt;
}

}  // namespace claves
