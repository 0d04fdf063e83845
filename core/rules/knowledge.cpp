#include "core/rules/knowledge.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

Knowledge const* find_knowledge(Workspace const& workspace, PersonId person, KnowledgeArea area) {
  Table<Knowledge> const& table = workspace.table<Knowledge>();
  Knowledge const* found = nullptr;
  for (Knowledge const* row : table.all_with(&Knowledge::person, person))
    if (row->area == area && (found == nullptr || stands_over(table, *row, *found))) found = row;
  return found;
}

void add_once(Workspace const& workspace, std::vector<PersonId>& people, PersonId person) {
  bool const is_there = std::find(people.begin(), people.end(), person) != people.end();
  if (!is_there && workspace.table<Person>().find(person) != nullptr) people.push_back(person);
}

PersonKnowledge knowledge_of(Workspace const& workspace, PersonId person) {
  PersonKnowledge result{person, {}};
  for (std::size_t place = 0; place < area_count; ++place) {
    auto const area = static_cast<KnowledgeArea>(place);
    result.areas[place] = {person, area, find_knowledge(workspace, person, area)};
  }
  return result;
}

Date due_of(KnowledgeCell const& cell) { return cell.row->due ? cell.row->due : Date{INT32_MAX}; }

}  // namespace

std::vector<PersonKnowledge> knowledge_of(Workspace const& workspace, std::vector<PersonId> const& people) {
  std::vector<PersonKnowledge> all;
  for (PersonId const person : people) all.push_back(knowledge_of(workspace, person));
  return all;
}

std::vector<PersonId> team_of(Workspace const& workspace, Account const& account) {
  std::vector<PersonId> team;
  add_once(workspace, team, account.owner);
  for (Member const* member : workspace.table<Member>().all_with(&Member::account, account.id))
    add_once(workspace, team, member->person);
  return team;
}

std::vector<PersonId> people_of_programme(Workspace const& workspace) {
  std::vector<PersonId> people;
  for_each_row<Account>(workspace, [&](Account const& account) {
    if (!account.key) return;
    for (PersonId const person : team_of(workspace, account)) add_once(workspace, people, person);
  });
  if (people.empty())
    for_each_row<Person>(workspace, [&](Person const& person) { people.push_back(person.id); });
  Table<Person> const& table = workspace.table<Person>();
  std::stable_sort(people.begin(), people.end(), [&](PersonId a, PersonId b) {
    return reads_before(table.find(a)->name, table.find(b)->name);
  });
  return people;
}

TeamKnowledge team_knowledge(Workspace const& workspace, Account const& account) {
  std::vector<PersonKnowledge> const team = knowledge_of(workspace, team_of(workspace, account));
  TeamKnowledge result;
  result.account = account.id;
  result.people = static_cast<int>(team.size());
  for (std::size_t place = 0; place < area_count; ++place) {
    double sum = 0;
    int known = 0;
    for (PersonKnowledge const& person : team) {
      if (!person.areas[place].is_known()) continue;
      sum += person.areas[place].row->level;
      ++known;
    }
    if (known == 0) continue;
    result.means[place] = sum / known;
    std::optional<KnowledgeArea> const lowest = result.weakest;
    if (!lowest || *result.means[place] < *result.means[static_cast<std::size_t>(*lowest)])
      result.weakest = static_cast<KnowledgeArea>(place);
  }
  if (result.weakest)
    result.is_below_wanted = std::any_of(team.begin(), team.end(), [&](PersonKnowledge const& person) {
      return person.areas[static_cast<std::size_t>(*result.weakest)].gap() > 0;
    });
  return result;
}

std::vector<KnowledgeCell> gaps_of(std::vector<PersonKnowledge> const& people) {
  std::vector<KnowledgeCell> gaps;
  for (PersonKnowledge const& person : people)
    for (KnowledgeCell const& cell : person.areas)
      if (cell.gap() > 0) gaps.push_back(cell);
  std::stable_sort(gaps.begin(), gaps.end(), [](KnowledgeCell const& a, KnowledgeCell const& b) {
    return a.gap() != b.gap() ? b.gap() < a.gap() : due_of(a) < due_of(b);
  });
  return gaps;
}

}  // namespace claves
