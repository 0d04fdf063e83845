// Shares and amounts as bars, and a share as a ring.
#pragma once

#include "web/widgets/ui.h"

namespace claves {

struct Share {
  std::string_view name = {};
  std::string_view shown = {};  // "12.4 of 20"
  double value = 0;
};

struct ShareBarOptions {
  std::string_view summary = {};
  std::span<Share const> shares = {};
  double whole = 0;    // 0: their sum
  bool legend = true;  // names and values below
  float height = 20;
};
// Parts of a whole in one bar: why this score.
void share_bar(Ui& ui, std::string_view key, ShareBarOptions const& options);

struct BarListOptions {
  std::string_view summary = {};
  std::span<Share const> bars = {};
  double high = 0;  // 0: the greatest
  Tone tone = Tone::Accent;
};
void bar_list(Ui& ui, std::string_view key, BarListOptions const& options);

struct RingOptions {
  std::string_view name = {};
  std::string_view shown = {};  // in the middle, and said: "5/8"
  double share = 0;             // 0..1
  Tone tone = Tone::Accent;
  float size = 40;
};
void ring(Ui& ui, std::string_view key, RingOptions const& options);

}  // namespace claves
