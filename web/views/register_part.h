// The register of the programme: every account that entered, left or was refused, with its reason (D1.2).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class RegisterPart {
 public:
  void draw(Ui& ui, Screen const& screen);

 private:
  bool shows_all_ = false;
};

}  // namespace claves
