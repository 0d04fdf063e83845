// Where a passphrase is asked for: to seal a copy, and to open one.
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

// Chooses a passphrase, twice the same, and asks for the sealed copy.
class ProtectDialog {
 public:
  bool draw(Ui& ui, Screen const& screen, Requests& requests);  // false: it is done with

 private:
  void forget() { *this = {}; }

  std::string passphrase_;
  std::string again_;
  bool tried_ = false;  // from then on it says what is missing
};

// There as long as a sealed file waits for its passphrase.
class UnlockDialog {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  std::string passphrase_;
};

}  // namespace claves
