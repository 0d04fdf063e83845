#include "web/views/trail_run.h"

#include <algorithm>

namespace claves {
namespace {

constexpr std::size_t slice = 20'000;  // operations in a pass: some 10 ms in the page
constexpr std::size_t most_points = 4;
// A review that was written down long after it was held does not tell where things stood then.
constexpr int most_days_late = 31;

}  // namespace

void TrailRun::work(Ui& ui, Screen const& screen) {
  std::uint64_t const now = screen.session.revision() + 1;
  if (at_ != now) {
    at_ = now;
    begin(screen);
  }
  if (is_done()) return;
  if (past_->live_until(stops_[next_].moment, slice)) look(stops_[next_++]);
  if (is_done()) past_.reset();
  ui.want_frame();  // the last one shows what was found
}

// A closed review's day is what people call it by; the moment at which it was closed is when things stood so.
void TrailRun::begin(Screen const& screen) {
  stops_.clear();
  next_ = 0;
  trails_ = {};
  Table<Review> const& reviews = screen.workspace.table<Review>();
  for (AccountId const account : screen.findings.key_list().key) {
    std::vector<Review const*> closed = reviews.all_with(&Review::account, account);
    auto const moment_of = [&](Review const* review) {
      return Moment{reviews.stamp(review->id.value, number_of(&Review::state)).wall_ms};
    };
    std::erase_if(closed, [&](Review const* review) {
      return review->state != ReviewState::Closed ||
             days_between(review->date, day_of(moment_of(review), screen.utc_offset_minutes)) > most_days_late;
    });
    std::sort(closed.begin(), closed.end(), [](Review const* a, Review const* b) { return b->date < a->date; });
    closed.resize(std::min(closed.size(), most_points));
    for (Review const* review : closed) {
      Moment const moment = moment_of(review);
      auto const same = std::find_if(stops_.begin(), stops_.end(), [&](Stop const& stop) {
        return stop.moment.ms == moment.ms && stop.day == review->date;
      });
      if (same == stops_.end())
        stops_.push_back({moment, review->date, {account}});
      else
        same->accounts.push_back(account);
    }
  }
  std::sort(stops_.begin(), stops_.end(),
            [](Stop const& a, Stop const& b) { return a.moment.ms < b.moment.ms; });
  if (!stops_.empty()) past_ = std::make_unique<Past>(screen.session.history());
}

void TrailRun::look(Stop const& stop) {
  Workspace const& then = past_->workspace();
  Matrix const found = matrix(then, scoring(then, purchases(then), weights(then)));
  for (AccountId const account : stop.accounts)
    for (MatrixPoint const& point : found.points)
      if (point.account == account)
        trails_.make(account).push_back({stop.day, point.attractiveness, point.position});
}

}  // namespace claves
