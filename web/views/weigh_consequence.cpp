#include "web/views/weigh_consequence.h"

#include <algorithm>

namespace claves {
namespace {

constexpr std::size_t places_without_a_cap = 5;
constexpr std::size_t most_names = 4;

std::size_t places(Screen const& screen) {
  KeyList const& list = screen.findings.key_list();
  if (list.cap > 0) return static_cast<std::size_t>(list.cap);
  return list.key.empty() ? places_without_a_cap : list.key.size();
}

std::vector<AccountId> first(Scoring const& scoring, std::size_t count) {
  std::vector<AccountId> accounts;
  for (std::size_t i = 0; i < std::min(count, scoring.cards.size()); ++i)
    accounts.push_back(scoring.cards[i].account);
  return accounts;
}

// The names of those of one list that are not in the other.
std::string only_in(Screen const& screen, std::vector<AccountId> const& these,
                    std::vector<AccountId> const& others) {
  std::string names;
  std::size_t count = 0;
  for (AccountId const account : these) {
    if (std::find(others.begin(), others.end(), account) != others.end()) continue;
    if (++count > most_names) return names + "\xE2\x80\xA6";
    names = names.empty() ? std::string(screen.name_of(account))
                          : screen.say(Word::weigh_comma, {names, screen.name_of(account)});
  }
  return names;
}

}  // namespace

std::string weigh_consequence(Screen const& screen, Weights const& weights) {
  Scoring const& now = screen.findings.scoring();
  std::size_t const count = std::min(places(screen), now.cards.size());
  if (count == 0) return {};
  Scoring const then = scoring(screen.workspace, screen.findings.purchases(), weights);
  std::string const shown = screen.locale.number(static_cast<double>(count));
  std::string const enter = only_in(screen, first(then, count), first(now, count));
  if (enter.empty()) return screen.say(Word::weigh_same_top, {shown});
  return screen.say(Word::weigh_enters, {shown, enter}) + ' ' +
         screen.say(Word::weigh_leaves, {only_in(screen, first(now, count), first(then, count))});
}

}  // namespace claves
