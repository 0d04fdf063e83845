#include "core/rules/agenda.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

auto action(Made& made, AccountId account, PersonId owner, std::string_view due,
            ActionState state = ActionState::Open) {
  return made.add<Action>([&](Action& row) {
    row.account = account;
    row.owner = owner;
    row.due = day(due);
    row.state = state;
  });
}

}  // namespace

TEST_CASE("a week ends on Sunday") {
  Date const wednesday = day("2026-07-01");
  struct {
    std::string_view date;
    AgendaSpan span;
  } const cases[] = {{"2026-06-30", AgendaSpan::Overdue},
                     {"2026-07-01", AgendaSpan::ThisWeek},
                     {"2026-07-05", AgendaSpan::ThisWeek},
                     {"2026-07-06", AgendaSpan::Later},
                     {"", AgendaSpan::Undated}};
  for (auto const& [date, span] : cases) CHECK(span_of(day(date), wednesday) == span);
  CHECK(span_of(day("2026-07-05"), day("2026-07-05")) == AgendaSpan::ThisWeek);
  CHECK(span_of(day("2026-06-29"), day("2026-07-05")) == AgendaSpan::Overdue);
}

TEST_CASE("the agenda holds what is open, by date, and what nobody dated at the end") {
  Made made;
  Date const today = day("2026-07-01");
  PersonId const marta = made.person("Marta");
  PersonId const left = made.person("Left");
  AccountId const account = made.account("Account");
  AccountId const gone = made.account("Gone");
  made.change<Account>(account, [&](Account& row) { row.owner = marta; });
  action(made, account, {}, "");
  action(made, account, marta, "2026-09-01", ActionState::UnderWay);
  action(made, account, left, "2026-07-02");
  action(made, account, marta, "2026-06-01", ActionState::Done);
  action(made, account, marta, "2026-06-01", ActionState::Dropped);
  action(made, gone, marta, "2026-06-01");
  action(made, {}, marta, "2026-06-20");
  made.remove<Action>(action(made, account, marta, "2026-06-01"));
  for (auto const state : {ReviewState::Open, ReviewState::Closed})
    made.add<Review>([&](Review& row) {
      row.account = account;
      row.date = day("2026-07-02");
      row.state = state;
    });
  made.remove<Account>(gone);
  made.remove<Person>(left);

  Agenda const all = agenda(made, today);
  std::string text;
  for (AgendaItem const& item : all.items)
    text += (item.subject == AgendaSubject::Review ? "review " : "action ") + iso(item.date) + ";";
  CHECK(text == "action 2026-06-20;review 2026-07-02;action 2026-07-02;action 2026-09-01;action ;");
  CHECK(all.count(AgendaSpan::Overdue) == 1);
  CHECK(all.count(AgendaSpan::ThisWeek) == 2);
  CHECK(all.count(AgendaSpan::Later) == 1);
  CHECK(all.count(AgendaSpan::Undated) == 1);
  CHECK(all.by_owner == std::vector<std::pair<PersonId, int>>{{marta, 3}, {PersonId{}, 2}});

  CHECK(only_of(all, marta).items.size() == 3);
  CHECK(only_of(all, marta).count(AgendaSpan::ThisWeek) == 1);
  CHECK(only_of(all, {}).items.size() == 2);
  CHECK(only_of_account(all, account).items.size() == 4);
  CHECK(agenda(Workspace{}, today).items.empty());
}

}  // namespace claves
