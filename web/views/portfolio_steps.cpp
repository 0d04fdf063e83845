#include "web/views/portfolio_steps.h"

#include <algorithm>

#include "web/views/choose_steps.h"
#include "web/views/stage_steps.h"

namespace claves {
namespace {

void decide(Step& step, Screen const& screen, Requests& requests, AccountId account, Verdict verdict,
            std::string const& reason) {
  auto const id = requests.fresh_id<Decision>();
  step.set(id, &Decision::account, account)
      .set(id, &Decision::verdict, verdict)
      .set(id, &Decision::date, screen.today)
      .set(id, &Decision::reason, reason);
}

void enter(Step& step, Screen const& screen, PortfolioCandidate const& candidate) {
  step.set(candidate.account, &Account::key, true)
      .set(candidate.account, &Account::key_since, screen.today)
      .set(candidate.account, &Account::kind_of_account,
           candidate.emerging ? AccountKind::Emerging : AccountKind::Existing);
  enter_process(step, screen, *screen.find<Account>(candidate.account));
}

}  // namespace

PortfolioChange change_to(KeyPortfolio const& portfolio, std::vector<std::size_t> const& chosen) {
  PortfolioChange change;
  for (std::size_t i = 0; i < portfolio.candidates.size(); ++i) {
    bool const stays = std::binary_search(chosen.begin(), chosen.end(), i);
    PortfolioCandidate const& candidate = portfolio.candidates[i];
    if (stays && !candidate.key) change.enter.push_back(candidate);
    if (!stays && candidate.key) change.leave.push_back(candidate);
  }
  return change;
}

void adopt(Screen const& screen, Requests& requests, PortfolioChange const& change, std::string const& reason) {
  Step step{StepName::AdoptPortfolio, {}, {}};
  for (PortfolioCandidate const& candidate : change.leave) {
    leave_programme(step, candidate.account);
    decide(step, screen, requests, candidate.account, Verdict::Leaves, reason);
  }
  for (PortfolioCandidate const& candidate : change.enter) {
    enter(step, screen, candidate);
    decide(step, screen, requests, candidate.account, Verdict::Enters, reason);
  }
  requests.perform(std::move(step));
}

void settle_beforehand(Requests& requests, Account const& account, Bound bound) {
  Step step{StepName::SettleBeforehand, account.name, {}};
  step.set(account.id, &Account::bound, bound);
  requests.perform(std::move(step));
}

void add_segment_rule(Requests& requests, std::string const& sector) {
  Step step{StepName::AddSegmentRule, sector, {}};
  auto const id = requests.fresh_id<SegmentRule>();
  step.set(id, &SegmentRule::sector, sector).set(id, &SegmentRule::at_least, 1);
  requests.perform(std::move(step));
}

void remove_segment_rule(Requests& requests, SegmentRule const& rule) {
  Step step{StepName::RemoveSegmentRule, rule.sector, {}};
  step.remove<SegmentRule>(rule.id);
  requests.perform(std::move(step));
}

}  // namespace claves
