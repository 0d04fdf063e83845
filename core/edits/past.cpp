#include "core/edits/past.h"

#include <algorithm>
#include <numeric>

namespace claves {

Past::Past(History const& history) : history_(history), order_(history.steps().size()) {
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  auto const before = [&](std::size_t a, std::size_t b) {
    return history_.steps()[a].stamped.stamp < history_.steps()[b].stamped.stamp;
  };
  if (!std::is_sorted(order_.begin(), order_.end(), before)) std::sort(order_.begin(), order_.end(), before);
}

bool Past::live_until(Moment moment, std::size_t operations) {
  std::size_t done = 0;
  while (next_ < order_.size() && step(next_).stamped.stamp.wall_ms <= moment.ms) {
    if (done >= operations) return false;
    carry_out(workspace_, step(next_).stamped);
    done += std::max<std::size_t>(1, step(next_).stamped.step.operations.size());
    ++next_;
  }
  return true;
}

}  // namespace claves
