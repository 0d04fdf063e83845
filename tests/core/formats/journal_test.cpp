#include "core/formats/journal.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/random.h"
#include "tests/core/formats/invented_steps.h"

namespace claves {
namespace {

std::vector<Piece> journal_of(std::vector<StampedStep> const& steps, Tail tail = {{1, 0}, 0}) {
  std::vector<Piece> pieces;
  for (StampedStep const& step : steps)
    for (Record& record : make_records(encode_step(step), tail))
      pieces.push_back({text_of(record.place), std::move(record.bytes)});
  return pieces;
}

StampedStep long_step(std::size_t letters) {
  Step step{StepName::EditAccount, "largo", {}};
  for (std::size_t done = 0; done < letters; done += 10'000)
    step.set(AccountId{done + 1}, &Account::note, std::string(10'000, static_cast<char>('a' + done % 26)));
  return stamped(step);
}

std::vector<Flaw> flaws_of(Recovery const& recovery) {
  std::vector<Flaw> flaws;
  for (Finding const& finding : recovery.findings) flaws.push_back(finding.flaw);
  return flaws;
}

using Flaws = std::vector<Flaw>;

}  // namespace

TEST_CASE("a journal recovers in order, however its pieces lie") {
  std::vector<StampedStep> steps = few_steps();
  steps.push_back(long_step(200'000));
  std::vector<Piece> pieces = journal_of(steps);
  std::reverse(pieces.begin(), pieces.end());
  pieces.push_back(pieces[2]);  // the same record in two places, as in a snapshot and in the journal
  Recovery const recovery = recover(pieces);
  CHECK(recovery.steps == steps);
  CHECK(recovery.findings.empty());
  CHECK(recovery.tail.place == Place{1, static_cast<std::uint32_t>(pieces.size() - 1)});
}

TEST_CASE("nothing recovers from nothing") {
  Recovery const recovery = recover({});
  CHECK(recovery.steps.empty());
  CHECK(recovery.findings.empty());
  CHECK(recovery.tail == Tail{});
}

TEST_CASE("no record reaches the size at which browsers keep values without a checksum") {
  for (std::size_t const letters : {50'000U, 60'000U, 250'000U})
    for (Piece const& piece : journal_of({long_step(letters)})) CHECK(piece.bytes.size() < 60'000);
}

TEST_CASE("a large step takes numbered parts, and is nothing without any one of them") {
  std::vector<StampedStep> const steps{few_steps()[0], long_step(200'000), few_steps()[1]};
  std::vector<Piece> const whole = journal_of(steps);
  REQUIRE(whole.size() == 6);
  for (std::size_t gone = 1; gone <= 4; ++gone) {
    std::vector<Piece> pieces = whole;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(gone));
    Recovery const recovery = recover(pieces);
    CHECK(recovery.steps == std::vector{steps[0], steps[2]});
    CHECK(recovery.missing_records == 1);
    Flaws const flaws = flaws_of(recovery);
    CHECK(std::count(flaws.begin(), flaws.end(), Flaw::Missing) == 1);
    CHECK(std::count(flaws.begin(), flaws.end(), Flaw::Unfinished) >= 1);
  }
}

TEST_CASE("a missing record costs its own step alone, and is named") {
  std::vector<StampedStep> const steps = few_steps();
  for (std::size_t gone = 0; gone < steps.size(); ++gone) {
    std::vector<Piece> pieces = journal_of(steps);
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(gone));
    std::vector<StampedStep> left = steps;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(gone));
    Recovery const recovery = recover(pieces);
    CHECK(recovery.steps == left);
    bool const is_last = gone + 1 == steps.size();
    CHECK(recovery.missing_records == (is_last ? 0 : 1));
    if (!is_last)
      CHECK(recovery.findings ==
            std::vector{Finding{Flaw::Missing, text_of(Place{0, static_cast<std::uint32_t>(gone + 1)}), "1"}});
  }
}

TEST_CASE("a damaged record costs its own step alone, whatever bit it is, and its piece is put aside") {
  std::vector<StampedStep> const steps = few_steps();
  std::vector<Piece> pieces = journal_of(steps);
  std::string& bytes = pieces[1].bytes;
  std::vector<StampedStep> const left{steps[0], steps[2], steps[3]};
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    char const mask = static_cast<char>(1 << (bit % 8));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
    Recovery const recovery = recover(pieces);
    CHECK(recovery.steps == left);
    REQUIRE_FALSE(recovery.findings.empty());
    CHECK(recovery.findings[0].name == pieces[1].name);
    bool const is_newer = recovery.findings[0].flaw == Flaw::Newer;  // the format's number was hit
    CHECK(recovery.flawed == (is_newer ? std::vector<std::string>{} : std::vector{pieces[1].name}));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
  }
}

TEST_CASE("every truncation of records laid end to end leaves those before it") {
  std::vector<StampedStep> const steps = few_steps();
  std::vector<Piece> const pieces = journal_of(steps);
  std::string pack;
  std::vector<std::size_t> ends;
  for (Piece const& piece : pieces) ends.push_back((pack += piece.bytes).size());
  for (std::size_t size = 0; size <= pack.size(); ++size) {
    Recovery const recovery = recover(std::vector{Piece{"pack", pack.substr(0, size)}});
    auto const whole = std::upper_bound(ends.begin(), ends.end(), size) - ends.begin();
    CHECK(recovery.steps == std::vector(steps.begin(), steps.begin() + whole));
    bool const cut_between = size != 0 && size == (whole == 0 ? 0 : ends[static_cast<std::size_t>(whole - 1)]);
    CHECK(recovery.findings.empty() == cut_between);
  }
}

TEST_CASE("rubbish between records is passed over and told once") {
  std::vector<Piece> const pieces = journal_of(few_steps());
  std::string const pack = pieces[0].bytes + "CLVJ rubbish" + pieces[1].bytes + "more" + pieces[2].bytes;
  Recovery const recovery = recover(std::vector{Piece{"pack", pack}});
  CHECK(recovery.steps.size() == 3);
  CHECK(flaws_of(recovery) == Flaws{Flaw::Damaged});
}

TEST_CASE("a piece that is not ours is told from a damaged one") {
  CHECK(flaws_of(recover(std::vector{Piece{"a", "%PDF-1.7"}})) == Flaws{Flaw::Foreign});
  CHECK(flaws_of(recover(std::vector{Piece{"b", "CLVJ"}})) == Flaws{Flaw::Damaged});
  CHECK(flaws_of(recover(std::vector{Piece{"c", ""}})) == Flaws{Flaw::Damaged});
}

TEST_CASE("steps of a newer version are kept as they are, and joined again byte for byte") {
  Tail tail{{1, 0}, 0};
  std::string const strange = encode_step(
      stamped(Step{StepName::EditAccount, "", {{static_cast<Kind>(99), 5, 1, std::string(70'000, 'z')}}}));
  std::vector<Piece> pieces;
  for (Record& record : make_records(strange, tail)) pieces.push_back({"j", std::move(record.bytes)});
  Recovery const recovery = recover(pieces);
  CHECK(recovery.steps.empty());
  CHECK(recovery.kept == std::vector{strange});
  CHECK(flaws_of(recovery) == Flaws{Flaw::Newer});
  CHECK(recovery.flawed.empty());
}

TEST_CASE("two writers at once lose nothing and are told") {
  std::vector<StampedStep> const steps = few_steps();
  std::vector<Piece> pieces = journal_of({steps[0]});
  Tail const fork{{1, 1}, recover(pieces).tail.chain};
  for (Piece& piece : journal_of({steps[1]}, fork)) pieces.push_back(std::move(piece));
  for (Piece& piece : journal_of({steps[2], steps[3]}, {{2, 1}, fork.chain}))
    pieces.push_back(std::move(piece));
  Recovery const recovery = recover(pieces);
  CHECK(recovery.steps == steps);
  CHECK(flaws_of(recovery) == Flaws{Flaw::Repeated});
  CHECK(recovery.tail.place == Place{2, 3});
}

TEST_CASE("a step that was written twice is there once") {
  std::vector<StampedStep> const steps = few_steps();
  std::vector<StampedStep> twice = steps;
  twice.push_back(steps[1]);
  Recovery const recovery = recover(journal_of(twice));
  CHECK(recovery.steps == steps);
  CHECK(recovery.findings.empty());
  CHECK(recovery.tail.place == Place{1, 5});
}

TEST_CASE("a record that was put in another's place is told") {
  std::vector<StampedStep> const steps = few_steps();
  std::vector<Piece> pieces = journal_of(steps);
  pieces[1] = journal_of({steps[3]}, {{1, 1}, 123})[0];
  Recovery const recovery = recover(pieces);
  CHECK(recovery.steps == std::vector{steps[0], steps[3], steps[2]});
  CHECK(flaws_of(recovery) == Flaws{Flaw::Unchained, Flaw::Unchained});  // it, and the one after it
}

TEST_CASE("random bytes over records never make a wrong step") {
  std::vector<StampedStep> const steps = few_steps();
  std::string sound;
  for (Piece const& piece : journal_of(steps)) sound += piece.bytes;
  Random random(7);
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes = sound;
    for (std::uint64_t hits = 1 + random.next() % 16; hits > 0; --hits)
      bytes[random.next() % bytes.size()] = static_cast<char>(random.next());
    for (StampedStep const& step : recover(std::vector{Piece{"pack", bytes}}).steps)
      CHECK(std::find(steps.begin(), steps.end(), step) != steps.end());
  }
}

}  // namespace claves
