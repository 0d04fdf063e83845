// All open actions and reviews of all accounts by date: what is overdue, due this week, later, or has no date.
#pragma once

#include "core/rules/rows.h"

namespace claves {

enum class AgendaSubject : std::uint8_t { Action, Review };

// Overdue is before today; this week ends on Sunday (ISO 8601).
enum class AgendaSpan : std::uint8_t { Overdue, ThisWeek, Later, Undated };
constexpr std::size_t agenda_span_count = 4;

struct AgendaItem {
  AgendaSubject subject = AgendaSubject::Action;
  std::uint64_t id = 0;  // of the Action or the Review
  AccountId account;     // may be none, of an action
  PersonId owner;        // of the action; of a review, who answers for the account
  Date date;
  AgendaSpan span = AgendaSpan::Undated;
};

struct Agenda {
  std::vector<AgendaItem> items;                   // by date, the undated last; of one day reviews first
  std::array<int, agenda_span_count> by_span{};    // how many
  std::vector<std::pair<PersonId, int>> by_owner;  // how many, most first; none: nobody has it

  int count(AgendaSpan span) const { return by_span[static_cast<std::size_t>(span)]; }
};

AgendaSpan span_of(Date date, Date today);
Agenda agenda(Workspace const& workspace, Date today);
Agenda only_of(Agenda const& all, PersonId owner);  // of one owner; none: what nobody has
Agenda only_of_account(Agenda const& all, AccountId account);

}  // namespace claves
