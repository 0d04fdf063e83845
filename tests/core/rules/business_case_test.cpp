#include "core/rules/business_case.h"

#include <doctest/doctest.h>

namespace claves {
namespace {

BusinessCase worked() {
  BusinessCase sample;
  sample.customers = 100;
  sample.revenue_per_customer = 1000;
  sample.margin = 20;
  sample.churn = 20;
  sample.years = 2;
  return sample;
}

}  // namespace

TEST_CASE("the profit of customers is that of a worked example") {
  BusinessCase sample = worked();
  CHECK(retention_case(sample).profit == doctest::Approx(20'000 * (0.8 + 0.64)));
  sample.discount = 25;
  CHECK(retention_case(sample).profit == doctest::Approx(20'000 * (0.64 + 0.4096)));
}

TEST_CASE("each point of retention is worth more than the last, and nobody keeps more than all") {
  BusinessCase sample = worked();
  auto const gains = retention_case(sample).gains;
  REQUIRE(gains.size() == 5);
  CHECK(gains[4].gain == doctest::Approx(20'000 * (0.85 + 0.7225 - 1.44)));
  CHECK(*gains[4].share == doctest::Approx(0.1325 / 1.44));
  for (std::size_t i = 1; i < gains.size(); ++i)
    CHECK(gains[i].gain - gains[i - 1].gain > gains[1].gain - gains[0].gain - 1e-6);
  sample.churn = 2;
  CHECK(retention_case(sample).gains[4].retention == 1);
  CHECK(retention_case(sample).gains[4].gain == doctest::Approx(retention_case(sample).gains[1].gain));
}

TEST_CASE("without figures nothing is claimed") {
  RetentionCase const blank = retention_case(BusinessCase{});
  CHECK_FALSE(blank.is_complete);
  CHECK(blank.profit == 0);
  CHECK_FALSE(blank.gains.front().share);
  CHECK_FALSE(growth_case(BusinessCase{}).times);
}

TEST_CASE("an hour is worth its attempts, their win rate and their value") {
  BusinessCase sample;
  sample.key_hours = 400;
  sample.new_hours = 200;
  sample.key_hours_per_attempt = 20;
  sample.new_hours_per_attempt = 10;
  sample.key_win_rate = 60;
  sample.new_win_rate = 10;
  sample.key_deal_value = 1000;
  sample.new_deal_value = 1500;
  GrowthCase const growth = growth_case(sample);
  CHECK(growth.key.attempts == doctest::Approx(20));
  CHECK(growth.key.won == doctest::Approx(12));
  CHECK(growth.key.per_hour == doctest::Approx(30));
  CHECK(growth.fresh.per_hour == doctest::Approx(15));
  CHECK(*growth.times == doctest::Approx(2));
  CHECK(*growth.break_even_rate == doctest::Approx(20));
  sample.key_deal_value = 100'000;
  CHECK_FALSE(growth_case(sample).break_even_rate);
}

}  // namespace claves
