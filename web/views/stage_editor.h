// The dialogs in which a firm bends a stage of its process: rename it, add one or split one in two, drop one or
// join it to another (D4).
#pragma once

#include <set>

#include "web/views/draft.h"
#include "web/views/stage_steps.h"

namespace claves {

class StageEditor {
 public:
  void edit(Screen const& screen, StageUse const& stage);
  void add(StageKey after);  // the criteria of that stage can move on into the new one
  void drop(Screen const& screen, StageKey stage, Criteria criteria);
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_edit(Ui& ui, Screen const& screen, Requests& requests);
  void draw_add(Ui& ui, Screen const& screen, Requests& requests);
  void draw_drop(Ui& ui, Screen const& screen, Requests& requests);
  void save_new(Screen const& screen, Requests& requests);

  Draft<FirmStage> editing_;
  std::optional<StageKey> after_;  // while one is added
  std::string name_;
  std::string purpose_;
  std::set<std::string> moving_;  // the criteria that go into the new one, as they are written
  bool name_is_missing_ = false;
  std::optional<StageKey> dropping_;
  StageKey into_;
  bool with_criteria_ = false;
};

}  // namespace claves
