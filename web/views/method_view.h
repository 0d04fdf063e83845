// About the method: every item of key account management and where in the product it is done.
#pragma once

#include <span>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

// One item, by its number: D0 to D11. Where it is done is the programme, an account's part, or a page.
struct MethodItem {
  int number = 0;
  Word title;
  Word text;
  Route route;              // of an account's part: without an account
  bool of_account = false;  // done in each account
};
std::span<MethodItem const> method_items();

void draw_method(Ui& ui, Screen const& screen, Requests& requests);

}  // namespace claves
