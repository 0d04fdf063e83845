// Who at a customer matters, who of us knows them, and where the account hangs by one thread (D6).
#pragma once

#include "core/rules/rows.h"

namespace claves {

// From here on, of 0..10, a relationship carries something: a weaker one is no tie.
constexpr double strength_that_carries = 5;
// A relationship without a word for so long has gone quiet.
constexpr int days_until_quiet = 90;

struct ContactStanding {
  Contact const* contact = nullptr;
  int depth = 0;                     // under the top of its reporting line
  std::vector<Tie const*> ties;      // of people who still exist, strongest first
  double best = 0;                   // the strongest relationship that anybody of us has
  std::vector<PersonId> carried_by;  // the people of ours whose relationship carries; none: not known who
  Date last_contact;                 // by anybody
  bool is_key = false;               // decides, vetoes or approves
  bool is_gap = false;               // matters, and no relationship of ours carries
  bool hangs_by_one = false;         // matters, and exactly one of us carries the relationship
  bool is_quiet = false;             // matters, and nobody spoke for `days_until_quiet` days, or ever
  bool is_late = false;              // the next contact was to be before today
};

struct Relationships {
  std::vector<ContactStanding> contacts;  // as an organisation chart reads: each above those who report to it
  int key = 0;
  int key_reached = 0;         // without a gap
  int enterprise = 0;          // contacts who decide for the whole of the customer
  int enterprise_reached = 0;  // of them, with a relationship that carries
  int sponsors = 0;
  int against = 0;  // who matter and are against us
  // The one of us on whom every relationship that carries depends; none: there are several, or there is none.
  PersonId only_person;
};

Relationships relationships(Workspace const& workspace, AccountId account, Date today);

}  // namespace claves
