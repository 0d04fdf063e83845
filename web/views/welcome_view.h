// The first screen: what this is in one line, and three ways in.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class WelcomeView {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);
};

}  // namespace claves
