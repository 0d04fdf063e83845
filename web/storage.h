// Where bytes are kept, and whether they are safe yet: named entries, written in batches that happen as a whole
// or not at all. Asynchronous: what was asked is answered later, by polling once a frame.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace claves {

enum class StorageState : std::uint8_t {
  Closed,    // not opened yet
  Opening,   // entries are being read
  Writer,    // ready, and this is the one tab that writes
  Reader,    // ready; another tab writes
  Unusable,  // cannot be opened; see trouble()
};

// Why a batch, or opening, did not succeed.
enum class Trouble : std::uint8_t {
  None,
  Full,       // quota, or the disk
  Closed,     // the connection is gone
  Aborted,    // the browser gave the batch up
  Fenced,     // another tab has taken over: nothing was written
  TimedOut,   // no answer for a while; it may still come
  Different,  // read back, the bytes were not those written
  Newer,      // the storage was written by a newer version
  Absent,     // this browser has no such storage
  Other,
};

struct Entry {
  std::string name;   // "j/00000001-00000042"
  std::string bytes;  // at most 60,000
};

enum class ReadBack : std::uint8_t { No, Yes };

struct Batch {
  std::uint32_t ticket = 0;  // comes back in the receipt
  std::vector<Entry> puts;
  std::vector<std::string> deletes;
  ReadBack read_back = ReadBack::No;  // succeed only if what was put reads back equal
};

struct Receipt {
  std::uint32_t ticket = 0;
  Trouble trouble = Trouble::None;
  std::string detail;  // as the browser says it
};

// How far the journal ever got, kept apart from the entries: so that an empty storage is not taken for a first
// run. All zero: never written.
struct HighWater {
  std::uint32_t epoch = 0;
  std::uint32_t sequence = 0;
  friend constexpr bool operator==(HighWater, HighWater) = default;
};

enum class Lasting : std::uint8_t { Unknown, BestEffort, Persistent };

class Storage {
 public:
  virtual ~Storage() = default;

  virtual void open() = 0;
  virtual StorageState state() const = 0;
  virtual Trouble trouble() const = 0;      // of Unusable; Fenced in a Reader that was the writer
  virtual std::string detail() const = 0;   // of the trouble, as the browser says it
  virtual std::uint32_t epoch() const = 0;  // the number of this tab as the writer
  virtual std::uint64_t contents()
      const = 0;  // grows when another tab has changed the entries, or all were read anew
  virtual bool single_writer() const = 0;  // false: this browser has no locks, so other tabs may write too

  virtual std::vector<std::string> names() const = 0;                 // in order
  virtual Result<std::string> read(std::string_view name) const = 0;  // Missing, or Damaged: could not be read

  // Starts in the calling turn. Batches take effect in the order in which they were asked.
  virtual void commit(Batch batch) = 0;
  virtual std::vector<Receipt> take_receipts() = 0;

  virtual void take_over() = 0;  // become the writer; the other tab is told, and fenced if it does not answer
  virtual void reopen() = 0;     // after trouble: connects again and reads everything anew

  virtual HighWater high_water() const = 0;
  virtual void set_high_water(HighWater mark) = 0;
  virtual void ask_to_last() = 0;  // asks the browser not to clear the entries by itself
  virtual Lasting lasting() const = 0;
};

}  // namespace claves
