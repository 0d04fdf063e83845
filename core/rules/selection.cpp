#include "core/rules/selection.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

int cap_of(Workspace const& workspace) {
  Firm const* const firm = workspace.table<Firm>().find({1});
  return firm == nullptr ? 0 : static_cast<int>(firm->key_account_cap);
}

ListState state_of(int count, int cap) {
  if (cap <= 0) return ListState::NoCap;
  if (count == cap) return ListState::AtCap;
  return count < cap ? ListState::Under : ListState::Over;
}

// 1 for the greatest; equal ones share the mean of their places.
std::vector<double> mean_ranks(std::vector<double> const& values) {
  std::vector<double> ranks;
  for (double const value : values) {
    double greater = 0;
    double equal = 0;
    for (double const other : values) {
      greater += other > value ? 1 : 0;
      equal += other == value ? 1 : 0;
    }
    ranks.push_back(greater + (equal + 1) / 2);
  }
  return ranks;
}

// Spearman's rho: Pearson's correlation of the mean ranks. Nothing where one side is all equal.
std::optional<double> rank_correlation(std::vector<double> const& a, std::vector<double> const& b) {
  std::vector<double> const ranks_a = mean_ranks(a);
  std::vector<double> const ranks_b = mean_ranks(b);
  double const mean = static_cast<double>(a.size() + 1) / 2;
  double both = 0;
  double only_a = 0;
  double only_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += (ranks_a[i] - mean) * (ranks_b[i] - mean);
    only_a += (ranks_a[i] - mean) * (ranks_a[i] - mean);
    only_b += (ranks_b[i] - mean) * (ranks_b[i] - mean);
  }
  if (only_a <= 0 || only_b <= 0) return {};
  return both / std::sqrt(only_a * only_b);
}

RevenueLikeness likeness_to_revenue(std::vector<ScoreCard const*> const& key, Scoring const& scoring) {
  RevenueLikeness result;
  result.size = static_cast<int>(key.size());
  std::vector<double> amounts;
  for (ScoreCard const& card : scoring.cards) amounts.push_back(card.won_12_months);
  std::sort(amounts.begin(), amounts.end(), [](double a, double b) { return b < a; });
  std::vector<double> scores;
  std::vector<double> revenues;
  for (ScoreCard const* card : key) {
    bool const in_top = card->won_12_months > 0 && card->won_12_months >= amounts[key.size() - 1];
    result.shared += in_top ? 1 : 0;
    scores.push_back(card->score);
    revenues.push_back(card->won_12_months);
  }
  if (result.size < shortest_comparable_list) return result;
  result.correlation = rank_correlation(scores, revenues);
  result.all_but_equal = result.shared >= all_but_equal_share * result.size;
  return result;
}

}  // namespace

KeyList key_list(Workspace const& workspace, Scoring const& scoring) {
  KeyList list;
  Table<Account> const& accounts = workspace.table<Account>();
  std::vector<ScoreCard const*> key;
  for (ScoreCard const& card : scoring.cards)
    if (Account const* const account = accounts.find(card.account); account != nullptr && account->key)
      key.push_back(&card);
  for (ScoreCard const* card : key) list.key.push_back(card->account);
  list.leavers.assign(list.key.rbegin(), list.key.rend());
  list.cap = cap_of(workspace);
  list.state = state_of(static_cast<int>(key.size()), list.cap);
  if (list.cap > 0) list.room = list.cap - static_cast<int>(key.size());
  for (ScoreCard const& card : scoring.cards) {
    if (key.empty() || card.score <= key.back()->score) break;
    Account const* const account = accounts.find(card.account);
    if (account != nullptr && !account->key) list.challengers.push_back(card.account);
  }
  list.revenue = likeness_to_revenue(key, scoring);
  return list;
}

}  // namespace claves
