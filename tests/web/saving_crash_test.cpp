// The tab dies before each of its calls to the storage, with none, all or any of the batches under way carried
// out; and again while the next visit recovers. What was said to be safe is there afterwards, once, and nothing
// else is.
#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/soak.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

constexpr std::size_t most_in_subsets = 6;  // batches of which every subset is tried

// Something that takes several records.
void write_at_length(Tab& tab) {
  Step step{StepName::Import, {}, {}};
  ++tab.edits;
  for (std::uint64_t number = 0; number < 4; ++number)
    step.set(AccountId{tab.edits << 32 | number}, &Account::name, "Largo")
        .set(AccountId{tab.edits << 32 | number}, &Account::note, std::string(17'000, 'x'));
  CHECK(tab.session.perform(std::move(step), tab.now));
  tab.note_made();
}

void do_something(Tab& tab, Random& random) {
  std::uint64_t const drawn = random.next() % 100;
  if (drawn < 20 && tab.session.undo(tab.now)) return tab.note_made();
  if (drawn < 30 && tab.session.redo(tab.now)) return tab.note_made();
  if (drawn == 99) return write_at_length(tab);
  tab.edit();
}

void live(Tab& tab, Random& random, int frames) {
  tab.open();
  for (int frame = 0; frame < frames; ++frame) {
    for (std::uint64_t steps = random.next() % 3; steps > 0 && tab.saving.may_edit(); --steps)
      do_something(tab, random);
    tab.frame();
    for (std::uint64_t answers = random.next() % 4; answers > 0 && tab.storage.unanswered() > 0; --answers)
      tab.storage.answer();
  }
  tab.frame();
}

void live_in_peace(Tab& tab, Random& random, int frames) {
  live(tab, random, frames);
  for (int frame = 0; frame < 4; ++frame) {
    while (tab.storage.unanswered() > 0) tab.storage.answer();
    tab.frame();
  }
}

// Shows `see` each disk that a crash before one of the tab's calls may leave.
template <class See>
void at_every_crash(Tab& tab, std::size_t in_subsets, See see) {
  tab.storage.fail([&tab, in_subsets, see](std::size_t) {
    std::size_t const any = std::min(tab.storage.unanswered(), in_subsets);
    for (std::uint64_t subset = 0; subset >> any == 0; ++subset) see(tab.storage.left_by_crash(subset));
    see(tab.storage.left_by_crash(UINT64_MAX));
    return Failing::No;
  });
}

struct Counts {
  std::size_t crashes = 0;
  std::size_t doubles = 0;
  Deviation sum;
};

// A visit that dies at each of its calls; after one of 25 crashes, the next visit does as well.
void die_everywhere(MemoryDisk const& found, Tab const& earlier, Random& random, int frames, Counts& counts) {
  MemoryDisk disk = found;
  Tab tab(disk, Answering::WhenTold);
  tab.follow(earlier);
  at_every_crash(tab, most_in_subsets, [&](MemoryDisk const& left) {
    counts.sum += judge(left, tab);
    if (++counts.crashes % 25 != 0) return;
    MemoryDisk once = left;
    Tab next(once, Answering::WhenTold);
    next.follow(tab);
    at_every_crash(next, 2, [&](MemoryDisk const& left_again) {
      counts.sum += judge(left_again, next);
      ++counts.doubles;
    });
    live_in_peace(next, random, 2);
  });
  live(tab, random, frames);
}

void check(Counts const& counts) {
  MESSAGE(counts.crashes, " crashes and ", counts.doubles, " while recovering from one: ", counts.sum.lost,
          " acknowledged edits lost, ", counts.sum.wrong, " wrong, ", counts.sum.doubled, " doubled");
  CHECK(counts.sum == Deviation{});
}

// A disk on which a record has been damaged: the next visit puts it aside and writes a generation at once.
MemoryDisk with_damage(Tab& tab, MemoryDisk const& disk, Random& random) {
  MemoryDisk damaged{disk.entries, disk.epoch, disk.mark, {}};
  auto victim = damaged.entries.begin();
  std::advance(victim, random.next() % damaged.entries.size());
  std::string& bytes = victim->second;
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  MemoryDisk copy = damaged;
  Tab later(copy);
  later.open();
  std::erase_if(tab.safe, [&](Stamp stamp) { return !later.has(stamp); });  // not the crashes' fault
  return damaged;
}

}  // namespace

TEST_CASE("whenever a tab dies, what was said to be safe is there, and nothing else") {
  Random random(17);
  Counts counts;
  while (counts.crashes < test::amount(7'000, 70'000)) {
    MemoryDisk disk;
    Tab before(disk);
    if (random.next() % 2 == 0) live_in_peace(before, random, 6);
    before.storage.crash(0);
    die_everywhere(disk, before, random, 12, counts);
  }
  check(counts);
}

TEST_CASE("the same where a damaged piece is put aside meanwhile") {
  Random random(18);
  Counts counts;
  while (counts.crashes < test::amount(2'500, 25'000)) {
    MemoryDisk disk;
    Tab before(disk);
    live_in_peace(before, random, 12);
    if (disk.entries.empty()) continue;
    before.storage.crash(0);
    die_everywhere(with_damage(before, disk, random), before, random, 8, counts);
  }
  check(counts);
}

TEST_CASE("the same through generations") {
  Random random(19);
  Counts counts;
  MemoryDisk disk;
  Tab before(disk);
  before.open();
  for (int frame = 0; frame < 50; ++frame) {
    for (int edit = 0; edit < 10; ++edit) before.edit();
    before.frame();
  }
  before.frames(4);
  before.storage.crash(0);
  while (counts.crashes < test::amount(500, 5'000)) {
    std::size_t const calls = counts.crashes;
    die_everywhere(disk, before, random, 14, counts);
    CHECK(counts.crashes > calls);
  }
  check(counts);
}

}  // namespace claves
