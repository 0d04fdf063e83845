// Keeps the session's steps in a storage: loads them at the start, writes each new one in the turn in which it
// was performed, and says whether it is safe yet.
//
//   saving.open(now);
//   each frame, after the requests were drained:
//     saving.run(session, now);           // loads, follows another tab, or writes what is new
//     show(saving.status(now)); if (!saving.may_edit()) draw read-only;
//     ask for a frame in saving.wants_run_in(now) ms
#pragma once

#include "core/session.h"
#include "web/compaction.h"
#include "web/outbox.h"

namespace claves {

enum class SavingState : std::uint8_t {
  Opening,       // what was saved is being read; no edits yet
  Saved,         // everything is safe
  Saving,        // on its way
  StillSaving,   // for more than 2 s
  NotAnswering,  // for more than 6 s: export now
  Full,          // no room; edits go on in memory, unsaved
  Failed,        // see trouble; edits go on in memory, unsaved
  ReadOnly,      // open in another tab
  Fenced,        // another tab took over while some edits of this one were unsaved; they are still here
};

struct SavingStatus {
  SavingState state = SavingState::Opening;
  Trouble trouble = Trouble::None;  // of Full, Failed and NotAnswering
  std::string detail;               // as the browser says it
  Moment saved_at;                  // when everything was last safe; 0: nothing saved since the start
  std::size_t unsaved_steps = 0;
  Lasting lasting = Lasting::Unknown;
  bool single_writer = true;  // false: other tabs are not kept from writing
};

// What was found at the start.
struct Loaded {
  bool first_run = false;         // nothing was ever saved here
  bool lost = false;              // less is there than once was: the browser cleared or rolled back its storage
  std::vector<Finding> findings;  // what is wrong with the rest, by name
};

class Saving {
 public:
  // `fresh` is drawn at random: who this device will be if its storage is new.
  Saving(Storage& storage, Actor fresh)
      : storage_(storage), actor_(fresh), outbox_(storage), compaction_(storage) {}

  void open(Moment now);
  void run(Session& session, Moment now);

  SavingStatus status(Moment now) const;
  bool may_edit() const;
  // Run again within so many ms even if nothing happens; 0: no need.
  std::int64_t wants_run_in(Moment now) const;
  std::size_t unsaved_steps() const { return revision_ - outbox_.safe_steps(); }
  std::optional<Loaded> const& loaded() const { return loaded_; }  // nothing while opening
  // Steps of newer versions that cannot be shown, encoded. They belong into every exported file; those of an
  // imported file are handed to `keep`.
  std::vector<std::string> const& kept() const { return kept_; }
  void keep(std::vector<std::string> steps);

  void retry();      // at once, after Full, Failed or NotAnswering
  void take_over();  // "edit here", in ReadOnly and Fenced

 private:
  void settle(Moment now);
  void load(Session& session);
  bool continues(Session const& session, std::vector<StampedStep> const& found) const;
  void read_format_entry();
  void join(Session& session, std::vector<StampedStep> found);
  void replay(Session& session, StampedStep step);
  void note_loss(Recovery const& recovery, bool is_empty);
  void hand_over(Session const& session, Moment now);
  void append_records(std::string_view step, std::vector<Entry>& to);
  void reopen_where_needed(Moment now);
  bool is_broken(Moment now) const;

  Storage& storage_;
  Actor actor_;
  Outbox outbox_;
  Compaction compaction_;
  std::optional<Loaded> loaded_;
  std::uint64_t loaded_contents_ = 0;  // of the storage, when it was last read
  bool has_format_ = false;
  bool too_new_ = false;
  Tail tail_;
  std::size_t revision_ = 0;       // steps in the session
  std::size_t handed_ = 0;         // of them, those that have records
  std::vector<std::string> kept_;  // those that have records first
  std::size_t kept_handed_ = 0;
  std::vector<Stamp> refused_;  // steps in the storage that the session did not take
  Moment opening_since_;
  Moment reopen_at_;
  std::int64_t reopen_pause_ms_ = 0;
};

}  // namespace claves
