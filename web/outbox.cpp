#include "web/outbox.h"

#include <algorithm>

namespace claves {
namespace {

constexpr std::size_t most_in_flight = 8;
constexpr std::int64_t silence_ms = 6'000;  // after which a batch is given up
constexpr std::int64_t first_pause_ms = 1'000;
constexpr std::int64_t longest_pause_ms = 30'000;

bool needs_reopening(Trouble trouble) {
  switch (trouble) {
    case Trouble::None:
    case Trouble::Full:
    case Trouble::Aborted:
    case Trouble::Different:
    case Trouble::Fenced:
    case Trouble::Newer:
      return false;
    case Trouble::Closed:
    case Trouble::TimedOut:
    case Trouble::Absent:
    case Trouble::Other:
      break;
  }
  return true;
}

}  // namespace

void Outbox::add(std::vector<Entry> puts, std::size_t reaches, HighWater mark, Moment now) {
  if (batches_.empty() || batches_.back().stage != Stage::Waiting) {
    Held held;
    held.batch.ticket = next_ticket_;
    next_ticket_ += 2;
    held.since = now;
    batches_.push_back(std::move(held));
  }
  Held& last = batches_.back();
  last.reaches = reaches;
  last.mark = mark;
  for (Entry& put : puts) last.batch.puts.push_back(std::move(put));
}

void Outbox::run(Moment now) {
  give_up_on_silent(now);
  start(now);
}

void Outbox::give_up_on_silent(Moment now) {
  for (Held& held : batches_)
    if (held.stage == Stage::InFlight && now.ms - held.started.ms >= silence_ms) {
      held.stage = Stage::Failed;
      note(Trouble::TimedOut, {}, now);
    }
}

// A put is of a name that is written once, so asking for it twice is harmless.
void Outbox::start(Moment now) {
  bool const retries = trouble_ != Trouble::None;
  if (retries && (now < retry_at_ || wants_reopening_)) return;
  auto in_flight = static_cast<std::size_t>(std::count_if(
      batches_.begin(), batches_.end(), [](Held const& held) { return held.stage == Stage::InFlight; }));
  for (Held& held : batches_) {
    if (in_flight >= most_in_flight) return;
    if (held.stage != Stage::Waiting && held.stage != Stage::Failed) continue;
    held.stage = Stage::InFlight;
    held.started = now;
    ++in_flight;
    storage_.commit(held.batch);
    if (retries) return;  // one first, to see whether it is well again
  }
}

void Outbox::note(Trouble trouble, std::string detail, Moment now) {
  trouble_ = trouble;
  detail_ = std::move(detail);
  wants_reopening_ = wants_reopening_ || needs_reopening(trouble);
  if (now < retry_at_) return;
  pause_ms_ = pause_ms_ == 0 ? first_pause_ms : std::min(pause_ms_ * 2, longest_pause_ms);
  retry_at_ = {now.ms + pause_ms_};
}

bool Outbox::settle(Receipt const& receipt, Moment now) {
  auto const held = std::find_if(batches_.begin(), batches_.end(),
                                 [&](Held const& one) { return one.batch.ticket == receipt.ticket; });
  if (held == batches_.end()) return false;
  if (receipt.trouble != Trouble::None) {
    if (held->stage != Stage::Done) held->stage = Stage::Failed;
    note(receipt.trouble, receipt.detail, now);
    return true;
  }
  held->stage = Stage::Done;
  bool const others_failed =
      std::any_of(batches_.begin(), batches_.end(), [](Held const& one) { return one.stage == Stage::Failed; });
  if (!others_failed || trouble_ != Trouble::None) retry_at_ = {};
  if (!others_failed) {
    trouble_ = Trouble::None;
    detail_.clear();
    pause_ms_ = 0;
  }
  acknowledge(now);
  return true;
}

void Outbox::acknowledge(Moment now) {
  while (!batches_.empty() && batches_.front().stage == Stage::Done) {
    safe_steps_ = batches_.front().reaches;
    safe_at_ = now;
    storage_.set_high_water(batches_.front().mark);
    batches_.pop_front();
  }
}

void Outbox::clear() {
  batches_.clear();
  ask_all_again();
}

void Outbox::ask_all_again() {
  for (Held& held : batches_) held.stage = Stage::Failed;
  trouble_ = Trouble::None;
  detail_.clear();
  retry_at_ = {};
  pause_ms_ = 0;
  wants_reopening_ = false;
}

}  // namespace claves
