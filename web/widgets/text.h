// Words, and small things that say something.
#pragma once

#include <initializer_list>
#include <utility>

#include "web/widgets/ui.h"

namespace claves {

enum class Ink : std::uint8_t { Normal, Muted, Subtle, Accent, Good, Warn, Bad };

struct TextOptions {
  Type type = Type::Body;
  Ink ink = Ink::Normal;
  int max_lines = 0;   // then an ellipsis; 0: all
  bool right = false;  // numbers in a column
  bool centred = false;
  bool tabular = false;  // digits of equal width
};
void heading(Ui& ui, int level, std::string_view words);  // 1 page, 2 card, 3 section
void text(Ui& ui, std::string_view words, TextOptions const& options = {});
// A small label above what it names; not announced, since the thing itself has the name.
void label(Ui& ui, std::string_view words);

void pill(Ui& ui, std::string_view words, Tone tone = Tone::Neutral);      // with a dot
void badge(Ui& ui, std::string_view words, Tone tone = Tone::Neutral);     // without
void icon(Ui& ui, Icon icon, Tone tone = Tone::Neutral, float size = 16);  // says nothing by itself
// A tile with the first letters of a name, tinted by it.
void avatar(Ui& ui, std::string_view name, float size = 28);

struct KeyValue {
  std::string_view key;
  std::string_view value;
};
void key_values(Ui& ui, std::span<KeyValue const> pairs);

struct MetricOptions {
  std::string_view label = {};
  std::string_view value = {};  // large
  std::string_view unit = {};   // after it, small
  std::string_view note = {};   // below
  Tone tone = Tone::Neutral;
};
void metric(Ui& ui, MetricOptions const& options);

// A share of `high` as a bar; `spoken` is said and, with show, written after it.
struct MeterOptions {
  std::string_view name = {};
  std::string_view spoken = {};
  double value = 0;
  double high = 1;
  Tone tone = Tone::Accent;
  float width = 0;          // 0: all there is
  bool show_name = false;   // to the left of the bar
  bool show_value = false;  // to the right
  float value_width = 0;    // kept for it, where several stand below each other
};
void meter(Ui& ui, std::string_view key, MeterOptions const& options);

// Several small bars in one glyph: the factors of an account. `summary` says them all; nan is unknown.
struct MiniBarsOptions {
  std::string_view summary = {};
  std::span<double const> values = {};
  double high = 10;
  float width = 72;
  float height = 24;
};
void mini_bars(Ui& ui, std::string_view key, MiniBarsOptions const& options);

}  // namespace claves
