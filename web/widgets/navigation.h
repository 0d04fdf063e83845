// Ways from here to there.
#pragma once

#include <optional>
#include <span>

#include "web/widgets/ui.h"

namespace claves {

struct RailItemOptions {
  Icon icon = Icon::None;
  std::string_view count = {};         // at the right: "12"
  std::string_view count_spoken = {};  // "12 accounts": the description
  std::string_view href = {};
  bool current = false;
  Tone count_tone = Tone::Neutral;
};
// In page_frame's navigation.
bool rail_item(Ui& ui, std::string_view key, std::string_view words, RailItemOptions const& options);
void rail_label(Ui& ui, std::string_view words);

struct TabItem {
  std::string_view key;
  std::string_view words;
  std::string_view count = {};
};
// A list of tabs; the caller draws what belongs to the chosen one. Answers the newly chosen one.
std::optional<int> tabs(Ui& ui, std::string_view key, std::string_view name, std::span<TabItem const> items,
                        int chosen);
// The panel of the chosen tab.
void tab_panel(Ui& ui, std::string_view tabs_key, std::string_view name, Body body);

struct Crumb {
  std::string_view words;
  std::string_view href;
};
// Answers the crumb that was pressed.
std::optional<int> breadcrumb(Ui& ui, std::string_view key, std::string_view name,
                              std::span<Crumb const> crumbs);

enum class StepState : std::uint8_t { Done, Current, Ahead };
struct ProcessStep {
  std::string_view words;
  std::string_view note = {};    // "3 of 4"
  std::string_view spoken = {};  // how the state is said: "current stage"
  StepState state = StepState::Ahead;
};
// The stages of a process as a line of steps. Answers the one that was pressed.
std::optional<int> stepper(Ui& ui, std::string_view key, std::string_view name,
                           std::span<ProcessStep const> steps);

// A list whose items are drawn by the caller, divided by hairlines.
void list(Ui& ui, std::string_view key, std::string_view name, int count, Call<void(int)> item);

}  // namespace claves
