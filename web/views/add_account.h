// The dialog that adds an account by hand.
#pragma once

#include <optional>
#include <string>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class AddAccount {
 public:
  void open();
  // The dialog while it is open: call it in every pass. Answers the account that was added.
  AccountId draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Written {
    std::string name;
    std::string sector;
    std::string city;
  };

  void draw_fields(Ui& ui, Screen const& screen);
  std::string_view wrong_name(Screen const& screen) const;  // "" when the name will do
  AccountId add(Screen const& screen, Requests& requests);

  bool is_open_ = false;
  Written left_;     // what was left in the fields
  Written written_;  // what stands in them, left or not
  PersonId owner_;
};

}  // namespace claves
