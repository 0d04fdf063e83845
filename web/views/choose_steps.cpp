#include "web/views/choose_steps.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/identity.h"
#include "core/rules/rows.h"
#include "web/views/factor_words.h"
#include "web/views/stage_steps.h"

namespace claves {
namespace {

// Brings an entity back that was removed: an id that is computed may have been used before.
template <class Entity>
void revive(Step& step, Workspace const& workspace, Id<Entity::kind> id) {
  if (workspace.table<Entity>().has(id.value)) step.set(id, &Entity::removed, false);
}

bool is_of(Rating const& rating, FactorUse const& use) {
  return use.own ? rating.own_factor == use.own : !rating.own_factor && rating.factor == use.factor;
}

struct Note {
  AccountId account;
  Verdict verdict = Verdict::Enters;
  std::string reason;
  AccountId instead_of;
};

void decide(Step& step, Screen const& screen, Requests& requests, Note note) {
  auto const id = requests.fresh_id<Decision>();
  step.set(id, &Decision::account, note.account)
      .set(id, &Decision::verdict, note.verdict)
      .set(id, &Decision::date, screen.today);
  if (!note.reason.empty()) step.set(id, &Decision::reason, std::move(note.reason));
  if (note.instead_of) step.set(id, &Decision::instead_of, note.instead_of);
}

}  // namespace

void leave_programme(Step& step, AccountId account) {
  step.set(account, &Account::key, false)
      .set(account, &Account::key_since, Date{})
      .set(account, &Account::kind_of_account, AccountKind::Ordinary);
  set_stage(step, account, {});
}

Rating const* rating_of(Screen const& screen, AccountId account, std::size_t factor, PersonId by) {
  Table<Rating> const& table = screen.workspace.table<Rating>();
  FactorUse const& use = factors_of(screen).at(factor);
  Rating const* held = nullptr;
  for (Rating const* row : table.all_with(&Rating::account, account))
    if (is_of(*row, use) && row->rated_by == by && (held == nullptr || stands_over(table, *row, *held)))
      held = row;
  return held;
}

std::vector<Rating const*> ratings_of(Screen const& screen, AccountId account, std::size_t factor) {
  FactorUse const& use = factors_of(screen).at(factor);
  std::vector<PersonId> people;
  for (Rating const* row : screen.workspace.table<Rating>().all_with(&Rating::account, account))
    if (is_of(*row, use) && std::find(people.begin(), people.end(), row->rated_by) == people.end())
      people.push_back(row->rated_by);
  std::sort(people.begin(), people.end(), [&](PersonId a, PersonId b) {
    if (bool(a) != bool(b)) return bool(b);
    return reads_before(screen.name_of(a), screen.name_of(b));
  });
  std::vector<Rating const*> ratings;
  for (PersonId const person : people) ratings.push_back(rating_of(screen, account, factor, person));
  return ratings;
}

Step weighing(Screen const& screen, WeightPoints const& points) {
  Step step{StepName::Weigh, {}, {}};
  FactorList const& factors = factors_of(screen);
  for (std::size_t place = 0; place < factors.size(); ++place) {
    FactorUse const& use = factors.at(place);
    if (use.off) continue;  // it keeps what it weighed, for the day it is used again
    FirmFactorId const id = use.row ? use.row : firm_factor_id(use.factor);
    if (!use.row) {
      revive<FirmFactor>(step, screen.workspace, id);
      step.set(id, &FirmFactor::factor, use.factor);
    }
    step.set(id, &FirmFactor::weight, points[place]);
  }
  return step;
}

void rate(Screen const& screen, Requests& requests, Account const& account, std::size_t factor, double value,
          PersonId by) {
  Rating const* const held = rating_of(screen, account.id, factor, by);
  FactorUse const& use = factors_of(screen).at(factor);
  auto const id = held == nullptr ? rating_id(account.id, use.factor, use.own, by) : held->id;
  Step step{StepName::Rate, account.name, {}};
  if (held == nullptr) {
    revive<Rating>(step, screen.workspace, id);
    step.set(id, &Rating::account, account.id).set(id, &Rating::factor, use.factor);
    if (use.own) step.set(id, &Rating::own_factor, use.own);
    if (by) step.set(id, &Rating::rated_by, by);
    if (screen.workspace.table<Rating>().has(id.value)) step.set(id, &Rating::reason, std::string());
  }
  step.set(id, &Rating::value, value).set(id, &Rating::date, screen.today);
  requests.perform(std::move(step));
}

void explain_rating(Requests& requests, Account const& account, Rating const& rating, std::string reason) {
  Step step{StepName::Rate, account.name, {}};
  step.set(rating.id, &Rating::reason, std::move(reason));
  requests.perform(std::move(step));
}

void take_back(Requests& requests, Account const& account, Rating const& rating) {
  Step step{StepName::Rate, account.name, {}};
  step.remove<Rating>(rating.id);
  requests.perform(std::move(step));
}

void take_back_rating(Screen const& screen, Requests& requests, Account const& account, std::size_t factor) {
  FactorUse const& use = factors_of(screen).at(factor);
  Step step{StepName::Rate, account.name, {}};
  for (Rating const* row : screen.workspace.table<Rating>().all_with(&Rating::account, account.id))
    if (is_of(*row, use) && !row->rated_by) step.remove<Rating>(row->id);
  requests.perform(std::move(step));
}

void make_key(Screen const& screen, Requests& requests, Admission const& admission) {
  Account const& account = *screen.find<Account>(admission.account);
  Step step{StepName::MakeKey, account.name, {}};
  step.set(account.id, &Account::key, true)
      .set(account.id, &Account::key_since, screen.today)
      .set(account.id, &Account::kind_of_account, admission.kind);
  enter_process(step, screen, account);
  if (admission.leaver) {
    leave_programme(step, admission.leaver);
    decide(step, screen, requests, {admission.leaver, Verdict::Leaves, admission.reason, {}});
  }
  decide(step, screen, requests,
         {account.id, admission.over_cap ? Verdict::OverCap : Verdict::Enters, admission.reason,
          admission.leaver});
  requests.perform(std::move(step));
}

void take_out(Screen const& screen, Requests& requests, Account const& account, std::string reason) {
  Step step{StepName::LeaveProgramme, account.name, {}};
  leave_programme(step, account.id);
  decide(step, screen, requests, {account.id, Verdict::Leaves, std::move(reason), {}});
  requests.perform(std::move(step));
}

void refuse(Screen const& screen, Requests& requests, Account const& account, std::string reason) {
  Step step{StepName::RefuseAccount, account.name, {}};
  step.set(account.id, &Account::kind_of_account, AccountKind::Ordinary);
  decide(step, screen, requests, {account.id, Verdict::Refused, std::move(reason), {}});
  requests.perform(std::move(step));
}

}  // namespace claves
