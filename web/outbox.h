// Batches on their way to a storage: at most eight at once, safe in the order in which they were added, asked
// again after a failure. What comes while many are under way is merged into one.
#pragma once

#include <deque>

#include "core/base/date.h"
#include "web/storage.h"

namespace claves {

class Outbox {
 public:
  explicit Outbox(Storage& storage) : storage_(storage) {}

  // `reaches` counts all steps up to this batch's last, `mark` is its last record.
  void add(std::vector<Entry> puts, std::size_t reaches, HighWater mark, Moment now);
  void run(Moment now);  // starts what may start; gives up on what is not answered; asks again
  bool settle(Receipt const& receipt, Moment now);  // false: of a batch that is not ours
  void retry_now() { retry_at_ = {}; }
  void clear();
  void ask_all_again();  // the storage was connected anew: what is not known to be safe may be there or not

  bool empty() const { return batches_.empty(); }
  std::size_t safe_steps() const { return safe_steps_; }
  void set_safe_steps(std::size_t steps) { safe_steps_ = steps; }
  Moment safe_at() const { return safe_at_; }
  Moment waiting_since() const { return batches_.empty() ? Moment{} : batches_.front().since; }
  Trouble trouble() const { return trouble_; }  // of the last failure, until all is well again
  std::string const& detail() const { return detail_; }
  bool wants_reopening() const { return wants_reopening_; }  // asking again is of no use before

 private:
  enum class Stage : std::uint8_t { Waiting, InFlight, Failed, Done };
  struct Held {
    Batch batch;
    std::size_t reaches = 0;
    HighWater mark;
    Moment since;    // when it was added
    Moment started;  // when it was last asked
    Stage stage = Stage::Waiting;
  };

  void note(Trouble trouble, std::string detail, Moment now);
  void give_up_on_silent(Moment now);
  void start(Moment now);
  void acknowledge(Moment now);

  Storage& storage_;
  std::deque<Held> batches_;
  std::uint32_t next_ticket_ = 2;  // even; odd ones are the compaction's
  std::size_t safe_steps_ = 0;
  Moment safe_at_;
  Trouble trouble_ = Trouble::None;
  std::string detail_;
  Moment retry_at_;
  std::int64_t pause_ms_ = 0;  // before the next retry; doubles
  bool wants_reopening_ = false;
};

}  // namespace claves
