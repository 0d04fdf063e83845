#include "web/views/stage_steps.h"

#include "core/model/identity.h"
#include "web/views/stage_words.h"

namespace claves {
namespace {

CriterionCheck const* find_check(Workspace const& workspace, AccountId account, CriterionUse const& criterion) {
  for (CriterionCheck const* check :
       workspace.table<CriterionCheck>().all_with(&CriterionCheck::account, account))
    if (check->own_criterion == criterion.own && (criterion.own || check->criterion == criterion.number))
      return check;
  return nullptr;
}

void set_place(Step& step, StageUse const& stage, double place) {
  step.set(say_of_stage(step, stage), &FirmStage::place, place);
}

Step exchange(Screen const& screen, StageList const& list, StageKey stage, int by) {
  std::vector<std::size_t> const used = list.used();
  Step step{StepName::OrderStages, std::string(stage_words(screen, stage).name), {}};
  for (std::size_t i = 0; i < used.size(); ++i) {
    std::size_t const other = i + static_cast<std::size_t>(by);  // wraps below 0, which is past the end
    if (!(list.all[used[i]].key == stage) || other >= used.size()) continue;
    StageUse const& one = list.all[used[i]];
    StageUse const& two = list.all[used[other]];
    set_place(step, one, two.place);
    set_place(step, two, one.place);
  }
  return step;
}

}  // namespace

void set_stage(Step& step, AccountId account, StageKey stage) {
  step.set(account, &Account::stage, stage.own ? Stage::None : stage.stage)
      .set(account, &Account::own_stage, stage.own);
}

void enter_process(Step& step, Screen const& screen, Account const& account) {
  if (!stage_of(account)) set_stage(step, account.id, stage_list(screen.workspace).next({}));
}

void move_stage(Step& step, Screen const& screen, Requests& requests, Account const& account, StageMove move) {
  auto const id = requests.fresh_id<Decision>();
  set_stage(step, account.id, move.to);
  step.set(id, &Decision::account, account.id)
      .set(id, &Decision::verdict, Verdict::Moves)
      .set(id, &Decision::reason, std::move(move.reason))
      .set(id, &Decision::date, screen.today)
      .set(id, &Decision::stage, move.to.own ? Stage::None : move.to.stage)
      .set(id, &Decision::own_stage, move.to.own)
      .set(id, &Decision::unmet, std::move(move.unmet));
}

Step tick(Screen const& screen, Account const& account, CriterionUse const& criterion, bool met) {
  Step step{StepName::CheckCriterion, account.name, {}};
  CriterionCheck const* const known = find_check(screen.workspace, account.id, criterion);
  Id<Kind::CriterionCheck> const id =
      known != nullptr ? known->id : criterion_check_id(account.id, criterion.number, criterion.own);
  step.set(id, &CriterionCheck::removed, false).set(id, &CriterionCheck::account, account.id);
  if (criterion.own)
    step.set(id, &CriterionCheck::own_criterion, criterion.own);
  else
    step.set(id, &CriterionCheck::criterion, criterion.number);
  step.set(id, &CriterionCheck::met, met);
  return step;
}

FirmStageId say_of_stage(Step& step, StageUse const& stage) {
  if (stage.row) return stage.row;
  FirmStageId const id = firm_stage_id(stage.key.stage);
  step.set(id, &FirmStage::removed, false).set(id, &FirmStage::stage, stage.key.stage);
  return id;
}

FirmCriterionId say_of_criterion(Step& step, CriterionUse const& criterion) {
  if (criterion.row) return criterion.row;
  FirmCriterionId const id = firm_criterion_id(criterion.number);
  step.set(id, &FirmCriterion::removed, false).set(id, &FirmCriterion::criterion, criterion.number);
  return id;
}

void put_criterion_into(Step& step, CriterionUse const& criterion, StageKey stage) {
  FirmCriterionId const id = say_of_criterion(step, criterion);
  step.set(id, &FirmCriterion::stage, stage.own ? Stage::None : stage.stage)
      .set(id, &FirmCriterion::own_stage, stage.own);
}

FirmStageId add_stage(Step& step, Requests& requests, StageList const& list, StageKey after, std::string name) {
  std::size_t const at = list.place(after).value_or(list.all.size() - 1);
  double const before = list.all[at].place;
  double const behind = at + 1 < list.all.size() ? list.all[at + 1].place : before + 2;
  auto const id = requests.fresh_id<FirmStage>();
  step.set(id, &FirmStage::name, std::move(name)).set(id, &FirmStage::place, (before + behind) / 2);
  return id;
}

Step move_up(Screen const& screen, StageList const& list, StageKey stage) {
  return exchange(screen, list, stage, -1);
}

Step move_down(Screen const& screen, StageList const& list, StageKey stage) {
  return exchange(screen, list, stage, 1);
}

std::vector<Account const*> accounts_in(Workspace const& workspace, StageKey stage) {
  std::vector<Account const*> inside;
  for (Account const& account : workspace.table<Account>().rows())
    if (!account.removed && stage_of(account) == stage) inside.push_back(&account);
  return inside;
}

void drop_stage(Step& step, Screen const& screen, Requests& requests, StageUse const& stage, StageKey into,
                Criteria criteria) {
  if (criteria == Criteria::Move)
    for (CriterionUse const& criterion : criterion_list(screen.workspace))
      if (criterion.stage == stage.key) put_criterion_into(step, criterion, into);
  std::string const reason = screen.say(Word::stage_was_dropped, {stage_words(screen, stage.key).name});
  for (Account const* const account : accounts_in(screen.workspace, stage.key))
    move_stage(step, screen, requests, *account, {into, reason, {}});
  step.set(say_of_stage(step, stage), &FirmStage::off, true);
}

}  // namespace claves
