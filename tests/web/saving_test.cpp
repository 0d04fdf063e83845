#include "web/saving.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>

#include "core/formats/bytes.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

std::size_t count_starting(MemoryDisk const& disk, std::string_view start) {
  return static_cast<std::size_t>(std::count_if(
      disk.entries.begin(), disk.entries.end(),
      [&](auto const& entry) { return std::string_view(entry.first).substr(0, start.size()) == start; }));
}

void edit_in_frames(Tab& tab, int frames, int edits_a_frame) {
  for (int frame = 0; frame < frames; ++frame) {
    for (int edit = 0; edit < edits_a_frame; ++edit) tab.edit();
    tab.frame();
  }
  tab.frames(4);
}

}  // namespace

TEST_CASE("a first visit is told, and writes nothing until there is something to save") {
  MemoryDisk disk;
  Tab tab(disk);
  CHECK(tab.state() == SavingState::NotAnswering);
  tab.open();
  REQUIRE(tab.saving.loaded());
  CHECK(tab.saving.loaded()->first_run);
  CHECK_FALSE(tab.saving.loaded()->lost);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(tab.saving.may_edit());
  CHECK(disk.entries.empty());
}

TEST_CASE("an edit is asked to be saved in the frame in which it was made") {
  MemoryDisk disk;
  Tab tab(disk, Answering::WhenTold);
  tab.open();
  tab.edit_and_frame();
  CHECK(tab.storage.unanswered() == 1);
  CHECK(tab.state() == SavingState::Saving);
  CHECK(tab.saving.unsaved_steps() == 1);
  tab.storage.answer();
  tab.frame();
  CHECK(tab.state() == SavingState::Saved);
  CHECK(tab.saving.status(tab.now).saved_at == tab.now);
  CHECK(tab.saving.unsaved_steps() == 0);
}

TEST_CASE("what was saved is there on the next visit, by the same device") {
  MemoryDisk disk;
  std::string lived;
  {
    Tab tab(disk);
    tab.open();
    edit_in_frames(tab, 5, 2);
    CHECK(tab.session.undo(tab.now));
    CHECK(tab.session.redo(tab.now));
    CHECK(tab.session.undo(tab.now));
    tab.frames(2);
    lived = tab.session.workspace().to_text();
  }
  Tab later(disk);
  later.open();
  CHECK(later.session.workspace().to_text() == lived);
  CHECK(later.steps() == 13);
  CHECK_FALSE(later.saving.loaded()->first_run);
  CHECK(later.saving.loaded()->findings.empty());
  later.edits = 100;
  later.edit();
  CHECK(later.session.history().steps().back().stamped.stamp.actor == Actor{0xFACE});
  CHECK(later.session.redo(later.now).error().fault == Fault::Missing);
}

TEST_CASE("at most eight batches are under way, and what comes meanwhile goes in one") {
  MemoryDisk disk;
  Tab tab(disk, Answering::WhenTold);
  tab.open();
  for (int edit = 0; edit < 30; ++edit) tab.edit_and_frame();
  CHECK(tab.storage.unanswered() == 8);
  for (int answered = 0; answered < 8; ++answered) tab.storage.answer();
  tab.frame();
  CHECK(tab.storage.unanswered() == 1);
  CHECK(tab.saving.unsaved_steps() == 22);
  tab.storage.answer();
  tab.frame();
  CHECK(tab.state() == SavingState::Saved);
}

