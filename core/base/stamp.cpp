#include "core/base/stamp.h"

namespace claves {

Stamp Clock::issue(Moment now) {
  if (now.ms > last_.wall_ms) {
    last_.wall_ms = now.ms;
    last_.counter = 0;
  } else if (++last_.counter == 0) {  // after 2^32 edits of one millisecond, or a stamp seen that says so
    ++last_.wall_ms;
  }
  return last_;
}

void Clock::see(Stamp other) {
  if (other.wall_ms > last_.wall_ms || (other.wall_ms == last_.wall_ms && other.counter > last_.counter)) {
    last_.wall_ms = other.wall_ms;
    last_.counter = other.counter;
  }
}

}  // namespace claves
