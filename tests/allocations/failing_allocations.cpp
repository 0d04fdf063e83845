// The n-th allocation fails while something is saved, recovered, laid together, exported or brought in. The
// program ends there; what had been said to be safe is found by the next visit, once, with nothing beside it
// but what was made, and the next visit goes on.
#include <doctest/doctest.h>

#include <memory>

#include "core/edits/difference.h"
#include "core/formats/bytes.h"
#include "core/formats/import.h"
#include "core/formats/workspace_file.h"
#include "tests/allocations/failing.h"
#include "tests/support/soak.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

using test::End;
using test::Legacy;
using test::Spared;

Legacy legacy;

// What the disk holds, and how many steps were said to be safe.
std::string packed(MemoryDisk const& disk, std::size_t safe) {
  ByteWriter bytes;
  bytes.varint(safe);
  bytes.varint(disk.epoch);
  bytes.varint(disk.mark.epoch);
  bytes.varint(disk.mark.sequence);
  for (auto const& [name, entry] : disk.entries) {
    bytes.text(name);
    bytes.text(entry);
  }
  return bytes.take();
}

MemoryDisk unpacked(std::string const& text, std::size_t& safe) {
  ByteReader bytes(text);
  MemoryDisk disk;
  safe = static_cast<std::size_t>(bytes.varint());
  disk.epoch = static_cast<std::uint32_t>(bytes.varint());
  disk.mark.epoch = static_cast<std::uint32_t>(bytes.varint());
  disk.mark.sequence = static_cast<std::uint32_t>(bytes.varint());
  while (!bytes.at_end()) {
    std::string const name(bytes.text());
    disk.entries[name] = bytes.text();
  }
  REQUIRE(bytes.sound());
  return disk;
}

// The storage of a tab whose disk outlives its process. It stands for the browser, which has memory of its own.
class OutlivingStorage final : public Storage {
 public:
  explicit OutlivingStorage(MemoryDisk& disk) : disk_(disk), inner_(disk) {}

  void open() override {
    Spared const spared;
    inner_.open();
    leave();
  }
  StorageState state() const override { return inner_.state(); }
  Trouble trouble() const override { return inner_.trouble(); }
  std::string detail() const override { return {}; }
  std::uint32_t epoch() const override { return inner_.epoch(); }
  std::uint64_t contents() const override { return inner_.contents(); }
  bool single_writer() const override { return true; }
  std::vector<std::string> names() const override { return inner_.names(); }
  Result<std::string> read(std::string_view name) const override { return inner_.read(name); }
  void commit(Batch batch) override {
    Spared const spared;
    inner_.commit(std::move(batch));
    leave();
  }
  std::vector<Receipt> take_receipts() override { return inner_.take_receipts(); }
  void take_over() override { inner_.take_over(); }
  void reopen() override { open(); }
  HighWater high_water() const override { return disk_.mark; }
  void set_high_water(HighWater mark) override {
    Spared const spared;
    disk_.mark = mark;
    leave();
  }
  void ask_to_last() override {}
  Lasting lasting() const override { return Lasting::BestEffort; }

  void say_safe(std::size_t steps) {
    Spared const spared;
    safe_ = steps;
    leave();
  }

 private:
  void leave() { legacy.leave(packed(disk_, safe_)); }

  MemoryDisk& disk_;
  MemoryStorage inner_;
  std::size_t safe_ = 0;
};

struct Visit {
  explicit Visit(MemoryDisk found) : disk(std::move(found)), storage(disk), saving(storage, Actor{0xFACE}) {}

  void open() {
    saving.open(now);
    frame();
  }
  void frame() {
    now.ms += 16;
    saving.run(session, now);
    storage.say_safe(session.history().steps().size() - saving.unsaved_steps());
  }
  void frames(int count) {
    for (int done = 0; done < count; ++done) frame();
  }
  void rename(std::uint64_t id, std::string name) {
    Step step{StepName::AddAccount, name, {}};
    CHECK(session.perform(std::move(step.set(AccountId{id}, &Account::name, std::move(name))), now));
  }

  MemoryDisk disk;
  OutlivingStorage storage;
  Saving saving;
  Session session{Actor{1}};
  Moment now{1'790'000'000'000};
};

MemoryDisk lived(std::uint64_t edits, int frames) {
  Visit visit{MemoryDisk{}};
  visit.open();
  for (std::uint64_t id = 1; id <= edits; ++id) {
    visit.rename(id, "Cliente " + std::to_string(id));
    if (id % 5 == 0) visit.frame();
  }
  visit.frames(frames);
  visit.disk.tabs.clear();
  return {visit.disk.entries, visit.disk.epoch, visit.disk.mark, {}};
}

