#include "core/rules/standing.h"

namespace claves {
namespace {

struct LastDecision {
  Decision const* decision = nullptr;
};

bool is_about_the_list(Decision const& decision) { return decision.verdict != Verdict::Moves; }

// Of decisions of one day, the one that was made last.
ByAccount<LastDecision> last_decisions(Workspace const& workspace) {
  ByAccount<LastDecision> last;
  for_each_row<Decision>(workspace, [&](Decision const& decision) {
    if (!is_about_the_list(decision)) return;
    Decision const*& held = last.make(decision.account).decision;
    if (held == nullptr || held->date <= decision.date) held = &decision;
  });
  return last;
}

bool keeps_out(Decision const* decision) {
  return decision != nullptr && (decision->verdict == Verdict::Refused || decision->verdict == Verdict::Leaves);
}

}  // namespace

ByAccount<Standing> standings(Workspace const& workspace, Scoring const& scoring, KeyList const& list) {
  KindRules const rules = kind_rules(workspace);
  ByAccount<LastDecision> const last = last_decisions(workspace);
  ByAccount<Standing> all;
  for (ScoreCard const& card : scoring.cards) {
    Standing& standing = all.make(card.account);
    standing = Standing::Outside;
    Account const* const account = workspace.table<Account>().find(card.account);
    if (account == nullptr) continue;
    if (account->key)
      standing = Standing::Key;
    else if (keeps_out(last.of(card.account).decision))
      standing = Standing::Refused;
    else if (kind_advice(*account, card, rules).proposed != AccountKind::Ordinary)
      standing = Standing::Candidate;
  }
  for (AccountId const challenger : list.challengers)
    if (Standing& standing = all.make(challenger); standing == Standing::Outside)
      standing = Standing::Candidate;
  return all;
}

}  // namespace claves
