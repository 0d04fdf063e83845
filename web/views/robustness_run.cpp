#include "web/views/robustness_run.h"

#include <algorithm>

namespace claves {
namespace {

// Rows times samples in one pass: some 6 ms in the page, so that no frame is late.
constexpr std::size_t slice = 400'000;
constexpr std::uint64_t seed = 1;

}  // namespace

void RobustnessRun::work(Ui& ui, Screen const& screen, Scoring const& scoring, std::uint64_t trial) {
  KeyList const& list = screen.findings.key_list();
  int const cap = list.cap > 0 ? list.cap : static_cast<int>(list.key.size());
  Asked const now{screen.session.revision(), trial, cap, doubt, scoring.cards.data()};
  if (now != asked_) {
    asked_ = now;
    begin(screen, scoring);
  }
  if (is_done()) return;
  done_ = !analysis_->advance(std::max<std::size_t>(1, slice / analysis_->rows()));
  if (!done_) ui.want_frame();
}

void RobustnessRun::begin(Screen const& screen, Scoring const& scoring) {
  analysis_.reset();
  accounts_.clear();
  done_ = false;
  if (asked_.cap < 1 || scoring.cards.empty()) return;
  KeyQuestion question = key_question(screen.workspace, scoring, doubt, asked_.cap);
  auto samples = sample_weights(question.rules, question_samples, seed);
  if (!samples || !Robustness::check(question.asked, *samples)) return;
  accounts_ = std::move(question.accounts);
  places_ = std::move(question.places);
  analysis_ = std::make_unique<Robustness>(std::move(question.asked), std::move(*samples));
}

std::optional<std::size_t> RobustnessRun::row_of(AccountId account) const {
  auto const found = std::find(accounts_.begin(), accounts_.end(), account);
  if (found == accounts_.end()) return {};
  return static_cast<std::size_t>(found - accounts_.begin());
}

}  // namespace claves
