// What a storage holds is damaged: bits, bytes, lengths, whole entries. A visit finds nothing that nobody made,
// no less than if the damaged entries were not there at all, and says what it did not find.
#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/soak.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

using Entries = decltype(MemoryDisk::entries);

MemoryDisk copy_of(MemoryDisk const& disk) { return {disk.entries, disk.epoch, disk.mark, {}}; }

// A storage after visits that each made so many steps.
struct Stored {
  explicit Stored(std::vector<int> const& visits) : tab(disk) {
    for (int const steps : visits) {
      Tab visit(disk);
      visit.follow(tab);
      visit.open();
      live(visit, steps);
      tab.follow(visit);
      if (visits.size() > 1 && disk.epoch == 1) disk.entries["j/00000001-00001000"] = "rubbish";
    }
    for (auto const& [name, bytes] : disk.entries) names.push_back(name);
  }
  static void live(Tab& tab, int steps) {
    for (int made = 0; made < steps; ++made) {
      tab.edit();
      if (made % 7 == 6) tab.frame();
      if (made % 11 == 10 && tab.session.undo(tab.now)) tab.note_made();
    }
    tab.frames(6);
    tab.storage.crash(0);
  }
  MemoryDisk disk;
  Tab tab;
  std::vector<std::string> names;
};

class Damages {
 public:
  explicit Damages(Stored const& stored) : stored_(stored) {}

  // The storage with its entries changed by `damage`, which touches these and no others.
  template <class Damage>
  void check(std::vector<std::string> const& touched, Damage damage) {
    MemoryDisk disk = copy_of(stored_.disk);
    damage(disk.entries);
    std::size_t const cost = cost_of_absence(touched);
    Deviation const deviation = judge(disk, stored_.tab);
    ++count_;
    lost_ += deviation.lost;
    bool const is_sound = deviation.wrong == 0 && deviation.doubled == 0 && deviation.lost <= cost &&
                          (deviation.lost == 0 || deviation.told);
    if (is_sound) return;
    CAPTURE(touched[0]);
    CAPTURE(deviation.lost);
    CAPTURE(cost);
    FAIL_CHECK("wrong ", deviation.wrong, ", doubled ", deviation.doubled, ", told ", deviation.told);
  }

  // No record is only in a generation.
  void check_generations() {
    for (std::string const& name : stored_.names)
      if (generation_in(name)) CHECK(cost_of_absence({name}) == 0);
  }

  std::size_t count() const { return count_; }
  void tell(std::string const& what) {
    MESSAGE(what, ": ", count_, " damages, 0 wrong, ", lost_, " steps gone with their only record, all told");
    count_ = lost_ = 0;
  }

 private:
  // Records are kept twice once a generation holds them, and the latest once.
  std::size_t cost_of_absence(std::vector<std::string> const& names) {
    auto const [cost, is_new] = costs_.try_emplace(names, 0);
    if (is_new) {
      MemoryDisk without = copy_of(stored_.disk);
      for (std::string const& name : names) without.entries.erase(name);
      cost->second = judge(without, stored_.tab).lost;
    }
    return cost->second;
  }

  Stored const& stored_;
  std::map<std::vector<std::string>, std::size_t> costs_;
  std::size_t count_ = 0;
  std::size_t lost_ = 0;
};

void flip(std::string& bytes, std::size_t bit) {
  bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << (bit % 8));
}

std::string const& any_of(Stored const& stored, Random& random) {
  return stored.names[random.next() % stored.names.size()];
}

void every_bit(Stored const& stored, Damages& damages) {
  for (std::string const& name : stored.names)
    for (std::size_t bit = 0; bit < stored.disk.entries.at(name).size() * 8; bit += test::slowness)
      damages.check({name}, [&](Entries& entries) { flip(entries[name], bit); });
  damages.tell("every bit flipped");
}

void every_length(Stored const& stored, Damages& damages) {
  for (std::string const& name : stored.names)
    for (std::size_t size = 0; size < stored.disk.entries.at(name).size(); size += test::slowness)
      damages.check({name}, [&](Entries& entries) { entries[name].resize(size); });
  damages.tell("every length");
}

void pairs(Stored const& stored, Damages& damages, std::size_t wanted) {
  Random random(3);
  std::size_t const one_of = std::max<std::size_t>(1, stored.names.size() * stored.names.size() / wanted);
  for (std::string const& a : stored.names)
    for (std::string const& b : stored.names) {
      if (a == b || random.next() % one_of != 0) continue;
      damages.check({a, b}, [&](Entries& entries) { std::swap(entries[a], entries[b]); });
      damages.check({b}, [&](Entries& entries) { entries[b] = entries[a]; });
      damages.check({a, b}, [&](Entries& entries) {
        entries.erase(a);
        entries.erase(b);
      });
    }
  damages.tell("entries swapped, repeated in another's place, removed in pairs");
}

