// Language and look, copies of the user's data, starting over, and the keyboard's shortcuts: each a dialog.
#pragma once

#include "web/screen.h"
#include "web/views/passphrase_dialogs.h"
#include "web/widgets/ui.h"

namespace claves {

class SettingsView {
 public:
  void open() { shown_ = Shown::Settings; }
  void open_shortcuts() { shown_ = Shown::Shortcuts; }
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  enum class Shown : std::uint8_t { Nothing, Settings, StartOver, Shortcuts, Protect };

  void draw_settings(Ui& ui, Screen const& screen, Requests& requests);
  void draw_copies(Ui& ui, Screen const& screen, Requests& requests);
  void draw_data(Ui& ui, Screen const& screen, Requests& requests);
  void draw_start_over(Ui& ui, Screen const& screen, Requests& requests);
  void draw_shortcuts(Ui& ui, Screen const& screen, Requests& requests);

  Shown shown_ = Shown::Nothing;
  ProtectDialog protect_;
};

}  // namespace claves
