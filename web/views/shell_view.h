// The frame around every screen: navigation, undo, saving, settings, and what the product says by itself.
#pragma once

#include "web/screen.h"
#include "web/views/go_to_view.h"
#include "web/views/settings_view.h"
#include "web/views/tour_view.h"
#include "web/widgets/ui.h"

namespace claves {

class ShellView {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Body content);
  void take_tour(Screen const& screen) { tour_.begin(screen); }

 private:
  void draw_header(Ui& ui, Screen const& screen, Requests& requests);
  void answer_keys(Ui& ui, Screen const& screen, Requests& requests);

  GoToView go_to_;
  SettingsView settings_;
  UnlockDialog unlock_;
  TourView tour_;
};

}  // namespace claves
