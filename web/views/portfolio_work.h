// The work behind the portfolio's page, a slice of it in each frame: the best set, then what each limit costs,
// then how often each account is in the best set under other weights. Begins anew once anything was edited.
#pragma once

#include <optional>

#include "core/methods/weight_samples.h"
#include "core/rules/portfolio.h"
#include "web/screen.h"

namespace claves {

// Which weights are tried: like the chosen ones, or any.
enum class WeightSpread : std::uint8_t { Near, Any };

class PortfolioWork {
 public:
  // Brings the question up to date and works on for a slice. True while there is more to do.
  bool run(Screen const& screen, WeightSpread spread);

  KeyPortfolio const& portfolio() const { return portfolio_; }
  PortfolioChoice const& choice() const { return choice_; }
  bool is_solved() const { return choice_.state == PortfolioState::Optimal; }
  bool gave_up() const { return gave_up_; }  // the best found so far, not proved
  std::vector<PortfolioPrice> const& prices() const { return prices_; }
  bool is_priced() const { return step_ > Part::Price; }
  std::vector<PortfolioAsk> const& clash() const { return clash_; }  // why nothing can be chosen
  RobustPortfolio const* robust() const { return robust_ ? &*robust_ : nullptr; }
  std::size_t samples() const;  // to be tried in all

 private:
  enum class Part : std::uint8_t { Solve, Price, Robust, Done };

  void begin(Screen const& screen, WeightSpread spread);
  void solve();
  void price();
  void begin_robust(Scoring const& scoring);
  void try_weights(Scoring const& scoring);

  KeyPortfolio portfolio_;
  std::optional<PortfolioSearch> search_;
  std::optional<PortfolioPricing> pricing_;
  std::optional<RobustPortfolio> robust_;
  std::optional<WeightSamples> weights_;
  std::size_t tried_ = 0;
  PortfolioChoice choice_;
  std::vector<PortfolioPrice> prices_;
  std::vector<PortfolioAsk> clash_;
  WeightSpread spread_ = WeightSpread::Near;
  std::optional<std::uint64_t> revision_;
  bool gave_up_ = false;
  Part step_ = Part::Solve;
};

}  // namespace claves
