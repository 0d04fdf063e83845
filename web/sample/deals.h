// The deals of a sample customer, made from its story: the same ones on every machine and every day.
#pragma once

#include <vector>

#include "web/sample/story.h"

namespace claves::sample {

enum class Outcome : std::uint8_t { Won, Lost, Open };

struct DealStory {
  Ware ware;
  int opened;  // day
  int closed;  // day; of an open deal, the day on which it is expected
  int amount_eur;
  Outcome outcome;
};

// What was won sums to `customer.won` of each year, to the euro. `seed` differs by customer.
std::vector<DealStory> deals_of(CustomerStory const& customer, std::uint32_t seed);

}  // namespace claves::sample
