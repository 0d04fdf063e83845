// Where the key accounts stood on the map when their last reviews were closed: worked out from the history, a
// slice in each pass, while somebody looks at it.
#pragma once

#include <memory>

#include "core/edits/past.h"
#include "core/rules/matrix.h"
#include "core/rules/rows.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct TrailPoint {
  Date day;
  double attractiveness = 0;  // 0..100, as MatrixPoint
  double position = 0;
};

class TrailRun {
 public:
  void work(Ui& ui, Screen const& screen);

  std::vector<TrailPoint> const& of(AccountId account) const { return trails_.of(account); }  // oldest first
  bool is_done() const { return next_ == stops_.size(); }
  bool is_empty() const { return stops_.empty(); }  // no review was closed yet

 private:
  struct Stop {
    Moment moment;
    Date day;
    std::vector<AccountId> accounts;
  };
  void begin(Screen const& screen);
  void look(Stop const& stop);

  std::uint64_t at_ = 0;  // the session's revision, plus one
  std::unique_ptr<Past> past_;
  std::vector<Stop> stops_;  // by moment
  std::size_t next_ = 0;
  ByAccount<std::vector<TrailPoint>> trails_;
};

}  // namespace claves
