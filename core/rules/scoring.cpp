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

double goodness_of(Factor factor, double value) { return is_less_better(factor) ? 10 - value : value; }

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

void derive(FactorValue& to, Factor factor, double value) {
  to.origin = FactorOrigin::Derived;
  to.value = value;
  to.goodness = goodness_of(factor, value);
  to.derived = value;
}

ScoreCard derived_card(AccountId account, PurchaseBook const& book, RevenueScale const& scale) {
  Purchases const& bought = book.of(account);
  ScoreCard card;
  card.account = account;
  card.decided_deals = bought.decided_deals();
  card.win_rate = bought.win_rate().value_or(0);
  card.won_12_months = bought.won_12_months;
  if (book.reference) derive(card.factors[place_of(Factor::F1)], Factor::F1, scale.value(bought.won_12_months));
  if (card.decided_deals >= deals_for_a_win_rate)
    derive(card.factors[place_of(Factor::F4)], Factor::F4, success_value(card.win_rate));
  return card;
}

struct AccountRatings {
  std::array<Rating const*, factor_count> by_factor{};
};

ByAccount<AccountRatings> ratings_by_account(Workspace const& workspace) {
  ByAccount<AccountRatings> all;
  Table<Rating> const& table = workspace.table<Rating>();
  for_each_row<Rating>(workspace, [&](Rating const& row) {
    if (row.own_factor) return;
    Rating const*& held = all.make(row.account).by_factor[place_of(row.factor)];
    if (held == nullptr || stands_over(table, row, *held)) held = &row;
  });
  return all;
}

void rate(ScoreCard& card, AccountRatings const& ratings) {
  for (std::size_t i = 0; i < factor_count; ++i) {
    Rating const* const rating = ratings.by_factor[i];
    if (rating == nullptr) continue;
    FactorValue& factor = card.factors[i];
    factor.origin = FactorOrigin::Rated;
    factor.value = rating->value;
    factor.goodness = goodness_of(factor_at(i), rating->value);
    factor.rating = rating->id;
  }
}

// Weight times goodness by factor, 0 where the factor is not known.
struct Weighed {
  std::array<double, factor_count> parts{};
  double sum = 0;
  double known = 0;  // weight of the known factors

  std::int64_t units() const {
    return known <= 0 ? 0 : static_cast<std::int64_t>(10 * sum / known * units_per_point + 0.5);
  }
};

Weighed weighed(Factors const& factors, Weights const& weights) {
  Weighed result;
  for (std::size_t i = 0; i < factor_count; ++i) {
    if (factors[i].origin == FactorOrigin::Missing) continue;
    result.parts[i] = weights[i] * factors[i].goodness;
    result.sum += result.parts[i];
    result.known += weights[i];
  }
  return result;
}

// Spreads the units of a score over the factors, so that they add up (largest remainder).
std::array<double, factor_count> spread(Weighed const& from) {
  std::int64_t const whole = from.units();
  std::array<std::int64_t, factor_count> units{};
  std::array<double, factor_count> rest{};
  std::int64_t given = 0;
  for (std::size_t i = 0; i < factor_count && whole > 0; ++i) {
    double const exact = from.parts[i] / from.sum * static_cast<double>(whole);
    units[i] = static_cast<std::int64_t>(exact);
    rest[i] = exact - static_cast<double>(units[i]);
    given += units[i];
  }
  for (; given < whole; ++given) {
    auto const largest = std::max_element(rest.begin(), rest.end());
    ++units[static_cast<std::size_t>(largest - rest.begin())];
    *largest = -1;
  }
  std::array<double, factor_count> shares{};
  for (std::size_t i = 0; i < factor_count; ++i) shares[i] = static_cast<double>(units[i]) / units_per_point;
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

std::vector<ScoreCard> ranked(Workspace const& workspace, std::vector<ScoreCard> const& cards) {
  std::vector<ScoreCard> result;
  result.reserve(cards.size());
  for (std::size_t const place : order(workspace, cards)) {
    ScoreCard const* const before = result.empty() ? nullptr : &result.back();
    bool const is_tied = before != nullptr && before->score == cards[place].score;
    int const rank = is_tied ? before->rank : static_cast<int>(result.size()) + 1;
    result.push_back(cards[place]);
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
  for (double const weight : weights) whole += weight;
  card.known = whole <= 0 ? 0 : from.known / whole;
}

Scoring scoring(Workspace const& workspace) {
  return scoring(workspace, purchases(workspace), weights(workspace));
}

Scoring scoring(Workspace const& workspace, PurchaseBook const& book, Weights const& weights) {
  Scoring result;
  result.reference = book.reference;
  result.weights = weights;
  result.revenue = revenue_scale(book);
  ByAccount<AccountRatings> const ratings = ratings_by_account(workspace);
  std::vector<ScoreCard> cards;
  cards.reserve(workspace.table<Account>().size());
  for_each_row<Account>(workspace, [&](Account const& account) {
    ScoreCard& card = cards.emplace_back(derived_card(account.id, book, result.revenue));
    rate(card, ratings.of(account.id));
    weigh(card, weights);
  });
  result.cards = ranked(workspace, cards);
  result.places.reserve(result.cards.size());
  for (std::size_t i = 0; i < result.cards.size(); ++i) result.places.emplace(result.cards[i].account.value, i);
  return result;
}

}  // namespace claves
