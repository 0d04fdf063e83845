#include "web/backup.h"

#include <doctest/doctest.h>

#include "core/session.h"

namespace claves {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
Date const day = *make_date(2026, 11, 28);

Moment noon(int days_ago) { return {(day.days - days_ago) * day_ms + day_ms / 2}; }

BackupMemory made(int days_ago) {
  BackupMemory memory;
  memory.made_at = noon(days_ago);
  return memory;
}

Session lived(std::uint64_t steps) {
  Session session(Actor{7});
  for (std::uint64_t id = 1; id <= steps; ++id) {
    Step step{StepName::AddAccount, {}, {}};
    REQUIRE(session.perform(std::move(step.set(AccountId{id}, &Account::name, "A")), noon(0)));
  }
  return session;
}

}  // namespace

TEST_CASE("a copy lacks the steps that were lived after its last one, and all where that one is not here") {
  Session const session = lived(5);
  auto const steps = session.history().steps();
  BackupMemory memory = made(1);
  for (std::size_t held = 1; held <= steps.size(); ++held) {
    memory.holds_up_to = steps[held - 1].stamped.stamp;
    CHECK(steps_since(session.history(), memory) == 5 - held);
  }
  memory.holds_up_to.actor = Actor{8};
  CHECK(steps_since(session.history(), memory) == 5);
  CHECK(steps_since(session.history(), BackupMemory{}) == 5);
}

TEST_CASE("asked again and again, as many steps are told as when they are counted anew") {
  Session const session = lived(4);
  Session grown = lived(4);
  StepsSinceCopy often;
  CHECK(often.count(Session(Actor{7}).history(), made(1)) == 0);  // not read yet
  BackupMemory memory = made(1);
  for (std::size_t const held : {2U, 4U, 1U}) {
    memory.holds_up_to = session.history().steps()[held - 1].stamped.stamp;
    CHECK(often.count(session.history(), memory) == steps_since(session.history(), memory));
    Step step{StepName::AddAccount, {}, {}};
    REQUIRE(grown.perform(std::move(step.set(AccountId{90 + held}, &Account::name, "B")), noon(0)));
    CHECK(often.count(grown.history(), memory) == steps_since(grown.history(), memory));
  }
}

TEST_CASE("the reminder comes when a copy is older than fourteen days and lacks something") {
  Today const today{day, 0};
  CHECK(is_reminder_due(made(15), 1, today));
  CHECK_FALSE(is_reminder_due(made(14), 1, today));
  CHECK_FALSE(is_reminder_due(made(15), 0, today));
  CHECK_FALSE(is_reminder_due(made(-3), 1, today));  // the clock was set back
}

TEST_CASE("without a copy, the days count from when there was first something to copy") {
  Today const today{day, 0};
  CHECK_FALSE(is_reminder_due({}, 3, today));
  BackupMemory memory;
  memory.watched_since = noon(14);
  CHECK_FALSE(is_reminder_due(memory, 3, today));
  memory.watched_since = noon(15);
  CHECK(is_reminder_due(memory, 3, today));
}

TEST_CASE("a reminder that was closed comes again on another day") {
  BackupMemory memory = made(20);
  memory.put_off = day;
  CHECK_FALSE(is_reminder_due(memory, 1, {day, 0}));
  CHECK(is_reminder_due(memory, 1, {day + 1, 0}));
}

TEST_CASE("days are those of the clock on the wall") {
  BackupMemory memory;
  memory.made_at = {day.days * day_ms - 1};  // a millisecond before midnight, UTC
  CHECK(is_backup_due(memory, 1, {day, 0}));
  CHECK_FALSE(is_backup_due(memory, 1, {day, 60}));
}

TEST_CASE("a dated copy is left once a day, and only where something is new") {
  CHECK(is_backup_due({}, 1, {day, 0}));
  CHECK(is_backup_due(made(1), 1, {day, 0}));
  CHECK_FALSE(is_backup_due(made(0), 1, {day, 0}));
  CHECK_FALSE(is_backup_due(made(1), 0, {day, 0}));
}

TEST_CASE("the oldest copies go, the last fourteen stay, in whatever order they were noted") {
  std::vector<std::string> files;
  for (int ago = 0; ago < 20; ++ago) files.push_back(backup_name(day + (-ago * 7 % 20)));
  std::vector<std::string> const gone = superfluous(files);
  REQUIRE(gone.size() == 6);
  for (int ago = 14; ago < 20; ++ago)
    CHECK(gone[static_cast<std::size_t>(19 - ago)] == backup_name(day + -ago));
  files.resize(kept_backups);
  CHECK(superfluous(files).empty());
  CHECK(superfluous({}).empty());
}

TEST_CASE("the memory of copies is read as it was written, and nothing from anything else") {
  BackupMemory memory = made(3);
  memory.holds_up_to = {memory.made_at.ms, 4'000'000'000U, Actor{UINT64_MAX}};
  memory.watched_since = noon(40);
  memory.put_off = day;
  memory.files = {backup_name(day), "claves-backup-2026-11-28-2.claves"};
  std::string const text = write_backup_memory(memory);
  CHECK(read_backup_memory(text) == memory);
  CHECK(read_backup_memory(write_backup_memory({})) == BackupMemory{});
  for (std::string_view const other :
       {"", "2 1 2 3 4 5 6", "1 1 2 3 4 5", "1 1 2 3 4 5 6 7", "1 x", "nonsense"})
    CHECK(read_backup_memory(other) == BackupMemory{});
  std::size_t const numbers_end = text.find('\n');
  for (std::size_t length = 0; length + 20 < numbers_end; ++length)
    CHECK(read_backup_memory(text.substr(0, length)) == BackupMemory{});
}

}  // namespace claves