std::vector<StampedStep> steps_of(Session const& session) {
  std::vector<StampedStep> steps;
  for (LivedStep const& step : session.history().steps()) steps.push_back(step.stamped);
  return steps;
}

bool same(StampedStep const& a, StampedStep const& b) { return a.stamp == b.stamp && a.step == b.step; }

// The next visit finds a beginning of `all`, with everything that was safe, and can edit and save.
void judge(std::string const& left, std::vector<StampedStep> const& all) {
  std::size_t safe = 0;
  Visit next{unpacked(left, safe)};
  next.now.ms += 60'000;
  next.open();
  std::vector<StampedStep> const found = steps_of(next.session);
  CHECK(found.size() >= safe);
  REQUIRE(found.size() <= all.size());
  for (std::size_t at = 0; at < found.size(); ++at) CHECK(same(found[at], all[at]));
  CHECK(next.saving.loaded()->findings.empty());
  CHECK_FALSE(next.saving.loaded()->lost);
  next.rename(999, "Después");
  next.frames(2);
  CHECK(next.saving.status(next.now).state == SavingState::Saved);
}

// `act` in a visit of this disk, dying at each of its allocations or at as many as are affordable.
void die_at_each(std::string const& what, MemoryDisk const& disk, bool opened, void (*act)(Visit&)) {
  Visit reference{disk};
  if (opened) reference.open();
  act(reference);
  std::vector<StampedStep> const all = steps_of(reference.session);

  auto visit = std::make_unique<Visit>(disk);
  if (opened) visit->open();
  visit->storage.say_safe(opened ? visit->session.history().steps().size() : 0);
  std::string const before = legacy.read();
  auto const in_process = [&] { act(*visit); };
  std::size_t const count = test::allocations_in(in_process);
  REQUIRE(count > 0);
  std::size_t deaths = 0;
  for (std::size_t const nth : test::spread(count, test::amount(500, 100'000))) {
    legacy.leave(before);
    CAPTURE(nth);
    REQUIRE(test::run_failing(nth, in_process) == End::OutOfMemory);
    judge(legacy.read(), all);
    ++deaths;
  }
  legacy.leave(before);
  CHECK(test::run_failing(SIZE_MAX, in_process) == End::Done);
  MESSAGE(what, ": ", deaths, " deaths at one of ", count, " allocations");
}

}  // namespace

TEST_CASE("an allocation fails while edits are committed") {
  die_at_each("commit", lived(20, 4), true, [](Visit& visit) {
    for (std::uint64_t id = 100; id < 108; ++id) {
      visit.rename(id, "Cliente");
      visit.frame();
    }
    Step large{StepName::Import, {}, {}};
    for (std::uint64_t id = 200; id < 204; ++id)
      large.set(AccountId{id}, &Account::name, "Largo")
          .set(AccountId{id}, &Account::note, std::string(17'000, 'x'));
    CHECK(visit.session.perform(std::move(large), visit.now));
    visit.frame();
    CHECK(visit.session.undo(visit.now));
    visit.frames(2);
  });
}

TEST_CASE("an allocation fails while what was saved is recovered") {
  die_at_each("recovery", lived(300, 6), false, [](Visit& visit) { visit.open(); });
}

TEST_CASE("an allocation fails while the journal is laid together") {
  die_at_each("compaction", lived(250, 0), true, [](Visit& visit) {
    for (std::uint64_t id = 1'000; id < 1'020; ++id) visit.rename(id, "Cliente");
    for (int frame = 0; frame < 6; ++frame) {
      visit.now.ms += 31'000;
      visit.frame();
    }
  });
}

TEST_CASE("an allocation fails while everything is exported") {
  die_at_each("export", lived(60, 4), true, [](Visit& visit) {
    std::string const file = write_workspace_file(visit.session.history(), visit.saving.kept());
    CHECK(read_workspace_file(file));
  });
}

TEST_CASE("an allocation fails while a workspace file or a table is brought in") {
  die_at_each("import", lived(10, 4), true, [](Visit& visit) {
    Session other(Actor{2});
    for (std::uint64_t id = 50; id < 60; ++id) {
      Step step{StepName::AddAccount, {}, {}};
      CHECK(other.perform(std::move(step.set(AccountId{id}, &Account::name, "Otra")), visit.now));
    }
    auto const read_back = read_workspace_file(write_workspace_file(other.history()));
    for (StampedStep const& step : read_back->steps) CHECK(visit.session.replay(step));
    visit.frame();
    ImportPlan const plan =
        propose({{"a.csv", "account,sector\nAcme,Energy\nBeta,Water\n"}}, visit.session.workspace());
    CHECK(visit.session.perform(read(plan, visit.session.workspace()).step, visit.now));
    visit.frames(2);
  });
}

}  // namespace claves
