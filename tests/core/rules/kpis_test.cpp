#include "core/rules/kpis.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

KpiState state_of(double target, std::initializer_list<std::pair<std::string_view, double>> measures) {
  Made made;
  AccountId const account = made.account("Account");
  auto const kpi = made.add<Kpi>([&](Kpi& row) {
    row.account = account;
    row.target = target;
  });
  for (auto const& [date, value] : measures)
    made.add<Measure>([&, date = date, value = value](Measure& row) {
      row.kpi = kpi;
      row.date = day(date);
      row.value = value;
    });
  std::vector<KpiState> const states = kpi_states(made, account);
  REQUIRE(states.size() == 1);
  return states[0];
}

}  // namespace

TEST_CASE("an indicator never measured says nothing") {
  KpiState const state = state_of(5, {});
  CHECK(state.aim == KpiAim::Unknown);
  CHECK(state.trend == KpiTrend::Unknown);
  CHECK_FALSE(state.reached);
  CHECK_FALSE(state.latest());
  CHECK_FALSE(state.way_done);
}

TEST_CASE("a target above the first value asks for more") {
  KpiState const state = state_of(20, {{"2026-03-01", 14}, {"2026-01-01", 10}, {"2026-02-01", 16}, {"", 99}});
  CHECK(state.aim == KpiAim::Rise);
  CHECK(state.series.size() == 3);
  CHECK(state.latest()->value == 14);
  CHECK(state.trend == KpiTrend::Worse);
  CHECK(state.change == -2);
  CHECK(state.missing == 6);
  CHECK(*state.way_done == 0.4);
  CHECK(state.low == 10);
  CHECK(state.high == 20);
}

TEST_CASE("a target below the first value asks for less") {
  KpiState const state = state_of(2, {{"2026-01-01", 10}, {"2026-02-01", 1}});
  CHECK(state.aim == KpiAim::Fall);
  CHECK(state.trend == KpiTrend::Better);
  CHECK(state.reached);
  CHECK(state.missing == 0);
  CHECK(*state.way_done == 1);
}

TEST_CASE("a target that was held from the start is to be kept") {
  KpiState const state = state_of(5, {{"2026-01-01", 5}, {"2026-02-01", 8}, {"2026-03-01", 4}});
  CHECK(state.aim == KpiAim::Hold);
  CHECK(state.trend == KpiTrend::Better);
  CHECK(state.missing == 1);
  CHECK_FALSE(state.reached);
  CHECK_FALSE(state.way_done);
}

TEST_CASE("one value has no trend, and two equal ones are steady") {
  CHECK(state_of(5, {{"2026-01-01", 3}}).trend == KpiTrend::Unknown);
  CHECK(state_of(5, {{"2026-01-01", 3}, {"2026-01-02", 3}}).trend == KpiTrend::Steady);
  CHECK(*state_of(5, {{"2026-01-01", 3}, {"2026-01-02", 1}}).way_done == 0);
}

}  // namespace claves
