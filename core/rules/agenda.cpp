#include "core/rules/agenda.h"

#include <algorithm>
#include <tuple>

namespace claves {
namespace {

void count_owner(std::vector<std::pair<PersonId, int>>& counts, PersonId owner) {
  for (auto& [held, count] : counts)
    if (held == owner) {
      ++count;
      return;
    }
  counts.emplace_back(owner, 1);
}

void count_all(Agenda& agenda) {
  for (AgendaItem const& item : agenda.items) {
    ++agenda.by_span[static_cast<std::size_t>(item.span)];
    count_owner(agenda.by_owner, item.owner);
  }
  std::stable_sort(agenda.by_owner.begin(), agenda.by_owner.end(),
                   [](auto const& a, auto const& b) { return b.second < a.second; });
}

bool comes_before(AgendaItem const& a, AgendaItem const& b) {
  auto place = [](AgendaItem const& item) {
    return std::tuple(!item.date, item.date, item.subject == AgendaSubject::Action);
  };
  return place(a) < place(b);
}

template <class Keep>
Agenda filtered(Agenda const& all, Keep const& keep) {
  Agenda result;
  std::copy_if(all.items.begin(), all.items.end(), std::back_inserter(result.items), keep);
  count_all(result);
  return result;
}

}  // namespace

AgendaSpan span_of(Date date, Date today) {
  if (!date) return AgendaSpan::Undated;
  if (date < today) return AgendaSpan::Overdue;
  return date < first_of_week(today) + 7 ? AgendaSpan::ThisWeek : AgendaSpan::Later;
}

Agenda agenda(Workspace const& workspace, Date today) {
  Agenda result;
  Table<Account> const& accounts = workspace.table<Account>();
  auto existing = [&](PersonId person) {
    return workspace.table<Person>().find(person) == nullptr ? PersonId{} : person;
  };
  for_each_row<Action>(workspace, [&](Action const& action) {
    bool const has_account = !action.account || accounts.find(action.account) != nullptr;
    if (!is_open(action.state) || !has_account) return;
    result.items.push_back({AgendaSubject::Action, action.id.value, action.account, existing(action.owner),
                            action.due, span_of(action.due, today)});
  });
  for_each_row<Review>(workspace, [&](Review const& review) {
    Account const* const account = accounts.find(review.account);
    if (review.state != ReviewState::Open || account == nullptr) return;
    result.items.push_back({AgendaSubject::Review, review.id.value, review.account, existing(account->owner),
                            review.date, span_of(review.date, today)});
  });
  std::stable_sort(result.items.begin(), result.items.end(), comes_before);
  count_all(result);
  return result;
}

Agenda only_of(Agenda const& all, PersonId owner) {
  return filtered(all, [&](AgendaItem const& item) { return item.owner == owner; });
}

Agenda only_of_account(Agenda const& all, AccountId account) {
  return filtered(all, [&](AgendaItem const& item) { return item.account == account; });
}

}  // namespace claves
