#include "web/storage_memory.h"

#include <algorithm>

namespace claves {
namespace {

Trouble trouble_of(Failing failing) {
  switch (failing) {
    case Failing::No:
    case Failing::Silent:
    case Failing::SilentlyDone:
      return Trouble::None;
    case Failing::Full:
      return Trouble::Full;
    case Failing::Closed:
    case Failing::ClosedAndDone:
      return Trouble::Closed;
    case Failing::Aborted:
      return Trouble::Aborted;
    case Failing::Torn:
      break;
  }
  return Trouble::Different;
}

void put(Batch const& batch, std::map<std::string, std::string, std::less<>>& to) {
  for (Entry const& put : batch.puts) to.insert_or_assign(put.name, put.bytes);
  for (std::string const& name : batch.deletes) to.erase(name);
}

bool is_silent(Failing failing) { return failing == Failing::Silent || failing == Failing::SilentlyDone; }

}  // namespace

MemoryStorage::MemoryStorage(MemoryDisk& disk, Answering answering) : disk_(disk), answering_(answering) {}

MemoryStorage::~MemoryStorage() { leave(); }

void MemoryStorage::open() {
  Failing const failing = next_failing();
  leave();
  if (is_silent(failing)) return become(StorageState::Opening);
  if (failing != Failing::No && failing != Failing::Torn) {
    trouble_ = trouble_of(failing);
    return become(StorageState::Unusable);
  }
  disk_.tabs.push_back(this);
  trouble_ = Trouble::None;
  become(disk_.tabs.front() == this ? StorageState::Writer : StorageState::Reader);
}

void MemoryStorage::become(StorageState state) {
  state_ = state;
  if (state == StorageState::Writer) ++disk_.epoch;
  if (state == StorageState::Writer || state == StorageState::Reader) read_all();
}

void MemoryStorage::read_all() {
  epoch_ = disk_.epoch;
  view_ = disk_.entries;
  unreadable_.clear();
  ++contents_;
  if (!misreading_) return;
  for (auto const& [name, bytes] : disk_.entries) {
    Reading const reading = misreading_(name);
    if (reading == Reading::Short) view_[name].resize(bytes.size() / 2);
    if (reading == Reading::Missing) view_.erase(name);
    if (reading == Reading::Unreadable) unreadable_.insert(name);
  }
}

// The next tab in line becomes the writer.
void MemoryStorage::leave() {
  auto const found = std::find(disk_.tabs.begin(), disk_.tabs.end(), this);
  if (found == disk_.tabs.end()) return;
  bool const wrote = found == disk_.tabs.begin();
  disk_.tabs.erase(found);
  if (wrote && !disk_.tabs.empty()) disk_.tabs.front()->become(StorageState::Writer);
}

std::vector<std::string> MemoryStorage::names() const {
  std::vector<std::string> names;
  for (auto const& [name, bytes] : view_) names.push_back(name);
  return names;
}

Result<std::string> MemoryStorage::read(std::string_view name) const {
  auto const found = view_.find(name);
  if (found == view_.end()) return Error{Fault::Missing, std::string(name), {}};
  if (unreadable_.contains(name)) return Error{Fault::Damaged, std::string(name), {}};
  return found->second;
}

void MemoryStorage::commit(Batch batch) {
  put(batch, view_);
  for (Entry const& written : batch.puts) unreadable_.erase(written.name);
  Failing const failing = next_failing();
  waiting_.push_back({std::move(batch), failing, epoch_});
}

std::vector<Receipt> MemoryStorage::take_receipts() {
  while (answering_ == Answering::AtOnce && !waiting_.empty()) answer();
  return std::exchange(receipts_, {});
}

void MemoryStorage::answer() {
  Waiting const waiting = std::move(waiting_.front());
  waiting_.pop_front();
  Trouble const trouble = carry_out(waiting);
  if (!is_silent(waiting.failing)) receipts_.push_back({waiting.batch.ticket, trouble, {}});
}

Trouble MemoryStorage::carry_out(Waiting const& waiting) {
  if (is_fenced(waiting)) {
    if (epoch_ == disk_.epoch) return Trouble::Fenced;  // asked before this tab took over again
    if (state_ == StorageState::Writer) state_ = StorageState::Reader;
    trouble_ = Trouble::Fenced;
    return Trouble::Fenced;
  }
  switch (waiting.failing) {
    case Failing::No:
    case Failing::SilentlyDone:
    case Failing::ClosedAndDone:
    case Failing::Torn:
      write(waiting.batch, waiting.failing);
      break;
    case Failing::Full:
    case Failing::Closed:
    case Failing::Aborted:
    case Failing::Silent:
      break;
  }
  bool const unnoticed = waiting.failing == Failing::Torn && waiting.batch.read_back == ReadBack::No;
  return unnoticed ? Trouble::None : trouble_of(waiting.failing);
}

void MemoryStorage::write(Batch const& batch, Failing failing) {
  put(batch, disk_.entries);
  if (failing == Failing::Torn && batch.read_back == ReadBack::Yes)
    for (Entry const& torn : batch.puts) {
      std::string& bytes = disk_.entries[torn.name];
      bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    }
  for (MemoryStorage* const tab : disk_.tabs)
    if (tab != this) tab->read_all();
}

void MemoryStorage::take_over() {
  if (state_ != StorageState::Reader) return;
  auto const found = std::find(disk_.tabs.begin(), disk_.tabs.end(), this);
  if (found != disk_.tabs.end()) disk_.tabs.erase(found);
  if (!disk_.tabs.empty()) {
    disk_.tabs.front()->trouble_ = Trouble::Fenced;
    disk_.tabs.front()->state_ = StorageState::Reader;
  }
  disk_.tabs.insert(disk_.tabs.begin(), this);
  trouble_ = Trouble::None;
  become(StorageState::Writer);
}

MemoryDisk MemoryStorage::left_by_crash(std::uint64_t carried_out) const {
  MemoryDisk left{disk_.entries, disk_.epoch, disk_.mark, {}};
  for (std::size_t at = 0; at < waiting_.size(); ++at)
    if (at < 64 && (carried_out >> at & 1) != 0 && !is_fenced(waiting_[at]))
      put(waiting_[at].batch, left.entries);
  return left;
}

void MemoryStorage::crash(std::uint64_t carried_out) {
  disk_.entries = left_by_crash(carried_out).entries;
  waiting_.clear();
  receipts_.clear();
  leave();
  state_ = StorageState::Closed;
}

}  // namespace claves
