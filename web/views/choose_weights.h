// The weights of the eight factors as sliders that add up to 100. While one is dragged, the accounts are ranked
// by a trial that nobody else sees; letting go performs the step.
#pragma once

#include <optional>

#include "core/rules/matrix.h"
#include "web/screen.h"
#include "web/views/weigh_dialog.h"
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
    Factor moved = Factor::F1;
    WeightPoints from{};  // when the drag began
    WeightPoints points{};
    bool settled = false;
    std::uint64_t revision = 0;  // of the session it was tried on: a step ends it
    std::uint64_t number = 0;
    Scoring scoring;
    Matrix matrix;
  };

  Trial const* running(Screen const& screen) const;
  void move(Screen const& screen, Factor factor, int to, bool settled);
  void draw_slider(Ui& ui, Screen const& screen, Requests& requests, Factor factor, int points);
  void draw_presets(Ui& ui, Screen const& screen, Requests& requests, WeightPoints const& points);

  void draw_other_ways(Ui& ui, Screen const& screen, Requests& requests);

  std::optional<Trial> trial_;
  std::uint64_t trials_ = 0;
  WeighDialog weighing_;
};

}  // namespace claves
