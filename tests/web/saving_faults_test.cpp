// Every call to the storage fails once, in every way, for a moment or for good; and what it holds is misread.
// What was said to be safe must be there afterwards, once, and nothing else.
#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/soak.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

// A tab's life, on a disk that holds this many steps.
struct Script {
  int steps_before = 0;
  int frames = 0;
  int edits_a_frame = 0;
};

constexpr Script few{0, 12, 1};
constexpr Script into_the_second_generation{500, 6, 5};
constexpr std::array all_failings{Failing::Full,   Failing::Closed,       Failing::Aborted,
                                  Failing::Silent, Failing::SilentlyDone, Failing::ClosedAndDone,
                                  Failing::Torn};
constexpr std::array all_misreadings{Reading::Short, Reading::Missing, Reading::Unreadable};

// What an earlier visit left.
struct Past {
  explicit Past(int steps) : tab(disk) {
    tab.open();
    while (tab.steps() < static_cast<std::size_t>(steps)) {
      for (int edit = 0; edit < 10; ++edit) tab.edit();
      tab.frame();
    }
    tab.frames(4);
    tab.storage.crash(0);
  }
  MemoryDisk disk;
  Tab tab;
};

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

struct Counts {
  std::size_t runs = 0;
  Deviation sum;

  void add(MemoryDisk const& disk, Tab const& tab) {
    ++runs;
    sum += judge(disk, tab);
  }
};

void check(Counts const& counts) {
  MESSAGE(counts.runs, " runs: ", counts.sum.lost, " acknowledged edits lost, ", counts.sum.wrong, " wrong, ",
          counts.sum.doubled, " doubled");
  CHECK(counts.sum == Deviation{});
}

// Answers how many calls there were, so that the caller knows when no call was left to fail.
std::size_t fails_for_a_moment(Past const& past, Script script, std::size_t nth, Failing failing,
                               Counts& counts) {
  MemoryDisk disk = past.disk;
  Tab tab(disk);
  tab.follow(past.tab);
  tab.storage.fail([=](std::size_t call) { return call == nth ? failing : Failing::No; });
  play(tab, script);
  CHECK(tab.saving.may_edit() == bool(tab.saving.loaded()));
  let_time_pass(tab);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(tab.saving.unsaved_steps() == 0);
  CHECK(tab.saving.loaded()->findings.empty());
  CHECK(tab.safe.size() == tab.made.size());
  tab.storage.crash(0);
  counts.add(disk, tab);
  return tab.storage.calls();
}

void fails_for_good(Past const& past, Script script, std::size_t nth, Failing failing, Counts& counts) {
  MemoryDisk disk = past.disk;
  Tab tab(disk);
  tab.follow(past.tab);
  tab.storage.fail([=](std::size_t call) { return call >= nth ? failing : Failing::No; });
  play(tab, script);
  let_time_pass(tab);
  if (tab.saving.unsaved_steps() > 0) {
    tab.frame(6'500);
    SavingState const state = tab.state();
    CHECK((state == expected(failing) || state == SavingState::NotAnswering));
  }
  tab.storage.crash(0);
  counts.add(disk, tab);
}

void fails_everywhere(Script script) {
  Past const past(script.steps_before);
  Counts counts;
  for (Failing const failing : all_failings) {
    CAPTURE(static_cast<int>(failing));
    for (std::size_t nth = 1;; ++nth) {
      CAPTURE(nth);
      if (fails_for_a_moment(past, script, nth, failing, counts) < nth) break;
      fails_for_good(past, script, nth, failing, counts);
    }
  }
  check(counts);
}

}  // namespace

TEST_CASE("whichever call fails, and however, nothing that was said to be safe is lost") {
  fails_everywhere(few);
}

TEST_CASE("the same through compactions") { fails_everywhere(into_the_second_generation); }

TEST_CASE("calls that fail at random, and entries misread at random, lose nothing that was said to be safe") {
  Random random(11);
  Counts counts;
  Past const past(20);
  while (counts.runs < test::amount(5'000, 20'000)) {
    MemoryDisk disk = past.disk;
    Tab tab(disk);
    tab.follow(past.tab);
    std::uint64_t const every = 2 + random.next() % 6;
    tab.storage.fail([&](std::size_t) {
      return random.next() % every == 0 ? all_failings[random.next() % all_failings.size()] : Failing::No;
    });
    std::set<std::string> misread;  // the same twice would be damage
    tab.storage.misread([&](std::string_view name) {
      bool const is_sound = random.next() % (20 * every) != 0 || !misread.emplace(name).second;
      return is_sound ? Reading::Sound : all_misreadings[random.next() % all_misreadings.size()];
    });
    play(tab, few);
    tab.frames(10, 1'500);
    tab.storage.crash(random.next());
    counts.add(disk, tab);
  }
  check(counts);
}

TEST_CASE("an entry that is misread on one visit is there on the next") {
  Counts counts;
  for (int const steps : {20, 300, 800}) {
    Past const past(steps);
    Random random(12);
    for (auto const& entry : past.disk.entries) {
      std::string const& name = entry.first;
      bool const is_one_of_many = name.substr(0, 2) == "j/" && steps > 100;
      if (is_one_of_many && random.next() % 1'000 >= test::amount(25, 1'000)) continue;
      for (Reading const reading : all_misreadings) {
        CAPTURE(name);
        CAPTURE(static_cast<int>(reading));
        MemoryDisk disk = past.disk;
        Tab tab(disk);
        tab.follow(past.tab);
        tab.storage.misread([&](std::string_view one) { return one == name ? reading : Reading::Sound; });
        play(tab, few);
        let_time_pass(tab);
        CHECK(tab.state() == SavingState::Saved);
        tab.storage.crash(0);
        counts.add(disk, tab);
      }
    }
  }
  check(counts);
}

}  // namespace claves