void many_bits_and_bytes(Stored const& stored, Damages& damages, std::size_t wanted) {
  Random random(4);
  while (damages.count() < wanted) {
    std::string const& name = any_of(stored, random);
    damages.check({name}, [&](Entries& entries) {
      std::string& bytes = entries[name];
      flip(bytes, random.next() % (bytes.size() * 8));
    });
    damages.check({name}, [&](Entries& entries) {
      std::string& bytes = entries[name];
      for (std::uint64_t hits = 1 + random.next() % 16; hits > 0; --hits)
        bytes[random.next() % bytes.size()] = static_cast<char>(random.next());
    });
    damages.check({name}, [&](Entries& entries) {
      std::string& bytes = entries[name];
      std::size_t const from = random.next() % bytes.size();
      std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(from),
                bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), from + 512)), '\0');
    });
    damages.check({name}, [&](Entries& entries) {
      std::string& bytes = entries[name];
      bytes.resize(random.next() % bytes.size());
    });
  }
  damages.tell("bits, bytes, runs of zeros and lengths at random");
}

}  // namespace

TEST_CASE("no damage to a young storage makes a wrong step, or costs another's") {
  Stored const stored({24});
  Damages damages(stored);
  every_bit(stored, damages);
  every_length(stored, damages);
  pairs(stored, damages, test::amount(1'000, 1'000));
}

TEST_CASE("no damage to a storage of two generations makes a wrong step, or costs more than the latest ones") {
  Stored const stored({8, 3, 3, 3});
  CHECK(std::count(stored.names.begin(), stored.names.end(), manifest_name(2)) == 1);
  Damages damages(stored);
  damages.check_generations();
  every_bit(stored, damages);
  every_length(stored, damages);
  pairs(stored, damages, test::amount(1'000, 1'000));
  many_bits_and_bytes(stored, damages, test::amount(4'000, 600'000));
}

TEST_CASE("nor does any to a storage of hundreds of steps") {
  Stored const stored({560});
  Damages damages(stored);
  damages.check_generations();
  many_bits_and_bytes(stored, damages, test::amount(200, 20'000));
  pairs(stored, damages, test::amount(30, 3'000));
}

TEST_CASE("what lies damaged is never removed, and costs no more as visits go on") {
  Random random(6);
  for (std::size_t round = 0; round < test::amount(200, 5'000); ++round) {
    Stored stored(round % 2 == 0 ? std::vector{12} : std::vector{8, 3, 3, 3});
    std::string const name = any_of(stored, random);
    std::string& bytes = stored.disk.entries[name];
    flip(bytes, random.next() % (bytes.size() * 8));
    std::string const damaged = bytes;
    std::size_t const lost = judge(stored.disk, stored.tab).lost;
    for (int visit = 0; visit < 3; ++visit) {
      Tab tab(stored.disk);
      tab.follow(stored.tab);
      tab.open();
      Stored::live(tab, 1);
      stored.tab.follow(tab);
    }
    CHECK(judge(stored.disk, stored.tab) == Deviation{lost, 0, 0, true});
    bool const is_kept = std::any_of(stored.disk.entries.begin(), stored.disk.entries.end(),
                                     [&](auto const& entry) { return entry.second == damaged; });
    CAPTURE(name);
    CHECK(is_kept);
  }
}

TEST_CASE(
    "a storage that is rolled back to what it was is told, and its entries mixed with later ones lose "
    "nothing") {
  MemoryDisk disk;
  Tab tab(disk);
  tab.open();
  std::vector<MemoryDisk> earlier;
  while (tab.steps() < 560) {
    for (int edit = 0; edit < 10; ++edit) tab.edit();
    tab.frames(2);
    earlier.push_back(copy_of(disk));
  }
  tab.frames(4);
  for (MemoryDisk& then : earlier) {
    MemoryDisk mixed = copy_of(disk);
    mixed.entries.insert(then.entries.begin(), then.entries.end());
    CHECK(judge(mixed, tab) == Deviation{});
    then.mark = disk.mark;
    Deviation const deviation = judge(then, tab);
    CHECK(deviation.wrong + deviation.doubled == 0);
    CHECK((deviation.lost == 0 || deviation.told));
  }
}

}  // namespace claves
