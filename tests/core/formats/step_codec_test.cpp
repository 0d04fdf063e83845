#include "core/formats/step_codec.h"

#include <doctest/doctest.h>

#include "core/base/random.h"
#include "core/formats/bytes.h"
#include "tests/core/formats/invented_steps.h"

namespace claves {

TEST_CASE("every kind and field reads back as it was written") {
  for (StampedStep const& step : steps_over_everything()) {
    auto const read = decode_step(encode_step(step));
    REQUIRE(read);
    CHECK(*read == step);
  }
}

TEST_CASE("numbers keep their sign and their last bit") {
  for (double const number : {-0.0, 0.1 + 0.2, 5e-324}) {
    Step step{StepName::EditAccount, "", {}};
    step.set(AccountId{1}, &Account::revenue, number);
    auto const read = decode_step(encode_step(stamped(step)));
    REQUIRE(read);
    double const back = *std::get_if<double>(&read->step.operations[0].value);
    CHECK(std::signbit(back) == std::signbit(number));
    CHECK(back == number);
  }
}

TEST_CASE("a step of thousands of deals is small") {
  Step step{StepName::Import, "sales_pipeline.csv", {}};
  Random random(1);
  for (int at = 0; at < 8'800; ++at) {
    Id<Kind::Deal> const deal{random.next_id()};
    std::string code = std::to_string(random.next());
    code.resize(8);
    step.set(deal, &Deal::account, AccountId{mixed(random.next() % 85)})
        .set(deal, &Deal::offering, OfferingId{mixed(random.next() % 7)})
        .set(deal, &Deal::outcome, Outcome::Won)
        .set(deal, &Deal::amount, static_cast<double>(random.next() % 30'000))
        .set(deal, &Deal::opened, Date{17'200 + at % 400})
        .set(deal, &Deal::closed, Date{17'300 + at % 400})
        .set(deal, &Deal::owner, PersonId{mixed(random.next() % 35)})
        .set(deal, &Deal::code, code);
  }
  std::string const bytes = encode_step(stamped(step));
  CHECK(bytes.size() < 400'000);
  auto const read = decode_step(bytes);
  REQUIRE(read);
  CHECK(read->step == step);
}

TEST_CASE("every truncation of a step is damage") {
  std::string const bytes = encode_step(few_steps()[1]);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    auto const read = decode_step(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::Damaged);
  }
  CHECK(decode_step(bytes + 'x').error().fault == Fault::Damaged);
}

TEST_CASE("no flipped bit makes the reader stumble") {
  for (StampedStep const& step : few_steps()) {
    std::string bytes = encode_step(step);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
      char const mask = static_cast<char>(1 << (bit % 8));
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
      if (auto const read = decode_step(bytes)) CHECK(decode_step(encode_step(*read)));
      bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
    }
  }
}

TEST_CASE("what only a newer version knows is told from damage") {
  auto newer = [](Operation operation) {
    return decode_step(encode_step(stamped(Step{StepName::EditAccount, "", {std::move(operation)}})));
  };
  for (auto const& read : {newer({static_cast<Kind>(200), 1, 1, true}), newer({Kind::Account, 1, 60, true}),
                           newer({Kind::Account, 1, 1, 3.5}), newer({Kind::Account, 1, 8, Choice{77}}),
                           decode_step(encode_step(stamped(Step{static_cast<StepName>(250), "", {}}))),
                           decode_step("\x02what it will be")}) {
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::Newer);
  }
}

TEST_CASE("an operation of no entity is damage") {
  Step const step{StepName::EditAccount, "", {{Kind::Account, 0, 1, std::string("?")}}};
  CHECK(decode_step(encode_step(stamped(step))).error().fault == Fault::Damaged);
}

}  // namespace claves
