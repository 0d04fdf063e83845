// A storage in memory: for tests, which can hold its answers back, let it crash and make any call fail, and for
// browsers that keep nothing.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>

#include "web/storage.h"

namespace claves {

class MemoryStorage;

// What survives the tabs that use it.
struct MemoryDisk {
  std::map<std::string, std::string, std::less<>> entries;
  std::uint32_t epoch = 0;
  HighWater mark;
  std::vector<MemoryStorage*> tabs;  // open ones, the writer first
};

enum class Failing : std::uint8_t {
  No,
  Full,
  Closed,
  Aborted,
  Silent,         // nothing is done, and no answer ever comes
  SilentlyDone,   // done, and no answer ever comes
  ClosedAndDone,  // done, but the answer says that the connection is gone
  Torn,           // of a batch that is read back: written with a wrong bit, which is noticed
};

// How an entry is read, whatever the disk holds.
enum class Reading : std::uint8_t { Sound, Short, Missing, Unreadable };

enum class Answering : std::uint8_t { AtOnce, WhenTold };

class MemoryStorage final : public Storage {
 public:
  explicit MemoryStorage(MemoryDisk& disk, Answering answering = Answering::AtOnce);
  ~MemoryStorage() override;
  MemoryStorage(MemoryStorage const&) = delete;
  MemoryStorage& operator=(MemoryStorage const&) = delete;

  void open() override;
  StorageState state() const override { return state_; }
  Trouble trouble() const override { return trouble_; }
  std::string detail() const override { return {}; }
  std::uint32_t epoch() const override { return epoch_; }
  std::uint64_t contents() const override { return contents_; }
  bool single_writer() const override { return true; }
  std::vector<std::string> names() const override;
  Result<std::string> read(std::string_view name) const override;
  void commit(Batch batch) override;
  std::vector<Receipt> take_receipts() override;
  void take_over() override;
  void reopen() override { open(); }
  HighWater high_water() const override { return disk_.mark; }
  void set_high_water(HighWater mark) override { disk_.mark = mark; }
  void ask_to_last() override {}
  Lasting lasting() const override { return Lasting::BestEffort; }

  // Decides how the n-th call (openings and commits, from 1) fails.
  void fail(std::function<Failing(std::size_t call)> plan) { plan_ = std::move(plan); }
  std::size_t calls() const { return calls_; }
  // Decides how entries are read whenever everything is read anew.
  void misread(std::function<Reading(std::string_view name)> plan) { misreading_ = std::move(plan); }
  std::size_t unanswered() const { return waiting_.size(); }
  void answer();  // the oldest batch

  // The tab is gone, in the middle of what it did; the batches not answered yet were carried out if their bit
  // (from the oldest) is set.
  void crash(std::uint64_t carried_out);
  MemoryDisk left_by_crash(std::uint64_t carried_out) const;  // what the disk would be after it

 private:
  struct Waiting {
    Batch batch;
    Failing failing = Failing::No;
    std::uint32_t epoch = 0;  // of the tab, when it asked
  };

  Failing next_failing() { return plan_ ? plan_(++calls_) : (++calls_, Failing::No); }
  void become(StorageState state);
  void read_all();
  void leave();
  Trouble carry_out(Waiting const& waiting);
  void write(Batch const& batch, Failing failing);
  bool is_fenced(Waiting const& waiting) const {
    return waiting.epoch != disk_.epoch || state_ != StorageState::Writer;
  }

  MemoryDisk& disk_;
  Answering answering_;
  std::function<Failing(std::size_t)> plan_;
  std::function<Reading(std::string_view)> misreading_;
  std::size_t calls_ = 0;
  StorageState state_ = StorageState::Closed;
  Trouble trouble_ = Trouble::None;
  std::uint32_t epoch_ = 0;
  std::uint64_t contents_ = 0;
  std::map<std::string, std::string, std::less<>> view_;  // the entries as this tab knows them
  std::set<std::string, std::less<>> unreadable_;
  std::deque<Waiting> waiting_;
  std::vector<Receipt> receipts_;
};

}  // namespace claves
