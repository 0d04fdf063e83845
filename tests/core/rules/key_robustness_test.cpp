#include "core/rules/key_robustness.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

// Strong is better on everything than middling; of obscure only the relationship is known.
struct Three {
  Made made;
  AccountId strong = made.account("Strong");
  AccountId middling = made.account("Middling");
  AccountId obscure = made.account("Obscure");

  Three() {
    for (std::size_t place = 0; place < factor_count; ++place) {
      Factor const factor = factor_at(place);
      made.rate(strong, factor, is_less_better(factor) ? 2 : 8);
      made.rate(middling, factor, 5);
    }
    made.rate(obscure, Factor::F6, 9.5);
  }
};

struct Answered {
  KeyQuestion question;
  std::optional<Robustness> found;

  Answered(Workspace const& workspace, Doubt doubt, int cap)
      : question(key_question(workspace, scoring(workspace), doubt, cap)) {
    auto samples = sample_weights(question.rules, 500, 1);
    REQUIRE(samples);
    REQUIRE(Robustness::check(question.asked, *samples));
    found.emplace(question.asked, std::move(*samples));
    while (found->advance(100)) {
    }
  }
  double key_share(AccountId account) const {
    auto const row = std::find(question.accounts.begin(), question.accounts.end(), account);
    REQUIRE(row != question.accounts.end());
    return found->key_share(static_cast<std::size_t>(row - question.accounts.begin()));
  }
};

constexpr WeightDoubt every_doubt[] = {WeightDoubt::Near, WeightDoubt::Order, WeightDoubt::Any};

}  // namespace

TEST_CASE("an account that is better on everything is before the other under any weights") {
  Three const three;
  for (WeightDoubt const doubt : every_doubt) {
    Answered const answered(three.made, {.weights = doubt}, 2);
    CHECK(answered.key_share(three.strong) == 1);
    CHECK(answered.key_share(three.middling) < 0.01);  // but where all that is known of obscure weighs nothing
  }
}

TEST_CASE("what is not known is left out of the score, and may be anything where ratings are in doubt") {
  Three const three;
  Answered const certain(three.made, {.weights = WeightDoubt::Any}, 1);
  CHECK(certain.key_share(three.obscure) > 0.95);  // but where its one factor weighs nothing
  Answered const doubtful(three.made, {.weights = WeightDoubt::Any, .ratings = true}, 1);
  CHECK(doubtful.key_share(three.obscure) < 0.6);
  CHECK(doubtful.key_share(three.strong) > 0.4);
}

TEST_CASE("reasonable weights are narrower than any, and keep the order where they must") {
  Three const three;
  Scoring const scored = scoring(three.made);
  KeyQuestion const near = key_question(three.made, scored, {.weights = WeightDoubt::Near}, 1);
  KeyQuestion const order = key_question(three.made, scored, {.weights = WeightDoubt::Order}, 1);
  KeyQuestion const any = key_question(three.made, scored, {.weights = WeightDoubt::Any}, 1);
  CHECK(any.rules.order.empty());
  CHECK_FALSE(order.rules.order.empty());
  for (AtLeastAsMuch const& pair : order.rules.order)
    CHECK(scored.weights[pair.more] > scored.weights[pair.less]);
  for (std::size_t place = 0; place < factor_count; ++place) {
    CHECK(near.rules.ranges[place].low > any.rules.ranges[place].low);
    CHECK(near.rules.ranges[place].high < any.rules.ranges[place].high);
  }
}

TEST_CASE("the surer a rating, the less it may be off") {
  Three three;
  auto const width = [&](Certainty certainty) {
    three.made.change<Rating>(Id<Kind::Rating>{1}, [&](Rating& row) { row.certainty = certainty; });
    KeyQuestion const question = key_question(three.made, scoring(three.made), {.ratings = true}, 1);
    auto const row = std::find(question.accounts.begin(), question.accounts.end(), three.strong);
    auto const at = static_cast<std::size_t>(row - question.accounts.begin());
    return question.asked.most.at(at, 0) - question.asked.values.at(at, 0);
  };
  CHECK(width(Certainty::Verified) == 100);
  CHECK(width(Certainty::Told) == 200);
  CHECK(width(Certainty::Assumed) == 400);
}

TEST_CASE("firm is nine in ten, outside is one in ten") {
  CHECK(firmness_of(1) == Firmness::Core);
  CHECK(firmness_of(0.9) == Firmness::Core);
  CHECK(firmness_of(0.5) == Firmness::Borderline);
  CHECK(firmness_of(0.05) == Firmness::Outside);
}

}  // namespace claves
