// Things that are pressed. Each answers true in the frame in which it was.
#pragma once

#include <optional>

#include "web/widgets/ui.h"

namespace claves {

enum class ButtonKind : std::uint8_t { Secondary, Primary, Quiet, Danger };

struct ButtonOptions {
  ButtonKind kind = ButtonKind::Secondary;
  Icon icon = Icon::None;
  Icon trailing = Icon::None;
  std::string_view off_because = {};  // not empty: off, and this is why
  std::string_view hint = {};         // shown on hover, described to assistive technology
  std::string_view shortcut = {};     // "Control+Z"
  bool fill = false;                  // as wide as the column
  Tri pressed = Tri::Unset;
  Tri expanded = Tri::Unset;
};
bool button(Ui& ui, std::string_view key, std::string_view words, ButtonOptions const& options = {});
bool icon_button(Ui& ui, std::string_view key, Icon icon, std::string_view name,
                 ButtonOptions const& options = {});

struct LinkOptions {
  std::string_view href = {};  // "#/accounts/12": also opens in another tab; empty: only clicked() counts
  Type type = Type::Body;
  bool external = false;
  bool current = false;
  bool quiet = false;  // in the text's colour, underlined on hover
};
bool link(Ui& ui, std::string_view key, std::string_view words, LinkOptions const& options = {});

// A whole area that is pressed: a card of a list, a big choice with icon, title and text.
struct ChoiceOptions {
  Icon icon = Icon::None;
  std::string_view title = {};
  std::string_view text = {};
  bool current = false;
  bool primary = false;
};
bool choice(Ui& ui, std::string_view key, ChoiceOptions const& options);

// The body is drawn on a surface that is pressed as a whole; controls inside keep their own presses.
struct PressableOptions {
  std::string_view name = {};
  bool current = false;
  float padding = 12;
};
bool pressable(Ui& ui, std::string_view key, PressableOptions const& options, Body body);

struct ToggleOptions {
  std::string_view label = {};
  bool on = false;
  std::string_view help = {};
  std::string_view off_because = {};
  bool hide_label = false;  // still named by it
};
// Each answers the new value when it was changed.
std::optional<bool> checkbox(Ui& ui, std::string_view key, ToggleOptions const& options);
std::optional<bool> toggle(Ui& ui, std::string_view key, ToggleOptions const& options);

struct OneOfOptions {
  std::string_view label = {};
  std::span<std::string_view const> choices = {};
  std::span<std::string_view const> explanations = {};  // radio_group only
  int chosen = -1;
  bool hide_label = false;
  std::string_view error = {};
};
// Each answers the new choice when it was changed. Both are radio groups; the second draws one bar.
std::optional<int> radio_group(Ui& ui, std::string_view key, OneOfOptions const& options);
std::optional<int> segments(Ui& ui, std::string_view key, OneOfOptions const& options);

}  // namespace claves
