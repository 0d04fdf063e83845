#include "core/rules/portfolio.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/base/text.h"
#include "core/rules/kinds.h"
#include "core/rules/rows.h"

namespace claves {
namespace {

bool is_emerging(Account const& account, ScoreCard const& card, KindRules const& rules) {
  if (account.kind_of_account != AccountKind::Ordinary) return account.kind_of_account == AccountKind::Emerging;
  return kind_advice(account, card, rules).proposed == AccountKind::Emerging;
}

double usual_hours(Firm const& firm) {
  return firm.hours_per_key_account > 0 ? firm.hours_per_key_account : assumed_hours_per_month;
}

PortfolioCandidate candidate_of(Account const& account, ScoreCard const& card, double usual,
                                KindRules const& rules) {
  bool const planned = account.planned_hours_per_month > 0;
  return {.account = account.id,
          .score = card.score,
          .hours = planned ? account.planned_hours_per_month : usual,
          .assumed = !planned,
          .manager = account.owner,
          .bound = account.bound,
          .key = account.key,
          .emerging = is_emerging(account, card, rules)};
}

// People whose hours are known and who answer for an account; in the order in which they were made.
void add_managers(Workspace const& workspace, KeyPortfolio& made) {
  std::unordered_map<std::uint64_t, std::size_t> places;
  for_each_row<Person>(workspace, [&](Person const& person) {
    if (!(person.capacity_hours_per_month > 0)) return;
    places.emplace(person.id.value, made.managers.size());
    made.managers.push_back({person.id, person.capacity_hours_per_month});
    made.problem.capacities.push_back(person.capacity_hours_per_month);
  });
  for (std::size_t i = 0; i < made.candidates.size(); ++i) {
    auto const place = places.find(made.candidates[i].manager.value);
    if (place != places.end())
      made.problem.items[i].efforts.push_back({place->second, made.candidates[i].hours});
  }
}

void add_rule(KeyPortfolio& made, PortfolioRule rule, std::vector<std::size_t> members) {
  if (rule.at_least == 0) return;
  made.problem.groups.push_back({std::move(members), rule.at_least});
  made.rules.push_back(std::move(rule));
}

std::size_t whole(double count) { return static_cast<std::size_t>(std::max(0.0, std::floor(count + 0.5))); }

void add_rules(Workspace const& workspace, Firm const& firm, KeyPortfolio& made) {
  std::vector<std::size_t> emerging;
  for (std::size_t i = 0; i < made.candidates.size(); ++i)
    if (made.candidates[i].emerging) emerging.push_back(i);
  add_rule(made, {true, {}, {}, whole(firm.minimum_emerging)}, std::move(emerging));
  for_each_row<SegmentRule>(workspace, [&](SegmentRule const& row) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < made.candidates.size(); ++i)
      if (folded(workspace.table<Account>().find(made.candidates[i].account)->sector) == folded(row.sector))
        members.push_back(i);
    add_rule(made, {false, row.id, row.sector, whole(row.at_least)}, std::move(members));
  });
}

}  // namespace

KeyPortfolio key_portfolio(Workspace const& workspace, Scoring const& scoring) {
  KeyPortfolio made;
  Firm const* const held = workspace.table<Firm>().find(the_firm);
  Firm const firm = held == nullptr ? Firm{} : *held;
  made.usual_hours = usual_hours(firm);
  KindRules const kinds = kind_rules(workspace);
  for (ScoreCard const& card : scoring.cards) {
    Account const& account = *workspace.table<Account>().find(card.account);
    std::size_t const place = made.candidates.size();
    made.candidates.push_back(candidate_of(account, card, made.usual_hours, kinds));
    made.problem.items.push_back({card.score, {}});
    if (account.bound == Bound::Must) made.problem.must.push_back(place);
    if (account.bound == Bound::MustNot) made.problem.must_not.push_back(place);
  }
  if (firm.key_account_cap > 0) made.problem.cap = whole(firm.key_account_cap);
  add_managers(workspace, made);
  add_rules(workspace, firm, made);
  return made;
}

std::vector<std::size_t> KeyPortfolio::present() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (candidates[i].key) places.push_back(i);
  return places;
}

double KeyPortfolio::value(std::vector<std::size_t> const& chosen) const {
  double sum = 0;
  for (std::size_t const i : chosen) sum += candidates[i].score;
  return sum;
}

std::vector<PortfolioAsk> broken_by(KeyPortfolio const& portfolio, std::vector<std::size_t> const& chosen) {
  std::vector<PortfolioAsk> broken;
  PortfolioProblem const& problem = portfolio.problem;
  std::vector<char> has(problem.items.size(), 0);
  for (std::size_t const i : chosen) has[i] = 1;
  std::vector<double> const usage = usage_of(problem, chosen);
  for (PortfolioAsk const ask : all_asks(problem)) {
    bool keeps = true;
    switch (ask.limit) {
      case PortfolioLimit::Cap:
        keeps = chosen.size() <= *problem.cap;
        break;
      case PortfolioLimit::Capacity:
        keeps = usage[ask.place] <= problem.capacities[ask.place];
        break;
      case PortfolioLimit::Group: {
        PortfolioGroup const& group = problem.groups[ask.place];
        auto const count = std::count_if(group.members.begin(), group.members.end(),
                                         [&](std::size_t member) { return has[member] != 0; });
        keeps = static_cast<std::size_t>(count) >= group.at_least;
        break;
      }
      case PortfolioLimit::Must:
        keeps = has[problem.must[ask.place]] != 0;
        break;
      case PortfolioLimit::MustNot:
        keeps = has[problem.must_not[ask.place]] == 0;
        break;
    }
    if (!keeps) broken.push_back(ask);
  }
  return broken;
}

std::vector<double> scores_under(KeyPortfolio const& portfolio, Scoring const& scoring,
                                 Weights const& weights) {
  std::vector<double> scores;
  for (PortfolioCandidate const& candidate : portfolio.candidates)
    scores.push_back(score_of(scoring.find(candidate.account)->factors, weights));
  return scores;
}

}  // namespace claves
