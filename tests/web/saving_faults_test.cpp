// Every call to the storage fails once, in every way, for a moment or for good; and the tab dies at every
// moment. What was said to be safe must be there afterwards.
#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

struct Script {
  int frames = 0;
  int edits_a_frame = 0;
};

constexpr Script few{12, 1};
constexpr Script through_two_generations{28, 20};
constexpr std::array all_failings{Failing::Full,   Failing::Closed,       Failing::Aborted,
                                  Failing::Silent, Failing::SilentlyDone, Failing::ClosedAndDone,
                                  Failing::Torn};

void play(Tab& tab, Script script) {
  tab.open();
  for (int frame = 0; frame < script.frames; ++frame) {
    for (int edit = 0; tab.saving.may_edit() && edit < script.edits_a_frame; ++edit) tab.edit();
    tab.frame();
  }
}

void let_time_pass(Tab& tab) {
  tab.frames(40, 2'000);
  tab.frames(20);
}

SavingState expected(Failing failing) {
  switch (failing) {
    case Failing::Full:
      return SavingState::Full;
    case Failing::Silent:
    case Failing::SilentlyDone:
      return SavingState::NotAnswering;
    case Failing::No:
    case Failing::Torn:
      return SavingState::Saved;
    case Failing::Closed:
    case Failing::ClosedAndDone:
    case Failing::Aborted:
      break;
  }
  return SavingState::Failed;
}

// Answers how many calls there were, so that the caller knows when no call was left to fail.
std::size_t fails_for_a_moment(Script script, std::size_t nth, Failing failing) {
  MemoryDisk disk;
  Tab tab(disk);
  tab.storage.fail([=](std::size_t call) { return call == nth ? failing : Failing::No; });
  play(tab, script);
  CHECK(tab.saving.may_edit() == bool(tab.saving.loaded()));
  let_time_pass(tab);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(tab.saving.unsaved_steps() == 0);
  CHECK(tab.saving.loaded()->findings.empty());
  std::size_t const calls = tab.storage.calls();
  std::string const lived = tab.session.workspace().to_text();
  CHECK(tab.safe.size() == tab.edits);
  tab.storage.crash(0);
  CHECK(all_found(disk, tab.safe));
  Tab later(disk);
  later.open();
  CHECK(later.session.workspace().to_text() == lived);
  return calls;
}

void fails_for_good(Script script, std::size_t nth, Failing failing) {
  MemoryDisk disk;
  Tab tab(disk);
  tab.storage.fail([=](std::size_t call) { return call >= nth ? failing : Failing::No; });
  play(tab, script);
  let_time_pass(tab);
  if (tab.saving.unsaved_steps() > 0) {
    tab.frame(6'500);
    SavingState const state = tab.state();
    CHECK((state == expected(failing) || state == SavingState::NotAnswering));
  }
  tab.storage.crash(0);
  CHECK(all_found(disk, tab.safe));
}

void fails_everywhere(Script script) {
  for (Failing const failing : all_failings) {
    CAPTURE(static_cast<int>(failing));
    for (std::size_t nth = 1;; ++nth) {
      CAPTURE(nth);
      if (fails_for_a_moment(script, nth, failing) < nth) break;
      fails_for_good(script, nth, failing);
    }
  }
}

// The tab dies after a number of frames, with some of its batches carried out; then again on the next visit.
void dies(Random& random, int frames) {
  MemoryDisk disk;
  std::set<Stamp> safe;
  for (int visit = 0; visit < 3; ++visit) {
    Tab tab(disk, Answering::WhenTold);
    tab.now.ms += visit * 1'000'000;
    tab.edits = static_cast<std::uint64_t>(visit) * 10'000;
    tab.open();
    for (Stamp const stamp : safe) CHECK(tab.has(stamp));
    for (int frame = 0; frame < frames; ++frame) {
      for (std::uint64_t edits = random.next() % 40; edits > 0; --edits) tab.edit();
      tab.frame();
      for (std::uint64_t answers = random.next() % 4; answers > 0 && tab.storage.unanswered() > 0; --answers)
        tab.storage.answer();
    }
    tab.frame();
    safe.insert(tab.safe.begin(), tab.safe.end());
    tab.storage.crash(random.next());
  }
  CHECK(all_found(disk, safe));
}

}  // namespace

TEST_CASE("whichever call fails, and however, nothing that was said to be safe is lost") {
  fails_everywhere(few);
}

TEST_CASE("the same through compactions") { fails_everywhere(through_two_generations); }

TEST_CASE("calls that fail at random lose nothing that was said to be safe") {
  Random random(11);
  for (int round = 0; round < 300; ++round) {
    MemoryDisk disk;
    Tab tab(disk);
    std::uint64_t const every = 2 + random.next() % 6;
    bool calm = false;
    tab.storage.fail([&](std::size_t) {
      return calm || random.next() % every != 0 ? Failing::No
                                                : all_failings[random.next() % all_failings.size()];
    });
    play(tab, few);
    tab.frames(10, 1'500);
    tab.storage.crash(random.next());
    CHECK(all_found(disk, tab.safe));
  }
}

TEST_CASE("a tab that dies at any moment loses nothing that was said to be safe") {
  Random random(5);
  for (int round = 0; round < 120; ++round) dies(random, 1 + round % 30);
}

}  // namespace claves
