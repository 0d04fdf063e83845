#include "core/rules/scoring.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr double units_per_point = 1'048'576;  // 2^20: a score is a whole number of these

double straight(double x, double from, double to, double at_from, double at_to) {
  return at_from + (at_to - at_from) * ((x - from) / (to - from));
}

RevenueScale revenue_scale(PurchaseBook const& book) {
  std::vector<double> amounts;
  double total = 0;
  for (Purchases const& bought : book.accounts.values())
    if (bought.won_12_months > 0) {
      amounts.push_back(bought.won_12_months);
      total += bought.won_12_months;
    }
  RevenueScale scale;
  scale.buyers = static_cast<int>(amounts.size());
  if (amounts.empty()) return scale;
  scale.average = total / static_cast<double>(amounts.size());
  std::size_t const tops = std::min<std::size_t>(3, amounts.size());
  std::partial_sort(amounts.begin(), amounts.begin() + static_cast<std::ptrdiff_t>(tops), amounts.end(),
                    [](double a, double b) { return b < a; });
  scale.top = amounts[0];
  for (std::size_t i = 1; i < tops; ++i)
    if (scale.average < amounts[i]) scale.top = amounts[i];
  return scale;
}

void derive(FactorValue& to, FactorUse const& use, double value) {
  to.origin = FactorOrigin::Derived;
  to.value = value;
  to.goodness = use.goodness(value);
  to.derived = value;
}

ScoreCard derived_card(AccountId account, FactorList const& factors, PurchaseBook const& book,
                       RevenueScale const& scale) {
  Purchases const& bought = book.of(account);
  ScoreCard card;
  card.account = account;
  card.factors.resize(factors.size());
  card.decided_deals = bought.decided_deals();
  card.win_rate = bought.win_rate().value_or(0);
  card.won_12_months = bought.won_12_months;
  auto derive_at = [&](Factor factor, double value) {
    derive(card.factors[place_of(factor)], factors.at(place_of(factor)), value);
  };
  if (book.reference) derive_at(Factor::F1, scale.value(bought.won_12_months));
  if (card.decided_deals >= deals_for_a_win_rate) derive_at(Factor::F4, success_value(card.win_rate));
  return card;
}

// What was said of one factor: what was agreed stands; else the mean of what people say, of each the last.
struct Said {
  Rating const* agreed = nullptr;
  std::vector<Rating const*> people;
};

void hear(Table<Rating> const& table, Rating const*& held, Rating const& row) {
  if (held == nullptr || stands_over(table, row, *held)) held = &row;
}

void hear(Table<Rating> const& table, Said& said, Rating const& row) {
  if (!row.rated_by) return hear(table, said.agreed, row);
  for (Rating const*& held : said.people)
    if (held->rated_by == row.rated_by) return hear(table, held, row);
  said.people.push_back(&row);
}

using AccountRatings = std::vector<Said>;  // by factor; empty: nothing was said

ByAccount<AccountRatings> ratings_by_account(Workspace const& workspace, FactorList const& factors) {
  ByAccount<AccountRatings> all;
  Table<Rating> const& table = workspace.table<Rating>();
  for_each_row<Rating>(workspace, [&](Rating const& row) {
    auto const place = factors.place(row.factor, row.own_factor);
    if (!place) return;
    AccountRatings& ratings = all.make(row.account);
    if (ratings.empty()) ratings.resize(factors.size());
    hear(table, ratings[*place], row);
  });
  return all;
}

void rate(ScoreCard& card, AccountRatings const& ratings, FactorList const& factors) {
  for (std::size_t i = 0; i < ratings.size(); ++i) {
    Said const& said = ratings[i];
    if (said.agreed == nullptr && said.people.empty()) continue;
    FactorValue& factor = card.factors[i];
    factor.origin = FactorOrigin::Rated;
    if (said.agreed != nullptr) {
      factor.value = said.agreed->value;
      factor.rating = said.agreed->id;
    } else {
      double sum = 0;
      for (Rating const* const rating : said.people) sum += rating->value;
      factor.people = static_cast<int>(said.people.size());
      factor.value = sum / factor.people;
      if (factor.people == 1) factor.rating = said.people.front()->id;
    }
    factor.goodness = factors.at(i).goodness(factor.value);
  }
}

void assume(ScoreCard& card, MissingPolicy policy) {
  if (policy == MissingPolicy::Excluded) return;
  for (FactorValue& factor : card.factors) {
    if (factor.is_known()) continue;
    factor.assumed = true;
    factor.goodness = policy == MissingPolicy::Worst ? 0 : 5;
  }
}

MissingPolicy missing_policy(Workspace const& workspace) {
  Firm const* const firm = workspace.table<Firm>().find(the_firm);
  return firm == nullptr ? MissingPolicy::Excluded : firm->missing;
}

// Weight times goodness by factor, 0 where the factor does not count.
struct Weighed {
  std::vector<double> parts;
  double sum = 0;
  double counted = 0;  // weight of the factors that count

  std::int64_t units() const {
    return counted <= 0 ? 0 : static_cast<std::int64_t>(10 * sum / counted * units_per_point + 0.5);
  }
};

Weighed weighed(Factors const& factors, Weights const& weights) {
  Weighed result;
  result.parts.resize(factors.size(), 0);
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (!factors[i].counts()) continue;
    result.parts[i] = weights[i] * factors[i].goodness;
    result.sum += result.parts[i];
    result.counted += weights[i];
  }
  return result;
}

