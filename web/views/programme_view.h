// The programme: what a key account is to the firm, the decisions about the list, its people; by parts.
#pragma once

#include <memory>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class ProgrammeView {
 public:
  ProgrammeView();
  ~ProgrammeView();
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claves
