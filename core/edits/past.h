// The workspace as it stood in the past, lived again from the history a slice at a time. Moments only go
// forward; of edits that came later from elsewhere but were made before, it knows.
#pragma once

#include "core/edits/history.h"

namespace claves {

class Past {
 public:
  // The history may grow meanwhile; what is appended then is not looked at.
  explicit Past(History const& history);

  // Lives on until everything up to the moment, included, has been done; at most about so many operations are
  // done now. True: it is as it was.
  bool live_until(Moment moment, std::size_t operations);
  Workspace const& workspace() const { return workspace_; }

 private:
  LivedStep const& step(std::size_t place) const { return history_.steps()[order_[place]]; }

  History const& history_;
  std::vector<std::size_t> order_;  // of the steps, by stamp
  std::size_t next_ = 0;
  Workspace workspace_;
};

}  // namespace claves
