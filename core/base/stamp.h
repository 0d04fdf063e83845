// When and where an edit happened: a hybrid logical clock (Kulkarni et al., Logical Physical Clocks, 2014).
// Stamps are totally ordered, and a device never issues the same one twice.
#pragma once

#include <compare>
#include <cstdint>

#include "core/base/date.h"

namespace claves {

// A device (one browser profile), drawn at random when its storage is first made; never 0.
struct Actor {
  std::uint64_t value = 0;
  friend constexpr auto operator<=>(Actor, Actor) = default;
};

struct Stamp {
  std::int64_t wall_ms = 0;   // since 1970-01-01T00:00Z
  std::uint32_t counter = 0;  // separates edits of one millisecond, and outruns a clock set back
  Actor actor;

  friend constexpr auto operator<=>(Stamp, Stamp) = default;
};

// Issues stamps that are greater than every stamp issued or seen before, whatever the wall clock does.
class Clock {
 public:
  explicit Clock(Actor actor) : last_{0, 0, actor} {}

  Stamp issue(Moment now);
  void see(Stamp other);
  Actor actor() const { return last_.actor; }

 private:
  Stamp last_;
};

}  // namespace claves
