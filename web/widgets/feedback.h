// What the product says by itself: notices, toasts, progress, emptiness.
#pragma once

#include <span>

#include "web/widgets/buttons.h"
#include "web/widgets/ui.h"

namespace claves {

struct NoticeOptions {
  Tone tone = Tone::Neutral;
  std::string_view title = {};
  std::string_view text = {};
  std::string_view action = {};  // a button
  std::string_view close = {};   // the name of the closing button; empty: it cannot be closed
  bool urgent = false;           // an alert; else it is said when there is a pause
};
enum class Reply : std::uint8_t { None, Acted, Closed };

// In the flow of the page.
Reply notice(Ui& ui, std::string_view key, NoticeOptions const& options);
// Over the page, at its lower edge; several stand above each other. How long it stays is the caller's.
Reply toast(Ui& ui, std::string_view key, NoticeOptions const& options);
// A small state in words with a dot or an icon: "Saved". Said politely when it changes.
void state_line(Ui& ui, std::string_view key, std::string_view words, Tone tone);

struct ProgressOptions {
  std::string_view name = {};
  std::string_view spoken = {};
  double share = -1;  // 0..1; below 0: not known, something moves
};
void progress(Ui& ui, std::string_view key, ProgressOptions const& options);

struct EmptyOptions {
  Icon icon = Icon::None;
  std::string_view title = {};
  std::string_view text = {};
  Body buttons = {};  // drawn in a centred row
};
void empty_state(Ui& ui, std::string_view key, EmptyOptions const& options);

}  // namespace claves
