#include "web/views/choose_rows.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

bool mentions(Screen const& screen, Account const& account, std::string const& sought) {
  std::string_view const owner = screen.name_of(account.owner);
  for (std::string_view const text : {std::string_view(account.name), std::string_view(account.sector),
                                      std::string_view(account.city), owner})
    if (folded(text).find(sought) != std::string::npos) return true;
  return false;
}

std::vector<std::string> sectors_of(Workspace const& workspace) {
  std::vector<std::string> sectors;
  for_each_row<Account>(workspace, [&](Account const& account) {
    if (!account.sector.empty() && std::find(sectors.begin(), sectors.end(), account.sector) == sectors.end())
      sectors.push_back(account.sector);
  });
  std::sort(sectors.begin(), sectors.end(), reads_before);
  return sectors;
}

// -1 where it is not known, so that it stands at the end of the best first.
double known_value(ScoreCard const& card, std::size_t factor) {
  if (factor >= card.factors.size() || !card.factors[factor].is_known()) return -1;
  return card.factors[factor].value;
}

// Above all shares where it is not known, so that it stands at the end of the worst first.
double known_health(Screen const& screen, AccountId account) {
  return screen.findings.health(screen.today).of(account).share.value_or(2);
}

}  // namespace

int AccountFilter::count() const {
  return (show != Show::All ? 1 : 0) + (kind ? 1 : 0) + (owner ? 1 : 0) + (sector.empty() ? 0 : 1);
}

bool AccountRows::shows(Account const& account, Standing standing) const {
  if (filter.show == Show::Key && standing != Standing::Key) return false;
  if (filter.show == Show::Candidates && standing != Standing::Candidate) return false;
  if (filter.kind && account.kind_of_account != *filter.kind) return false;
  if (filter.owner && account.owner != *filter.owner) return false;
  return filter.sector.empty() || account.sector == filter.sector;
}

bool AccountRows::before(Screen const& screen, ScoreCard const& a, ScoreCard const& b) const {
  Table<Account> const& accounts = screen.workspace.table<Account>();
  switch (order.by) {
    case OrderBy::Score:
      return a.score < b.score;
    case OrderBy::Name:
      return reads_before(accounts.find(a.account)->name, accounts.find(b.account)->name);
    case OrderBy::Revenue:
      return a.won_12_months < b.won_12_months;
    case OrderBy::Kind:
      return accounts.find(a.account)->kind_of_account < accounts.find(b.account)->kind_of_account;
    case OrderBy::Health:
      return known_health(screen, a.account) < known_health(screen, b.account);
    case OrderBy::Factor:
      return known_value(a, order.factor) < known_value(b, order.factor);
  }
  return false;
}

void AccountRows::refresh(Screen const& screen, Scoring const& scoring, std::uint64_t trial) {
  Made made{screen.session.revision(),
            screen.workspace.table<Account>().revision(),
            trial,
            scoring.cards.data(),
            filter,
            order};
  if (made_ == made) return;
  made_ = std::move(made);
  ByAccount<Standing> const& standings = screen.findings.standings();
  sectors_ = sectors_of(screen.workspace);
  all_ = static_cast<int>(scoring.cards.size());
  std::string const sought = folded(filter.search);
  std::vector<ScoreCard const*> cards;
  for (ScoreCard const& card : scoring.cards) {
    Account const* const account = screen.find<Account>(card.account);
    if (account == nullptr || !shows(*account, standings.of(account->id))) continue;
    if (sought.empty() || mentions(screen, *account, sought)) cards.push_back(&card);
  }
  // Cards come best first: equal ones stay in that order, whichever way the rows are sorted.
  if (order != AccountOrder{})
    std::stable_sort(cards.begin(), cards.end(), [&](ScoreCard const* a, ScoreCard const* b) {
      return order.ascending ? before(screen, *a, *b) : before(screen, *b, *a);
    });
  rows_.clear();
  for (ScoreCard const* card : cards) rows_.push_back(card->account);
}

}  // namespace claves
