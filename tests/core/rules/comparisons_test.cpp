#include "core/rules/comparisons.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

void compare(Made& made, PersonId person, Factor factor, Factor other, double ratio) {
  made.add<Comparison>([&](Comparison& row) {
    row.person = person;
    row.factor = factor;
    row.other = other;
    row.ratio = ratio;
  });
}

}  // namespace

TEST_CASE("each person's comparisons are their own, and the firm's are nobody's") {
  Made made;
  PersonId const ana = made.person("Ana");
  compare(made, ana, Factor::F1, Factor::F3, 4);
  compare(made, {}, Factor::F1, Factor::F3, 2);
  FactorList const factors = factor_list(made);
  auto const hers = comparisons(made, factors, ana);
  REQUIRE(hers.size() == 1);
  CHECK(hers[0].first == 0);
  CHECK(hers[0].second == 2);
  CHECK(hers[0].ratio == 4);
  CHECK(comparisons(made, factors, {}).front().ratio == 2);
  CHECK(comparisons(made, factors, made.person("Luis")).empty());
}

TEST_CASE("whichever way round a pair was compared, it is one pair") {
  Made made;
  compare(made, {}, Factor::F5, Factor::F2, 4);
  auto const found = comparisons(made, factor_list(made), {});
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == 1);
  CHECK(found[0].second == 4);
  CHECK(found[0].ratio == 0.25);
}

TEST_CASE("what was said of a retired factor, or of one and the same, is not answered") {
  Made made;
  compare(made, {}, Factor::F2, Factor::F2, 4);
  compare(made, {}, Factor::F1, Factor::F2, 4);
  CHECK(comparisons(made, factor_list(made), {}).size() == 1);
  made.add<FirmFactor>([](FirmFactor& row) {
    row.factor = Factor::F2;
    row.off = true;
  });
  CHECK(comparisons(made, factor_list(made), {}).empty());
}

}  // namespace claves
