// People above those who report to them, each as a card that can be pressed: a tree where it fits, else an
// indented list with the same lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct OrgCard {
  std::string name = {};
  std::string job = {};
  std::string standing = {};  // "Decides · For"
  std::string known_by = {};  // who of us
  std::string spoken = {};    // the button's name
  double strength = 0;        // 0..1: of the relationship
  Tone tone = Tone::Neutral;  // of the attitude
  bool warns = false;         // a gap, or one thread
  int depth = 0;              // under the top of its line; parents come before those who report to them
};

struct OrgChartOptions {
  std::string_view summary = {};
  std::span<OrgCard const> cards = {};
};
// So wide that it is a tree: for a file, which is as wide as it likes.
float org_chart_width(std::span<OrgCard const> cards);
// Answers the card that was pressed.
std::optional<std::size_t> org_chart(Ui& ui, std::string_view key, OrgChartOptions const& options);

}  // namespace claves
