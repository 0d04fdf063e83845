// The process as this firm bends it: its stages in their order, with the criteria that let out of each (D4).
#pragma once

#include "web/views/criterion_editor.h"
#include "web/views/stage_editor.h"

namespace claves {

class ProcessTemplate {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // of one pass
  void draw_head(Of const& of);
  void draw_stage(Of const& of, StageUse const& stage, int number);
  void draw_menu(Of const& of, StageUse const& stage, int number);
  void draw_criteria(Of const& of, StageUse const& stage);
  void draw_criterion(Of const& of, CriterionUse const& criterion);
  void draw_dropped(Of const& of);

  StageEditor stages_;
  CriterionEditor criteria_;
};

}  // namespace claves
