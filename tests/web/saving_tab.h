// A tab of the page without its screens, for tests of saving: edits, frames and time.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
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
  void frames(int count, std::int64_t ms = 16) {
    for (int done = 0; done < count; ++done) frame(ms);
  }
  void edit() {
    ++edits;
    std::string const name = "Cliente " + std::to_string(edits);
    Step step{StepName::AddAccount, name, {}};
    CHECK(session.perform(std::move(step.set(AccountId{edits}, &Account::name, name)), now));
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
  std::set<Stamp> safe;  // stamps of all steps that were ever said to be safe
};

// What a later visit finds, when all is well with its storage.
inline bool all_found(MemoryDisk& disk, std::set<Stamp> const& safe) {
  Tab later(disk);
  later.open();
  std::set<Stamp> found;
  for (LivedStep const& step : later.session.history().steps()) found.insert(step.stamped.stamp);
  return std::includes(found.begin(), found.end(), safe.begin(), safe.end());
}

}  // namespace claves
