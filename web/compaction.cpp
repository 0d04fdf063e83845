#include "web/compaction.h"

#include <algorithm>

namespace claves {
namespace {

constexpr std::uint32_t shortest_journal = 256;  // records, before a generation is worth while
constexpr std::uint32_t share_of_history = 8;    // and at least this part of all there is
constexpr std::int64_t pause_after_failure_ms = 60'000;
constexpr std::string_view aside_folder = "q/";

bool is_whole(Storage const& storage, Manifest const& manifest) {
  for (std::size_t pack = 0; pack < manifest.packs.size(); ++pack) {
    Result<std::string> const bytes = storage.read(pack_name(manifest.generation, pack));
    if (!bytes || describe(*bytes) != manifest.packs[pack]) return false;
  }
  return true;
}

void read_generation(Storage const& storage, std::string const& name, std::string_view bytes,
                     StoredPieces& to) {
  Result<Manifest> manifest = read_manifest(bytes);
  if (!manifest && manifest.error().fault != Fault::Newer) to.flawed.push_back(name);
  if (!manifest || name != manifest_name(manifest->generation) || !is_whole(storage, *manifest)) return;
  if (!to.sound || to.sound->generation < manifest->generation) to.sound = std::move(*manifest);
}

bool holds(std::vector<std::string> const& names, std::string const& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_put_aside(Storage const& storage, std::string const& name) {
  Result<std::string> const bytes = storage.read(name);
  return bytes && storage.read(aside_name(storage, name, *bytes));
}

}  // namespace

std::string aside_name(Storage const& storage, std::string_view name, std::string_view bytes) {
  std::string aside = std::string(aside_folder) + std::string(name);
  while (true) {
    Result<std::string> const held = storage.read(aside);
    bool const is_taken = held ? *held != bytes : held.error().fault != Fault::Missing;
    if (!is_taken) return aside;
    aside += "~";
  }
}

StoredPieces read_pieces(Storage const& storage) {
  StoredPieces stored;
  for (std::string const& name : storage.names()) {
    auto const generation = generation_in(name);
    if (!generation && !place_in(name)) continue;
    if (generation) stored.newest = std::max(stored.newest, *generation);
    Result<std::string> bytes = storage.read(name);
    if (!bytes)
      stored.unreadable.push_back({Flaw::Damaged, name, "unreadable"});
    else if (generation && name == manifest_name(*generation))
      read_generation(storage, name, *bytes, stored);
    else
      stored.pieces.push_back({name, std::move(*bytes)});
  }
  return stored;
}

void Compaction::start_from(StoredPieces const& stored, std::vector<std::string> flawed) {
  stage_ = Stage::Idle;
  ticket_ += 2;  // what is still under way is no longer waited for
  newest_ = std::max(newest_, stored.newest);
  sound_ = stored.sound;
  flawed_ = std::move(flawed);
  flawed_.insert(flawed_.end(), stored.flawed.begin(), stored.flawed.end());
  put_aside_.clear();
  std::copy_if(flawed_.begin(), flawed_.end(), std::back_inserter(put_aside_),
               [&](std::string const& name) { return is_put_aside(storage_, name); });
  not_before_ = {};
}

bool Compaction::is_due(Place last, Moment now) const {
  if (stage_ != Stage::Idle || now < not_before_) return false;
  std::uint32_t const covered = sound_ ? sound_->covered.sequence : 0;
  std::uint32_t const grown = last.sequence - std::min(covered, last.sequence);
  return !flawed_.empty() || grown >= std::max(shortest_journal, covered / share_of_history);
}

void Compaction::run(Place last, Moment now) {
  if (is_due(last, now)) begin(last);
}

void Compaction::begin(Place last) {
  Records const records = find_records(read_pieces(storage_).pieces);
  written_ = {++newest_, last, {}};
  ticket_ += 2;
  Batch batch{ticket_, {}, {}, ReadBack::Yes};
  for (std::string& pack : make_packs(records.sound)) {
    written_.packs.push_back(describe(pack));
    batch.puts.push_back({pack_name(newest_, batch.puts.size()), std::move(pack)});
  }
  batch.puts.push_back({manifest_name(newest_), write_manifest(written_)});
  plan_cleaning(records);
  stage_ = Stage::Writing;
  storage_.commit(std::move(batch));
}

// Removes by name, and only what was read as a whole: with this generation and the one before it, all of it is
// there twice.
void Compaction::plan_cleaning(Records const& records) {
  cleaning_ = {};
  for (std::string const& name : storage_.names()) {
    Result<std::string> bytes = storage_.read(name);
    if (!bytes || holds(records.newer, name)) continue;
    if (holds(flawed_, name) || holds(records.flawed, name)) {
      if (holds(put_aside_, name))
        cleaning_.deletes.push_back(name);
      else
        cleaning_.puts.push_back({aside_name(storage_, name, *bytes), *bytes});
      continue;
    }
    if (!sound_) continue;
    auto const generation = generation_in(name);
    auto const place = place_in(name);
    bool const is_superfluous = (generation && *generation < sound_->generation) ||
                                (place && place->sequence <= sound_->covered.sequence);
    if (is_superfluous) cleaning_.deletes.push_back(name);
  }
}

bool Compaction::settle(Receipt const& receipt, Moment now) {
  if (receipt.ticket != ticket_ || stage_ == Stage::Idle) return receipt.ticket % 2 == 1;
  if (receipt.trouble != Trouble::None) {
    stage_ = Stage::Idle;
    not_before_ = {now.ms + pause_after_failure_ms};
    return true;
  }
  if (stage_ == Stage::Cleaning) {
    stage_ = Stage::Idle;
    return true;
  }
  sound_ = written_;
  flawed_.clear();
  stage_ = cleaning_.puts.empty() && cleaning_.deletes.empty() ? Stage::Idle : Stage::Cleaning;
  ticket_ += 2;
  cleaning_.ticket = ticket_;
  if (stage_ == Stage::Cleaning) storage_.commit(std::move(cleaning_));
  return true;
}

}  // namespace claves
