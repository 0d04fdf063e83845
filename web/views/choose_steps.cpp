#include "web/views/choose_steps.h"

#include "core/model/identity.h"
#include "core/rules/rows.h"

namespace claves {
namespace {

// Brings an entity back that was removed: an id that is computed may have been used before.
template <class Entity>
void revive(Step& step, Workspace const& workspace, Id<Entity::kind> id) {
  if (workspace.table<Entity>().has(id.value)) step.set(id, &Entity::removed, false);
}

Id<Kind::FirmFactor> weight_row(Workspace const& workspace, Factor factor) {
  Table<FirmFactor> const& table = workspace.table<FirmFactor>();
  FirmFactor const* held = nullptr;
  for_each_row<FirmFactor>(workspace, [&](FirmFactor const& row) {
    if (row.factor == factor && !row.own && (held == nullptr || stands_over(table, row, *held))) held = &row;
  });
  return held == nullptr ? firm_factor_id(factor) : held->id;
}

void leave(Step& step, AccountId account) {
  step.set(account, &Account::key, false)
      .set(account, &Account::key_since, Date{})
      .set(account, &Account::kind_of_account, AccountKind::Ordinary)
      .set(account, &Account::stage, Stage::None);
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

Rating const* rating_of(Workspace const& workspace, AccountId account, Factor factor) {
  Table<Rating> const& table = workspace.table<Rating>();
  Rating const* held = nullptr;
  for (Rating const* row : table.all_with(&Rating::account, account))
    if (row->factor == factor && (held == nullptr || stands_over(table, *row, *held))) held = row;
  return held;
}

void weigh(Screen const& screen, Requests& requests, WeightPoints const& points) {
  Step step{StepName::Weigh, {}, {}};
  for (std::size_t place = 0; place < factor_count; ++place) {
    Factor const factor = factor_at(place);
    auto const id = weight_row(screen.workspace, factor);
    revive<FirmFactor>(step, screen.workspace, id);
    step.set(id, &FirmFactor::factor, factor).set(id, &FirmFactor::weight, points[place]);
  }
  requests.perform(std::move(step));
}

void rate(Screen const& screen, Requests& requests, Account const& account, Factor factor, double value) {
  Rating const* const held = rating_of(screen.workspace, account.id, factor);
  auto const id = held == nullptr ? rating_id(account.id, factor) : held->id;
  Step step{StepName::Rate, account.name, {}};
  if (held == nullptr) {
    revive<Rating>(step, screen.workspace, id);
    step.set(id, &Rating::account, account.id).set(id, &Rating::factor, factor);
    if (screen.workspace.table<Rating>().has(id.value)) step.set(id, &Rating::reason, std::string());
  }
  step.set(id, &Rating::value, value);
  requests.perform(std::move(step));
}

void explain_rating(Requests& requests, Account const& account, Rating const& rating, std::string reason) {
  Step step{StepName::Rate, account.name, {}};
  step.set(rating.id, &Rating::reason, std::move(reason));
  requests.perform(std::move(step));
}

void take_back_rating(Screen const& screen, Requests& requests, Account const& account, Factor factor) {
  Step step{StepName::Rate, account.name, {}};
  for (Rating const* row : screen.workspace.table<Rating>().all_with(&Rating::account, account.id))
    if (row->factor == factor) step.remove<Rating>(row->id);
  requests.perform(std::move(step));
}

void make_key(Screen const& screen, Requests& requests, Admission const& admission) {
  Account const& account = *screen.find<Account>(admission.account);
  Step step{StepName::MakeKey, account.name, {}};
  step.set(account.id, &Account::key, true)
      .set(account.id, &Account::key_since, screen.today)
      .set(account.id, &Account::kind_of_account, admission.kind);
  if (account.stage == Stage::None) step.set(account.id, &Account::stage, Stage::E1);
  if (admission.leaver) {
    leave(step, admission.leaver);
    decide(step, screen, requests, {admission.leaver, Verdict::Leaves, admission.reason, {}});
  }
  decide(step, screen, requests,
         {account.id, admission.over_cap ? Verdict::OverCap : Verdict::Enters, admission.reason,
          admission.leaver});
  requests.perform(std::move(step));
}

void take_out(Screen const& screen, Requests& requests, Account const& account, std::string reason) {
  Step step{StepName::LeaveProgramme, account.name, {}};
  leave(step, account.id);
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
