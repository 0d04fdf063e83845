#include "core/rules/relationships.h"

#include <algorithm>

namespace claves {
namespace {

using Contacts = std::vector<Contact const*>;

bool matters(Influence influence) {
  switch (influence) {
    case Influence::Decides:
    case Influence::Vetoes:
    case Influence::Approves:
      return true;
    case Influence::Unknown:
    case Influence::Uses:
    case Influence::Recommends:
      return false;
  }
  return false;
}

// The owner's relationship is the contact's own, unless a tie of the same person says more exactly. Without an
// owner somebody has it all the same: one person, whoever it is, who may be one of those with a tie.
std::vector<PersonId> carriers(Workspace const& workspace, ContactStanding const& standing) {
  std::vector<PersonId> people;
  bool owner_has_tie = false;
  for (Tie const* tie : standing.ties) {
    bool const is_known = std::find(people.begin(), people.end(), tie->person) != people.end();
    if (tie->strength >= strength_that_carries && !is_known) people.push_back(tie->person);
    if (tie->person == standing.contact->owner) owner_has_tie = true;
  }
  if (standing.contact->strength < strength_that_carries) return people;
  PersonId const owner = standing.contact->owner;
  bool const has_owner = workspace.table<Person>().find(owner) != nullptr;
  if (has_owner && !owner_has_tie) people.push_back(owner);
  if (!has_owner && people.empty()) people.emplace_back();
  return people;
}

std::vector<Tie const*> ties_of(Workspace const& workspace, ContactId contact) {
  std::vector<Tie const*> ties = workspace.table<Tie>().all_with(&Tie::contact, contact);
  std::erase_if(ties, [&](Tie const* tie) { return workspace.table<Person>().find(tie->person) == nullptr; });
  std::stable_sort(ties.begin(), ties.end(),
                   [](Tie const* one, Tie const* other) { return other->strength < one->strength; });
  return ties;
}

ContactStanding standing_of(Workspace const& workspace, Contact const& contact, int depth, Date today) {
  ContactStanding result;
  result.contact = &contact;
  result.depth = depth;
  result.ties = ties_of(workspace, contact.id);
  result.best = contact.strength;
  result.last_contact = contact.last_contact;
  for (Tie const* tie : result.ties) {
    result.best = std::max(result.best, tie->strength);
    result.last_contact = std::max(result.last_contact, tie->last_contact);
  }
  result.carried_by = carriers(workspace, result);
  result.is_key = matters(contact.influence);
  result.is_gap = result.is_key && result.carried_by.empty();
  result.hangs_by_one = result.is_key && result.carried_by.size() == 1;
  bool const silent = !result.last_contact || days_between(result.last_contact, today) >= days_until_quiet;
  result.is_quiet = result.is_key && silent;
  result.is_late = contact.next_contact && contact.next_contact < today;
  return result;
}

class Chart {
 public:
  Chart(Workspace const& workspace, AccountId account, Date today)
      : workspace_(workspace),
        today_(today),
        all_(workspace.table<Contact>().all_with(&Contact::account, account)) {}

  std::vector<ContactStanding> walk() {
    for (Contact const* each : all_)
      if (!has_superior(*each)) add(*each, 0);
    return std::move(found_);
  }

 private:
  // Of this account and still there; somebody else's superior is none here.
  bool has_superior(Contact const& contact) const {
    return std::any_of(all_.begin(), all_.end(),
                       [&](Contact const* each) { return each->id == contact.reports_to; });
  }
  // Reporting lines are acyclic, so this ends.
  void add(Contact const& contact, int depth) {
    found_.push_back(standing_of(workspace_, contact, depth, today_));
    for (Contact const* each : all_)
      if (each->reports_to == contact.id) add(*each, depth + 1);
  }

  Workspace const& workspace_;
  Date today_;
  Contacts all_;
  std::vector<ContactStanding> found_;
};

// None where nobody knows who carries one of them, or there is none at all.
PersonId only_person(std::vector<ContactStanding> const& contacts) {
  PersonId only;
  for (ContactStanding const& each : contacts)
    for (PersonId const person : each.carried_by) {
      if (!person || (only && only != person)) return {};
      only = person;
    }
  return only;
}

}  // namespace

Relationships relationships(Workspace const& workspace, AccountId account, Date today) {
  Relationships result;
  result.contacts = Chart(workspace, account, today).walk();
  for (ContactStanding const& each : result.contacts) {
    bool const is_reached = !each.carried_by.empty();
    if (each.is_key) ++result.key;
    if (each.is_key && is_reached) ++result.key_reached;
    if (each.contact->level == Level::Enterprise) ++result.enterprise;
    if (each.contact->level == Level::Enterprise && is_reached) ++result.enterprise_reached;
    if (each.contact->is_sponsor) ++result.sponsors;
    if (each.is_key && each.contact->stance == Stance::Against) ++result.against;
  }
  result.only_person = only_person(result.contacts);
  return result;
}

}  // namespace claves
