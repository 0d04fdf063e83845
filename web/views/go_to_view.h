// "Go to anything": a dialog that finds accounts and screens by any part of their names.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class GoToView {
 public:
  void open() { open_ = true; }
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  bool open_ = false;
  std::string sought_;
};

}  // namespace claves
