// Who knows how much of the five areas (D7), what is missing, and where each account's team is weakest.
#pragma once

#include <optional>

#include "core/rules/rows.h"

namespace claves {

constexpr std::size_t area_count = Choices<KnowledgeArea>::names.size();

struct KnowledgeCell {
  PersonId person;
  KnowledgeArea area = KnowledgeArea::K1;
  Knowledge const* row = nullptr;  // null: nobody has said

  bool is_known() const { return row != nullptr; }
  double gap() const { return row == nullptr ? 0 : std::max(0.0, row->wanted - row->level); }
  // A gap that nobody says how to close.
  bool lacks_remedy() const { return gap() > 0 && row->remedy.empty(); }
};

struct PersonKnowledge {
  PersonId person;
  std::array<KnowledgeCell, area_count> areas;
};

// Of the people given, in their order.
std::vector<PersonKnowledge> knowledge_of(Workspace const& workspace, std::vector<PersonId> const& people);
// The people who work on key accounts: owners and team members, by name; all of them where there is none.
std::vector<PersonId> people_of_programme(Workspace const& workspace);

// The team of one account: owner and members, each once.
std::vector<PersonId> team_of(Workspace const& workspace, Account const& account);

struct TeamKnowledge {
  AccountId account;
  int people = 0;
  std::array<std::optional<double>, area_count> means;  // 0..4, of those of whom it is known
  std::optional<KnowledgeArea> weakest;                 // the lowest mean; of equal ones the first
  bool is_below_wanted = false;                         // somebody in the weakest area has a gap
};
TeamKnowledge team_knowledge(Workspace const& workspace, Account const& account);

// Every gap of the people given, the largest first; of equal ones the one due first.
std::vector<KnowledgeCell> gaps_of(std::vector<PersonKnowledge> const& people);

}  // namespace claves
