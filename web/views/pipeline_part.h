// The part of the programme about everything that can still be won: by theme, by account against its target,
// and one by one (D1.4, D6).
#pragma once

#include "web/views/opportunity_editor.h"

namespace claves {

class PipelinePart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void refresh(Screen const& screen);
  void draw_next(Ui& ui, Screen const& screen);
  void draw_accounts(Ui& ui, Screen const& screen, Requests& requests);
  void draw_list(Ui& ui, Screen const& screen, Requests& requests);

  FirmPipeline found_;  // kept until something changes
  std::uint64_t at_ = 0;
  Date today_;
  std::size_t shown_ = 12;  // opportunities of the list; more when asked for
  OpportunityEditor editor_;
};

}  // namespace claves
