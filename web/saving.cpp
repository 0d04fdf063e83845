#include "web/saving.h"

#include <algorithm>
#include <map>

namespace claves {
namespace {

constexpr std::int64_t slow_ms = 2'000;
constexpr std::int64_t silent_ms = 6'000;
constexpr std::int64_t watching_ms = 500;  // while something is under way
constexpr std::int64_t first_pause_ms = 1'000;
constexpr std::int64_t longest_pause_ms = 30'000;

SavingState state_of(Trouble trouble) {
  switch (trouble) {
    case Trouble::Full:
      return SavingState::Full;
    case Trouble::TimedOut:
      return SavingState::NotAnswering;
    case Trouble::Fenced:
      return SavingState::Fenced;
    case Trouble::None:
    case Trouble::Closed:
    case Trouble::Aborted:
    case Trouble::Different:
    case Trouble::Newer:
    case Trouble::Absent:
    case Trouble::Other:
      break;
  }
  return SavingState::Failed;
}

SavingState state_after(std::int64_t waiting_ms) {
  if (waiting_ms >= silent_ms) return SavingState::NotAnswering;
  return waiting_ms >= slow_ms ? SavingState::StillSaving : SavingState::Saving;
}

// Two tabs of one device may issue the same stamp, for they know nothing of each other. A step that was joined
// may have another origin than it was stored with.
bool is_same(StampedStep const& a, StampedStep const& b) { return a.stamp == b.stamp && a.step == b.step; }

std::size_t common_start(std::span<LivedStep const> lived, std::vector<StampedStep> const& found) {
  std::size_t at = 0;
  while (at < lived.size() && at < found.size() && is_same(lived[at].stamped, found[at])) ++at;
  return at;
}

bool is_empty(Storage const& storage) {
  auto const names = storage.names();
  return std::none_of(names.begin(), names.end(),
                      [](auto const& name) { return place_in(name) || generation_in(name); });
}

}  // namespace

void Saving::open(Moment now) {
  opening_since_ = now;
  storage_.open();
}

void Saving::run(Session& session, Moment now) {
  revision_ = session.history().steps().size();
  settle(now);
  bool const is_writer = storage_.state() == StorageState::Writer;
  bool const is_idle_reader = storage_.state() == StorageState::Reader && unsaved_steps() == 0;
  if ((is_writer || is_idle_reader) && storage_.contents() != loaded_contents_) load(session);
  if (storage_.state() == StorageState::Unusable && !loaded_)
    loaded_ = Loaded{false, storage_.high_water() != HighWater{}, {}};
  if (is_writer && !too_new_) {
    hand_over(session, now);
    outbox_.run(now);
    if (outbox_.empty() && outbox_.trouble() == Trouble::None) compaction_.run(tail_.place, now);
  }
  reopen_where_needed(now);
}

void Saving::settle(Moment now) {
  for (Receipt const& receipt : storage_.take_receipts())
    if (!outbox_.settle(receipt, now)) compaction_.settle(receipt, now);
}

void Saving::load(Session& session) {
  loaded_contents_ = storage_.contents();
  read_format_entry();
  StoredPieces const stored = read_pieces(storage_);
  Recovery recovery = recover(stored.pieces);
  compaction_.start_from(stored, std::move(recovery.flawed));
  if (continues(session, recovery.steps)) {
    tail_.place.epoch = storage_.epoch();
    return outbox_.ask_all_again();
  }
  if (!loaded_) loaded_ = Loaded{};
  loaded_->findings = std::move(recovery.findings);
  loaded_->findings.insert(loaded_->findings.end(), stored.unreadable.begin(), stored.unreadable.end());
  note_loss(recovery, is_empty(storage_));

  join(session, std::move(recovery.steps));
  std::vector<std::string> kept = std::move(recovery.kept);
  kept_handed_ = kept.size();
  for (std::string& step : kept_)
    if (std::find(kept.begin(), kept.end(), step) == kept.end()) kept.push_back(std::move(step));
  kept_ = std::move(kept);

  tail_ = recovery.tail;
  tail_.place.epoch = storage_.epoch();
  outbox_.clear();
  outbox_.set_safe_steps(handed_);
}

// Whether nobody else has written, and all that was safe is there: then what is under way keeps its place, so
// that no gap is left in the journal.
bool Saving::continues(Session const& session, std::vector<StampedStep> const& found) const {
  if (outbox_.empty() || storage_.state() != StorageState::Writer) return false;
  std::map<Stamp, StampedStep const*> there;
  for (StampedStep const& step : found) there.emplace(step.stamp, &step);
  if (there.size() < found.size()) return false;
  std::size_t ours = 0;
  auto const lived = session.history().steps();
  for (std::size_t at = 0; at < lived.size(); ++at) {
    auto const stored = there.find(lived[at].stamped.stamp);
    bool const is_there = stored != there.end() && is_same(*stored->second, lived[at].stamped);
    if (!is_there && at < outbox_.safe_steps()) return false;
    if (is_there) ++ours;
  }
  return ours == there.size();
}

void Saving::read_format_entry() {
  Result<std::string> const bytes = storage_.read(format_name);
  has_format_ = bool(bytes);
  if (!bytes) return;
  Result<Actor> const actor = read_format(*bytes);
  too_new_ = !actor && actor.error().fault == Fault::Newer;
  has_format_ = bool(actor) || too_new_;
  if (actor) actor_ = *actor;
}

void Saving::note_loss(Recovery const& recovery, bool is_empty) {
  HighWater const mark = storage_.high_water();
  loaded_->first_run = is_empty && mark == HighWater{};
  bool const is_writer =
      storage_.state() == StorageState::Writer;  // a reader's entries may lag behind the mark
  loaded_->lost = loaded_->lost || (is_writer && mark.sequence > recovery.tail.place.sequence);
}

// Makes the session what was found, and after it what is in the session alone.
void Saving::join(Session& session, std::vector<StampedStep> found) {
  std::erase_if(found, [&](StampedStep const& step) {
    return std::find(refused_.begin(), refused_.end(), step.stamp) != refused_.end();
  });
  auto const lived = session.history().steps();
  std::size_t const common = common_start(lived, found);
  if (common == found.size() && common > 0) {
    handed_ = common;
    return;
  }
  std::vector<StampedStep> own;
  for (LivedStep const& step : lived.subspan(common)) own.push_back(step.stamped);
  if (!own.empty() || common == 0) session = Session(actor_);
  std::size_t const from = own.empty() ? common : 0;
  for (std::size_t at = from; at < found.size(); ++at) {
    std::erase_if(own, [&](StampedStep const& step) { return is_same(step, found[at]); });
    replay(session, std::move(found[at]));
  }
  handed_ = session.history().steps().size();
  for (StampedStep& step : own) replay(session, std::move(step));
  revision_ = session.history().steps().size();
}

// Where what it undoes is missing, an undoing step is an edit like any other.
void Saving::replay(Session& session, StampedStep step) {
  if (session.replay(step)) return;
  step.origin = Origin::Edit;
  Result<> const replayed = session.replay(step);
  if (replayed) return;
  refused_.push_back(step.stamp);
  loaded_->findings.push_back({Flaw::Refused, step.step.subject, replayed.error().where});
}

void Saving::keep(std::vector<std::string> steps) {
  for (std::string& step : steps)
    if (std::find(kept_.begin(), kept_.end(), step) == kept_.end()) kept_.push_back(std::move(step));
}

void Saving::append_records(std::string_view step, std::vector<Entry>& to) {
  for (Record& record : make_records(step, tail_))
    to.push_back({journal_name(record.place), std::move(record.bytes)});
}

void Saving::hand_over(Session const& session, Moment now) {
  std::vector<Entry> puts;
  auto const steps = session.history().steps();
  for (LivedStep const& step : steps.subspan(handed_)) append_records(encode_step(step.stamped), puts);
  for (; kept_handed_ < kept_.size(); ++kept_handed_) append_records(kept_[kept_handed_], puts);
  handed_ = steps.size();
  if (puts.empty()) return;
  if (!has_format_) {
    if (Result<std::string> damaged = storage_.read(format_name))
      puts.push_back({aside_name(storage_, format_name, *damaged), std::move(*damaged)});
    puts.push_back({std::string(format_name), write_format(actor_)});
    storage_.ask_to_last();
    has_format_ = true;
  }
  outbox_.add(std::move(puts), handed_, {tail_.place.epoch, tail_.place.sequence}, now);
}

bool Saving::is_broken(Moment now) const {
  if (too_new_ || storage_.trouble() == Trouble::Absent || storage_.trouble() == Trouble::Newer) return false;
  switch (storage_.state()) {
    case StorageState::Unusable:
      return true;
    case StorageState::Opening:
      return now.ms - opening_since_.ms >= silent_ms;
    case StorageState::Writer:
      return outbox_.wants_reopening();
    case StorageState::Closed:
    case StorageState::Reader:
      break;
  }
  return false;
}

void Saving::reopen_where_needed(Moment now) {
  if (storage_.state() == StorageState::Writer && outbox_.empty()) {
    reopen_pause_ms_ = 0;
    reopen_at_ = {};
  }
  if (!is_broken(now) || now < reopen_at_) return;
  reopen_pause_ms_ = reopen_pause_ms_ == 0 ? first_pause_ms : std::min(reopen_pause_ms_ * 2, longest_pause_ms);
  reopen_at_ = {now.ms + reopen_pause_ms_};
  opening_since_ = now;
  storage_.reopen();
}

void Saving::retry() {
  reopen_at_ = {};
  outbox_.retry_now();
}

void Saving::take_over() { storage_.take_over(); }

bool Saving::may_edit() const { return loaded_ && !too_new_ && storage_.state() != StorageState::Reader; }

std::int64_t Saving::wants_run_in(Moment now) const {
  bool const waits = !outbox_.empty() || storage_.state() == StorageState::Opening || is_broken(now);
  return waits ? watching_ms : 0;
}

SavingStatus Saving::status(Moment now) const {
  SavingStatus status;
  status.unsaved_steps = unsaved_steps();
  status.saved_at = outbox_.safe_at();
  status.lasting = storage_.lasting();
  status.single_writer = storage_.single_writer();
  status.trouble = outbox_.trouble();
  status.detail = outbox_.detail();
  bool const all_safe = outbox_.empty() && status.unsaved_steps == 0 && kept_handed_ == kept_.size();
  std::int64_t const opening_ms = now.ms - opening_since_.ms;
  if (too_new_) {
    status.state = SavingState::Failed;
    status.trouble = Trouble::Newer;
  } else if (storage_.state() == StorageState::Unusable) {
    status.trouble = storage_.trouble();
    status.detail = storage_.detail();
    status.state = state_of(status.trouble);
  } else if (!loaded_) {
    status.state = opening_ms >= silent_ms ? SavingState::NotAnswering : SavingState::Opening;
  } else if (storage_.state() == StorageState::Reader) {
    status.state = all_safe ? SavingState::ReadOnly : SavingState::Fenced;
  } else if (status.trouble != Trouble::None) {
    status.state = state_of(status.trouble);
  } else if (storage_.state() == StorageState::Opening) {
    status.state = state_after(opening_ms);
  } else {
    status.state = all_safe ? SavingState::Saved : state_after(now.ms - outbox_.waiting_since().ms);
  }
  return status;
}

}  // namespace claves
