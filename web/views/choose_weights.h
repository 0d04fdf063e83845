// The weights of the factors as sliders that add up to 100. While one is dragged, the accounts are ranked
// by a trial that nobody else sees; letting go performs the step.
#pragma once

#include <optional>

#include "core/rules/matrix.h"
#include "web/screen.h"
#include "web/views/factor_editor.h"
#include "web/views/weigh_dialog.h"
#include "web/views/weigh_group.h"
#include "web/widgets/ui.h"

namespace claves {

class WeightsPanel {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

  // What is ranked now: the trial while there is one, else what the workspace says.
  Scoring const& scoring(Screen const& screen) const;
  Matrix const& matrix(Screen const& screen) const;
  std::uint64_t trial(Screen const& screen) const;  // another number for every trial; 0: none

 private:
  struct Trial {
    std::size_t moved = 0;  // a place in the firm's list of factors
    WeightPoints from;      // when the drag began
    WeightPoints points;
    bool settled = false;
    std::uint64_t revision = 0;  // of the session it was tried on: a step ends it
    std::uint64_t number = 0;
    Scoring scoring;
    Matrix matrix;
  };

  Trial const* running(Screen const& screen) const;
  void move(Screen const& screen, std::size_t factor, int to, bool settled);
  void draw_slider(Ui& ui, Screen const& screen, Requests& requests, std::size_t factor, int points);
  void draw_presets(Ui& ui, Screen const& screen, Requests& requests, WeightPoints const& points);

  void begin_weighing(Screen const& screen, PersonId person);  // none: the firm's weights
  void draw_weighing(Ui& ui, Screen const& screen, Requests& requests);

  std::optional<Trial> trial_;
  std::uint64_t trials_ = 0;
  WeighDialog weighing_;
  PersonId weighing_for_;
  WeighGroup group_;
  FactorEditor factors_;
};

}  // namespace claves