// Spreads the units of a score over the factors, so that they add up (largest remainder).
std::vector<double> spread(Weighed const& from) {
  std::int64_t const whole = from.units();
  std::size_t const count = from.parts.size();
  std::vector<double> shares(count, 0);
  std::vector<double> rest(count, 0);
  std::int64_t given = 0;
  for (std::size_t i = 0; i < count && whole > 0; ++i) {
    double const exact = from.parts[i] / from.sum * static_cast<double>(whole);
    auto const units = static_cast<std::int64_t>(exact);
    shares[i] = static_cast<double>(units);
    rest[i] = exact - shares[i];
    given += units;
  }
  for (; given < whole; ++given) {
    auto const largest = std::max_element(rest.begin(), rest.end());
    shares[static_cast<std::size_t>(largest - rest.begin())] += 1;
    *largest = -1;
  }
  for (double& share : shares) share /= units_per_point;
  return shares;
}

// Puts the places of cards that say the same in the order of their accounts' names.
void sort_by_name(Workspace const& workspace, std::vector<ScoreCard> const& cards, std::size_t* begin,
                  std::size_t* end) {
  if (end - begin < 2) return;
  std::vector<std::pair<std::string, std::size_t>> named;
  for (std::size_t* at = begin; at != end; ++at)
    named.emplace_back(folded(workspace.table<Account>().find(cards[*at].account)->name), *at);
  std::sort(named.begin(), named.end(), [&](auto const& a, auto const& b) {
    return std::tie(a.first, cards[a.second].account) < std::tie(b.first, cards[b.second].account);
  });
  for (auto const& [name, place] : named) *begin++ = place;
}

std::vector<std::size_t> order(Workspace const& workspace, std::vector<ScoreCard> const& cards) {
  std::vector<std::size_t> places(cards.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  auto worth = [&](std::size_t place) { return std::tie(cards[place].score, cards[place].known); };
  std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return worth(b) < worth(a); });
  for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    while (end < places.size() && worth(places[end]) == worth(places[begin])) ++end;
    sort_by_name(workspace, cards, places.data() + begin, places.data() + end);
  }
  return places;
}

std::vector<ScoreCard> ranked(Workspace const& workspace, std::vector<ScoreCard> cards) {
  std::vector<ScoreCard> result;
  result.reserve(cards.size());
  for (std::size_t const place : order(workspace, cards)) {
    ScoreCard const* const before = result.empty() ? nullptr : &result.back();
    bool const is_tied = before != nullptr && before->score == cards[place].score;
    int const rank = is_tied ? before->rank : static_cast<int>(result.size()) + 1;
    result.push_back(std::move(cards[place]));
    result.back().rank = rank;
  }
  return result;
}

}  // namespace

double RevenueScale::value(double won_12_months) const {
  if (won_12_months <= 0 || buyers == 0) return 0;
  if (won_12_months <= average || top <= average)
    return std::min(5.0, straight(won_12_months, 0, average, 0, 5));
  return won_12_months >= top ? 10 : straight(won_12_months, average, top, 5, 10);
}

double success_value(double win_rate) {
  if (win_rate <= 0.5) return straight(win_rate, 0, 0.5, 0, 5);
  return win_rate >= 0.8 ? 10 : straight(win_rate, 0.5, 0.8, 5, 10);
}

ScoreCard const* Scoring::find(AccountId account) const {
  auto const found = places.find(account.value);
  return found == places.end() ? nullptr : &cards[found->second];
}

double score_of(Factors const& factors, Weights const& weights) {
  return static_cast<double>(weighed(factors, weights).units()) / units_per_point;
}

void weigh(ScoreCard& card, Weights const& weights) {
  Weighed const from = weighed(card.factors, weights);
  card.score = static_cast<double>(from.units()) / units_per_point;
  card.shares = spread(from);
  double whole = 0;
  double known = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    whole += weights[i];
    if (card.factors[i].is_known()) known += weights[i];
  }
  card.known = whole <= 0 ? 0 : known / whole;
}

Scoring scoring(Workspace const& workspace) {
  return scoring(workspace, purchases(workspace), weights(workspace));
}

Scoring scoring(Workspace const& workspace, PurchaseBook const& book, Weights const& weights) {
  Scoring result;
  result.reference = book.reference;
  result.factors = factor_list(workspace);
  result.weights = weights;
  result.revenue = revenue_scale(book);
  MissingPolicy const policy = missing_policy(workspace);
  ByAccount<AccountRatings> const ratings = ratings_by_account(workspace, result.factors);
  std::vector<ScoreCard> cards;
  cards.reserve(workspace.table<Account>().size());
  for_each_row<Account>(workspace, [&](Account const& account) {
    ScoreCard& card = cards.emplace_back(derived_card(account.id, result.factors, book, result.revenue));
    rate(card, ratings.of(account.id), result.factors);
    assume(card, policy);
    weigh(card, weights);
  });
  result.cards = ranked(workspace, std::move(cards));
  result.places.reserve(result.cards.size());
  for (std::size_t i = 0; i < result.cards.size(); ++i) result.places.emplace(result.cards[i].account.value, i);
  return result;
}

}  // namespace claves
