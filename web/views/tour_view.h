// A tour of the product in five steps, each beside the screen that it speaks of.
#pragma once

#include <optional>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class TourView {
 public:
  void begin(Screen const& screen);  // it ends where it began
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void go(Ui& ui, Screen const& screen, Requests& requests, std::size_t step);
  void draw_foot(Ui& ui, Screen const& screen, Requests& requests);
  void end(Requests& requests);

  std::optional<std::size_t> step_;
  Route back_to_;
};

}  // namespace claves
