// The robustness analysis of the portfolio, kept up to date while it is looked at: begun anew where its
// question has changed, a slice in each pass, and asleep once it is done.
#pragma once

#include <memory>

#include "core/rules/key_robustness.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class RobustnessRun {
 public:
  Doubt doubt;

  // Once in a pass, before what it found is drawn. `trial` tells apart weights that are being tried out.
  void work(Ui& ui, Screen const& screen, Scoring const& scoring, std::uint64_t trial);

  // What was found so far; null where there is nothing to ask of, or no cap and no key account to ask about.
  Robustness const* found() const { return analysis_.get(); }
  std::vector<AccountId> const& accounts() const { return accounts_; }  // by its rows
  std::vector<std::size_t> const& places() const { return places_; }    // of factors, by its columns
  std::optional<std::size_t> row_of(AccountId account) const;
  int cap() const { return asked_.cap; }
  bool is_done() const { return analysis_ == nullptr || done_; }

 private:
  struct Asked {
    std::uint64_t revision = 0;
    std::uint64_t trial = 0;
    int cap = 0;
    Doubt doubt;
    ScoreCard const* cards = nullptr;  // another workspace may have the same revisions
    friend bool operator==(Asked const&, Asked const&) = default;
  };

  void begin(Screen const& screen, Scoring const& scoring);

  Asked asked_;
  std::vector<AccountId> accounts_;
  std::vector<std::size_t> places_;
  std::unique_ptr<Robustness> analysis_;
  bool done_ = false;
};

}  // namespace claves
