// What the product looks like, in tokens: colours for light, dark and high contrast, the type scale, spacing
// and radii. Widgets take every look from here, so a theme is changed in one place.
#pragma once

#include <array>
#include <cstdint>

namespace claves {

struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  friend constexpr bool operator==(Colour, Colour) = default;
};

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16 & 255), static_cast<std::uint8_t>(hex >> 8 & 255),
          static_cast<std::uint8_t>(hex & 255), 255};
}
// `a` towards `b` by `share` 0..1, channel by channel; alpha too.
Colour mixed(Colour a, Colour b, float share);
Colour faded(Colour colour, float alpha);     // alpha times `alpha`
double contrast(Colour text, Colour behind);  // WCAG 2.2 contrast ratio of opaque colours, 1..21

// What a thing means; colour is used for nothing else. Every tone is also told by a word or an icon.
enum class Tone : std::uint8_t { Neutral, Accent, Good, Warn, Bad };
inline constexpr int tone_count = 5;

// The colours of a tone: `fill` for bars, dots and large numerals; `soft` behind `ink`, small text on it.
struct ToneColours {
  Colour fill;
  Colour soft;
  Colour ink;
};

enum class Shade : std::uint8_t { Light, Dark, HighContrast };

struct Palette {
  Colour page;  // behind everything
  Colour rail;  // the navigation's surface
  Colour card;
  Colour raised;  // tiles, fields and menus on a card
  Colour hover;   // over card or rail
  Colour pressed;
  Colour selected;    // the chosen row
  Colour line;        // card edges, field edges
  Colour faint_line;  // between rows
  Colour field_line;  // edges of controls that have no other sign (>= 3:1 on card)
  Colour track;       // the empty part of bars and sliders
  Colour text;
  Colour muted;   // second lines
  Colour subtle;  // placeholders, axis labels
  Colour accent;  // fills under on_accent, links
  Colour accent_hover;
  Colour on_accent;
  Colour danger;  // fills under on_accent
  Colour link;
  Colour backdrop;  // over the page behind a dialog
  Colour shadow;    // alpha 0: surfaces are told apart by steps
  std::array<ToneColours, tone_count> tones;

  ToneColours const& tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
};

Palette const& palette(Shade shade);
// One of twelve quiet hues for avatar tiles and series, the same for the same seed.
ToneColours hue(Palette const& palette, std::uint32_t seed);

// The type scale. The platform rasterises one face per style at `px` x scale; sizes are CSS px.
enum class Type : std::uint8_t {
  Body,         // 13/400
  Strong,       // 13/500: controls, names
  Small,        // 12/400: second lines, labels
  SmallStrong,  // 12/500: table heads, pills
  Tiny,         // 11/500: axis labels, counts
  CardTitle,    // 14/600
  Title,        // 20/600: page titles, metrics
  Display,      // 28/600
};
inline constexpr int type_count = 8;

struct TypeSpec {
  float px = 13;
  int weight = 400;
  float line = 20;     // line height, px
  float tracking = 0;  // em
};

TypeSpec spec(Type type);

inline constexpr float control_height = 32;
inline constexpr float touch_height = 44;
inline constexpr float radius_control = 6;
inline constexpr float radius_field = 8;
inline constexpr float radius_card = 10;
inline constexpr float radius_dialog = 12;
inline constexpr float hover_seconds = 0.11F;

}  // namespace claves
