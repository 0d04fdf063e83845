// The dialog in which a firm words an exit criterion, moves it to another stage, or adds one of its own (D4).
#pragma once

#include "web/views/draft.h"
#include "web/views/stage_steps.h"

namespace claves {

class CriterionEditor {
 public:
  void edit(Screen const& screen, CriterionUse const& criterion);
  void add(StageKey stage);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  Draft<FirmCriterion> editing_;
  StageKey usual_;  // the stage where it is, as long as the row says none
};

}  // namespace claves