TEST_CASE("saving that is slow is said, and edits go on") {
  MemoryDisk disk;
  Tab tab(disk, Answering::WhenTold);
  tab.open();
  tab.edit_and_frame();
  tab.frame(2'000);
  CHECK(tab.state() == SavingState::StillSaving);
  tab.edit_and_frame();
  tab.frame(4'100);
  CHECK(tab.state() == SavingState::NotAnswering);
  CHECK(tab.saving.may_edit());
}

TEST_CASE("a full storage is said, keeps what is in memory, and saves it once there is room") {
  MemoryDisk disk;
  Tab tab(disk);
  bool full = false;
  tab.storage.fail([&](std::size_t) { return full ? Failing::Full : Failing::No; });
  tab.open();
  tab.edit_and_frame();
  tab.frame();
  full = true;
  tab.edit_and_frame();
  tab.frames(3);
  CHECK(tab.state() == SavingState::Full);
  CHECK(tab.saving.may_edit());
  tab.edit_and_frame();
  CHECK(tab.saving.unsaved_steps() == 2);
  full = false;
  tab.saving.retry();
  tab.frames(3);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(all_found(disk, tab.safe));
}

TEST_CASE("a later batch is not safe before the ones before it") {
  MemoryDisk disk;
  Tab tab(disk, Answering::WhenTold);
  tab.open();
  tab.storage.fail([](std::size_t call) { return call == 2 ? Failing::Aborted : Failing::No; });
  tab.edit_and_frame();
  tab.edit_and_frame();
  tab.storage.answer();
  tab.storage.answer();
  tab.frame();
  CHECK(tab.saving.unsaved_steps() == 2);
  CHECK(tab.state() == SavingState::Failed);
  tab.frame(1'000);
  tab.storage.answer();
  tab.frame();
  CHECK(tab.saving.unsaved_steps() == 0);
}

TEST_CASE("a second tab reads, follows, and takes over when the first one goes") {
  MemoryDisk disk;
  auto first = std::make_unique<Tab>(disk);
  first->open();
  Tab second(disk);
  second.open();
  CHECK(second.state() == SavingState::ReadOnly);
  CHECK_FALSE(second.saving.may_edit());
  edit_in_frames(*first, 3, 1);
  second.frame();
  CHECK(second.session.workspace().to_text() == first->session.workspace().to_text());
  first.reset();
  second.frame();
  CHECK(second.state() == SavingState::Saved);
  CHECK(second.saving.may_edit());
  second.edits = 3;
  edit_in_frames(second, 2, 1);
  CHECK(second.steps() == 5);
  CHECK(all_found(disk, second.safe));
}

TEST_CASE("a tab that was fenced keeps its unsaved edits, and brings them along when it takes over again") {
  MemoryDisk disk;
  Tab frozen(disk, Answering::WhenTold);
  frozen.open();
  frozen.edit_and_frame();
  frozen.storage.answer();
  frozen.frame();
  frozen.edit_and_frame();
  Tab other(disk);
  other.open();
  other.saving.take_over();
  other.edits = 10;
  other.frame(50);
  other.edit_and_frame();
  other.frame();
  CHECK(other.state() == SavingState::Saved);
  CHECK(other.steps() == 2);
  frozen.storage.answer();
  frozen.frame();
  CHECK(frozen.state() == SavingState::Fenced);
  CHECK(frozen.saving.unsaved_steps() == 1);
  CHECK_FALSE(frozen.saving.may_edit());
  frozen.saving.take_over();
  frozen.frame();
  CHECK(frozen.steps() == 3);
  while (frozen.storage.unanswered() > 0) frozen.storage.answer();
  frozen.frame();
  CHECK(frozen.state() == SavingState::Saved);
  CHECK(all_found(disk, frozen.safe));
  other.frame();
  CHECK(other.state() == SavingState::ReadOnly);
  CHECK(other.session.workspace().to_text() == frozen.session.workspace().to_text());
}

TEST_CASE("edits that two tabs made under one stamp are both kept") {
  MemoryDisk disk;
  Tab frozen(disk, Answering::WhenTold);
  frozen.open();
  frozen.edit_and_frame();
  frozen.storage.answer();
  frozen.frame();
  Tab other(disk);
  other.open();
  other.saving.take_over();
  other.edits = 10;
  other.frame();
  frozen.now = other.now = {frozen.now.ms + 1'000};
  frozen.edit();
  other.edit_and_frame();
  other.frame();
  CHECK(frozen.session.history().steps().back().stamped.stamp ==
        other.session.history().steps().back().stamped.stamp);
  frozen.frame();
  CHECK(frozen.state() == SavingState::Fenced);
  frozen.saving.take_over();
  frozen.frame();
  while (frozen.storage.unanswered() > 0) frozen.storage.answer();
  frozen.frame();
  CHECK(frozen.state() == SavingState::Saved);
  CHECK(frozen.steps() == 3);
  Tab later(disk);
  later.open();
  CHECK(later.session.workspace().table<Account>().size() == 3);
}

TEST_CASE("the journal is laid together, and two generations are kept with what came after") {
  MemoryDisk disk;
  Tab tab(disk);
  tab.open();
  edit_in_frames(tab, 26, 10);
  CHECK(count_starting(disk, "s/00000001/") == 2);
  CHECK(count_starting(disk, "j/") == 260);
  edit_in_frames(tab, 26, 10);
  CHECK(count_starting(disk, "s/") >= 4);
  CHECK(count_starting(disk, "j/") <= 265);
  edit_in_frames(tab, 26, 10);
  edit_in_frames(tab, 26, 10);
  CHECK(count_starting(disk, "s/00000001/") == 0);
  CHECK(count_starting(disk, "s/00000002/") == 0);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(all_found(disk, tab.safe));
}

TEST_CASE("without the newest generation, the one before it and the journal hold everything") {
  MemoryDisk disk;
  Tab tab(disk);
  tab.open();
  edit_in_frames(tab, 80, 10);
  MemoryDisk whole;
  whole.entries = disk.entries;
  for (auto const& [gone, bytes] : whole.entries) {
    if (!generation_in(gone)) continue;
    MemoryDisk damaged;
    damaged.entries = whole.entries;
    damaged.entries.erase(gone);
    CHECK(all_found(damaged, tab.safe));
  }
}

TEST_CASE("damaged bytes are told by name, put aside, and removed from their place by the next visit") {
  MemoryDisk disk;
  std::set<Stamp> safe;
  {
    Tab tab(disk);
    tab.open();
    edit_in_frames(tab, 10, 1);
    safe = tab.safe;
  }
  std::string const name = journal_name({1, 4});
  disk.entries[name][50] = static_cast<char>(disk.entries[name][50] ^ 1);
  std::string const found = disk.entries[name];
  Tab later(disk);
  later.open();
  CHECK(later.steps() == 9);
  REQUIRE_FALSE(later.saving.loaded()->findings.empty());
  CHECK(later.saving.loaded()->findings[0].name == name);
  later.frames(6);
  CHECK(disk.entries[name] == found);
  CHECK(disk.entries["q/" + name] == found);
  CHECK(later.state() == SavingState::Saved);
  later.storage.crash(0);
  Tab last(disk);
  last.open();
  last.frames(6);
  CHECK(disk.entries.count(name) == 0);
  CHECK(disk.entries["q/" + name] == found);
  CHECK(last.steps() == 9);
}

TEST_CASE("an empty or rolled back storage is not taken for a first visit") {
  MemoryDisk disk;
  {
    Tab tab(disk);
    tab.open();
    edit_in_frames(tab, 10, 1);
  }
  disk.entries.erase(journal_name({1, 10}));
  {
    Tab rolled_back(disk);
    rolled_back.open();
    CHECK(rolled_back.saving.loaded()->lost);
    CHECK(rolled_back.steps() == 9);
  }
  disk.entries.clear();
  Tab empty(disk);
  empty.open();
  CHECK(empty.saving.loaded()->lost);
  CHECK_FALSE(empty.saving.loaded()->first_run);
}

TEST_CASE("a storage of a newer version is not written to") {
  MemoryDisk disk;
  std::string format = write_format(Actor{5});
  format[6] = 9;  // the version needed to read it
  std::uint32_t const checksum = crc32c(std::string_view(format).substr(0, 16));
  for (std::size_t at = 0; at < 4; ++at) format[16 + at] = static_cast<char>(checksum >> (8 * at));
  disk.entries["format"] = format;
  Tab tab(disk);
  tab.open();
  CHECK(tab.state() == SavingState::Failed);
  CHECK(tab.saving.status(tab.now).trouble == Trouble::Newer);
  CHECK_FALSE(tab.saving.may_edit());
  CHECK(disk.entries.size() == 1);
}

TEST_CASE("steps of a newer version are kept through imports, visits and compaction") {
  MemoryDisk disk;
  Step const strange{StepName::EditAccount, "", {{static_cast<Kind>(99), 5, 1, true}}};
  std::string const kept = encode_step({{1, 1, {1}}, Origin::Edit, strange});
  {
    Tab tab(disk);
    tab.open();
    tab.saving.keep({kept});
    tab.frames(3);
    CHECK(tab.state() == SavingState::Saved);
    edit_in_frames(tab, 60, 10);
  }
  Tab later(disk);
  later.open();
  CHECK(later.saving.kept() == std::vector{kept});
  CHECK(later.steps() == 600);
}

TEST_CASE("a storage that cannot be opened is said, and edits are saved once it can") {
  MemoryDisk disk;
  {
    Tab before(disk);
    before.open();
    edit_in_frames(before, 3, 1);
  }
  Tab tab(disk);
  tab.edits = 50;
  tab.storage.fail([](std::size_t call) { return call <= 2 ? Failing::Closed : Failing::No; });
  tab.open();
  CHECK(tab.state() == SavingState::Failed);
  CHECK_FALSE(tab.saving.loaded()->first_run);
  CHECK(tab.saving.loaded()->lost);
  tab.edit_and_frame();
  CHECK(tab.saving.unsaved_steps() == 1);
  tab.frame(2'000);
  tab.frames(4);
  CHECK(tab.state() == SavingState::Saved);
  CHECK(tab.steps() == 4);
  CHECK(all_found(disk, tab.safe));
}

}  // namespace claves
