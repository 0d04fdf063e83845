// Keeps the session's steps in a storage: loads them at the start, writes each new one in the turn in which it
// was performed, and says whether it is safe yet.
//
//   saving.open();
//   each frame, after the requests were drained:
//     saving.run(session, now);           // loads, follows another tab, or writes what is new
//     show(saving.status(now)); if (!saving.may_edit()) draw read-only;
#pragma once

#include <deque>
#include <map>
#include <optional>

#include "core/formats/journal.h"
#include "core/session.h"
#include "web/storage.h"

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
  Saving(Storage& storage, Actor fresh);

  void open() { storage_.open(); }
  void run(Session& session, Moment now);

  SavingStatus status(Moment now) const;
  bool may_edit() const;
  std::size_t unsaved_steps() const;
  std::optional<Loaded> const& loaded() const { return loaded_; }  // nothing while opening
  // Steps of newer versions that cannot be shown, encoded. They belong into every exported file; those of an
  // imported file are handed to `keep`.
  std::vector<std::string> const& kept() const { return kept_; }
  void keep(std::vector<std::string> steps);

  void retry(Moment now);                     // at once, after Full, Failed or NotAnswering
  void take_over() { storage_.take_over(); }  // "edit here", in ReadOnly and Fenced

 private:
  Storage& storage_;
  Actor fresh_;
  std::optional<Loaded> loaded_;
  std::vector<std::string> kept_;
};

}  // namespace claves
