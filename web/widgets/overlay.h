// Things over the page: dialogs, menus. Call them anywhere in the pass; they are drawn and announced above.
#pragma once

#include <optional>
#include <span>

#include "web/widgets/buttons.h"
#include "web/widgets/ui.h"

namespace claves {

struct DialogOptions {
  std::string_view title = {};
  std::string_view text = {};   // an opening sentence, and its description
  std::string_view close = {};  // the name of the closing button
  float width = 400;            // a full sheet on phones
  bool aside = false;  // in the lower corner, so that the page behind it is seen; on phones at the lower edge
  Body foot = {};      // the buttons, in a row at the right end
};
// A modal dialog for as long as it is called. Answers true when it was dismissed: Escape or the closing button.
bool dialog(Ui& ui, std::string_view key, DialogOptions const& options, Body body);

struct MenuItem {
  std::string_view words = {};
  Icon icon = Icon::None;
  std::string_view shortcut = {};  // as it is written
  std::string_view off_because = {};
  bool danger = false;
  bool divided = false;  // a line above
  bool chosen = false;   // a tick
};
// A button that opens a list of things to do. Answers which was chosen. `name` without an icon is written.
struct MenuOptions {
  std::string_view name = {};
  Icon icon = Icon::None;  // instead of the name, which becomes the hint
  ButtonKind kind = ButtonKind::Secondary;
  std::span<MenuItem const> items = {};
};
std::optional<int> menu(Ui& ui, std::string_view key, MenuOptions const& options);

// A button that opens a small panel: filters, an explanation. It closes by Escape or a press elsewhere.
struct PopoverOptions {
  std::string_view name = {};
  Icon icon = Icon::None;
  bool icon_only = false;
  ButtonKind kind = ButtonKind::Secondary;
  float width = 280;
  float padding = 16;
};
void popover(Ui& ui, std::string_view key, PopoverOptions const& options, Body body);
void close_popover(Ui& ui);  // from inside its body

}  // namespace claves
