#include "web/sample/deals.h"

#include <algorithm>

namespace claves::sample {
namespace {

constexpr int days_a_year = 365;
constexpr int years = 4;
constexpr int usual_won_eur = 130000;  // in deals of about this size
constexpr int most_won_a_year = 3;

// Numerical Recipes' 32-bit linear congruential generator; its upper bits are good enough for a story.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 97U) {}

  int between(int low, int high) {
    state_ = state_ * 1664525U + 1013904223U;
    return low + static_cast<int>((state_ >> 12U) % static_cast<std::uint32_t>(high - low + 1));
  }

 private:
  std::uint32_t state_;
};

int first_day(int year) { return (year - years) * days_a_year; }

Ware pick(CustomerStory const& customer, Dice& dice) {
  int const thrown = dice.between(1, 6);  // the first is bought most
  return customer.buys[thrown <= 3 ? 0 : thrown <= 5 ? 1 : 2];
}

// `total` in `count` uneven parts, in whole tens of euros but for the last.
std::vector<int> split(int total, int count, Dice& dice) {
  std::vector<int> weights;
  int sum = 0;
  for (int i = 0; i < count; ++i) sum += weights.emplace_back(dice.between(50, 150));
  std::vector<int> parts;
  int left = total;
  for (int i = 0; i + 1 < count; ++i) {
    int const part = total / sum * weights[static_cast<std::size_t>(i)] / 10 * 10;
    parts.push_back(part);
    left -= part;
  }
  parts.push_back(left);
  return parts;
}

DealStory closed_in(int year, CustomerStory const& customer, int amount_eur, Outcome outcome, Dice& dice) {
  int const closed = first_day(year) + dice.between(4, days_a_year - 4);
  return {pick(customer, dice), closed - dice.between(15, 120), closed, amount_eur, outcome};
}

int won_count(int won_eur) { return won_eur == 0 ? 0 : std::min(won_eur / usual_won_eur + 1, most_won_a_year); }

int usual_amount(CustomerStory const& customer) {
  int const latest = std::max(customer.won[3] * 1000, 8000);
  return latest / std::max(won_count(latest), 1);
}

void add_open(std::vector<DealStory>& deals, CustomerStory const& customer, Dice& dice) {
  bool const promising = customer.rated[0] < 0 || customer.rated[0] >= 7;
  int const count = promising ? 2 : dice.between(0, 1);
  for (int i = 0; i < count; ++i) {
    int const amount = usual_amount(customer) / 100 * dice.between(60, 180) / 10 * 10;
    deals.push_back({pick(customer, dice), -dice.between(5, 110), dice.between(8, 210), amount, Outcome::Open});
  }
}

}  // namespace

std::vector<DealStory> deals_of(CustomerStory const& customer, std::uint32_t seed) {
  Dice dice(seed);
  std::vector<DealStory> deals;
  int lost_due = 0;  // in hundredths of a deal
  for (int year = 0; year < years; ++year) {
    int const won_eur = customer.won[static_cast<std::size_t>(year)] * 1000;
    int const count = won_count(won_eur);
    if (count == 0) continue;
    for (int part : split(won_eur, count, dice))
      deals.push_back(closed_in(year, customer, part, Outcome::Won, dice));
    lost_due += count * 100 * (100 - customer.win_percent) / customer.win_percent;
    for (; lost_due >= 100; lost_due -= 100) {
      int const amount = won_eur / count / 100 * dice.between(60, 170) / 10 * 10;
      deals.push_back(closed_in(year, customer, amount, Outcome::Lost, dice));
    }
  }
  add_open(deals, customer, dice);
  return deals;
}

}  // namespace claves::sample
