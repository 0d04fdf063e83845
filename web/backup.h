// Copies of everything outside of the browser: when the last one was made and what it held, when one is due,
// and which of those that were left in a folder may go. The rule alone; it knows neither clock nor files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/edits/history.h"

namespace claves {

inline constexpr int reminded_after_days = 14;   // as old may a copy be before the user is reminded
inline constexpr std::size_t kept_backups = 14;  // dated copies that stay in the folder

// What this device remembers of its copies, from visit to visit.
struct BackupMemory {
  Moment made_at;                  // of the last copy; 0: there is none
  Stamp holds_up_to;               // of the last step in it, in the order in which they were lived
  Moment watched_since;            // when there was first something without a copy; 0: there was nothing yet
  Date put_off;                    // the day on which the reminder was closed
  std::vector<std::string> files;  // those that we left in the folder, and that are still ours to remove

  friend bool operator==(BackupMemory const&, BackupMemory const&) = default;
};

// One line of text; what cannot be read is a memory of nothing.
std::string write_backup_memory(BackupMemory const& memory);
BackupMemory read_backup_memory(std::string_view text);

// How many steps a copy lacks. Where the last step that it held is not in the history, it lacks them all: what
// is here now is something else.
std::size_t steps_since(History const& history, BackupMemory const& memory);

// The same, asked often: once the place of that last step is known, the history only grows after it.
class StepsSinceCopy {
 public:
  std::size_t count(History const& history, BackupMemory const& memory);

 private:
  Stamp mark_;
  std::size_t held_ = 0;  // steps up to it; 0: not known
};

enum class Folder : std::uint8_t {
  Unsupported,  // the browser has none to give
  None,         // not chosen
  Ready,
  Asks,    // the browser wants to ask the user again
  Failed,  // the last copy could not be written
};

struct BackupStatus {
  Moment made_at;
  std::size_t steps_since = 0;
  bool is_due = false;  // remind the user
  Folder folder = Folder::Unsupported;
  std::string folder_name;
};

struct Today {
  Date date;
  int utc_offset_minutes = 0;
};

bool is_reminder_due(BackupMemory const& memory, std::size_t steps_since, Today today);

// Whether a dated copy should be left now: something is not in the last one, and that one was not made today.
bool is_backup_due(BackupMemory const& memory, std::size_t steps_since, Today today);

std::string backup_name(Date day);  // "claves-backup-2026-11-28.claves"

// Of the files that we left, the oldest ones that are too many.
std::vector<std::string> superfluous(std::span<std::string const> files);

}  // namespace claves
