// The accounts in a picture: as bubbles over attractiveness and our position, with what each quadrant advises
// and where they came from; or as lines over the factors.
#pragma once

#include <optional>

#include "core/rules/matrix.h"
#include "web/views/choose_rows.h"
#include "web/views/trail_run.h"
#include "web/widgets/ui.h"

namespace claves {

class ChooseMap {
 public:
  // Draws the accounts of the rows, the best ones where there are very many. Answers the one that was picked.
  std::optional<AccountId> draw(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                                Matrix const& points, AccountRows const& rows, AccountId chosen);

 private:
  void draw_trails(Ui& ui, Screen const& screen);

  bool trails_shown_ = false;
  TrailRun trails_;
};

}  // namespace claves
