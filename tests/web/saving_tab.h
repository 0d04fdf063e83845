// A tab of the page without its screens, for tests of saving: edits, frames and time.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "web/saving.h"
#include "web/storage_memory.h"

namespace claves {

struct Tab {
  explicit Tab(MemoryDisk& disk, Answering answering = Answering::AtOnce)
      : storage(disk, answering), saving(storage, Actor{0xFACE}) {}

  void open() {
    saving.open(now);
    frame();
  }
  void frame(std::int64_t ms = 16) {
    now.ms += ms;
    saving.run(session, now);
    std::size_t const steps = session.history().steps().size();
    for (std::size_t at = 0; at < steps - saving.unsaved_steps(); ++at)
      safe.insert(session.history().steps()[at].stamped.stamp);
  }
  // A later visit of the same device, before which this was done and said.
  void follow(Tab const& earlier) {
    made = earlier.made;
    safe = earlier.safe;
    edits = earlier.edits + 1'000;
    now.ms = earlier.now.ms + 60'000;
  }
  void frames(int count, std::int64_t ms = 16) {
    for (int done = 0; done < count; ++done) frame(ms);
  }
  void edit() {
    ++edits;
    std::string const name = "Cliente " + std::to_string(edits);
    Step step{StepName::AddAccount, name, {}};
    CHECK(session.perform(std::move(step.set(AccountId{edits}, &Account::name, name)), now));
    note_made();
  }
  void note_made() {
    StampedStep const& last = session.history().steps().back().stamped;
    made.insert_or_assign(last.stamp, last);
  }
  void edit_and_frame() {
    edit();
    frame();
  }
  SavingState state() const { return saving.status(now).state; }
  std::size_t steps() const { return session.history().steps().size(); }
  bool has(Stamp stamp) const {
    for (LivedStep const& step : session.history().steps())
      if (step.stamped.stamp == stamp) return true;
    return false;
  }

  MemoryStorage storage;
  Saving saving;
  Session session{Actor{1}};
  Moment now{1'790'000'000'000};
  std::uint64_t edits = 0;
  std::map<Stamp, StampedStep> made;  // all steps that were ever performed
  std::set<Stamp> safe;               // stamps of those that were ever said to be safe
};

// What a later visit finds, when all is well with its storage.
inline bool all_found(MemoryDisk& disk, std::set<Stamp> const& safe) {
  Tab later(disk);
  later.open();
  std::set<Stamp> found;
  for (LivedStep const& step : later.session.history().steps()) found.insert(step.stamped.stamp);
  return std::includes(found.begin(), found.end(), safe.begin(), safe.end());
}

// What a later visit finds beside what was done before it.
struct Deviation {
  std::size_t lost = 0;     // steps that were said to be safe and are not there
  std::size_t wrong = 0;    // steps that nobody made
  std::size_t doubled = 0;  // steps that are there twice
  bool told = false;        // the visit says that something is amiss
  Deviation& operator+=(Deviation other) {
    lost += other.lost;
    wrong += other.wrong;
    doubled += other.doubled;
    return *this;
  }
  friend bool operator==(Deviation a, Deviation b) {
    return a.lost == b.lost && a.wrong == b.wrong && a.doubled == b.doubled;
  }
};

inline Deviation judge(Tab const& later, Tab const& before) {
  Deviation deviation;
  std::set<Stamp> found;
  for (LivedStep const& lived : later.session.history().steps()) {
    Stamp const stamp = lived.stamped.stamp;
    auto const made = before.made.find(stamp);
    if (made == before.made.end() || made->second.step != lived.stamped.step) ++deviation.wrong;
    if (!found.insert(stamp).second) ++deviation.doubled;
  }
  for (Stamp const stamp : before.safe)
    if (!found.contains(stamp)) ++deviation.lost;
  deviation.told =
      !later.saving.loaded() || later.saving.loaded()->lost || !later.saving.loaded()->findings.empty();
  return deviation;
}

inline Deviation judge(MemoryDisk disk, Tab const& before) {
  disk.tabs.clear();
  Tab later(disk);
  later.open();
  return judge(later, before);
}

}  // namespace claves
