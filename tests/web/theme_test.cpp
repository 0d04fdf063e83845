#include "web/theme.h"

#include <doctest/doctest.h>

namespace claves::test {
namespace {

constexpr Shade shades[] = {Shade::Light, Shade::Dark, Shade::HighContrast};
constexpr double readable = 4.5;  // WCAG 2.2, 1.4.3 for text of this size
constexpr double visible = 3.0;   // 1.4.11 for marks without words

}  // namespace

TEST_CASE("text can be read on every surface it stands on") {
  for (Shade const shade : shades) {
    CAPTURE(static_cast<int>(shade));
    Palette const& p = palette(shade);
    for (Colour const ground : {p.page, p.rail, p.card, p.raised, p.hover, p.selected, p.pressed}) {
      CHECK(contrast(p.text, ground) >= readable);
      CHECK(contrast(p.muted, ground) >= readable);
      CHECK(contrast(p.link, ground) >= readable);
    }
    for (Colour const ground : {p.page, p.card, p.raised, p.hover})
      CHECK(contrast(p.subtle, ground) >= readable);
    CHECK(contrast(p.on_accent, p.accent) >= readable);
    CHECK(contrast(p.on_accent, p.accent_hover) >= readable);
    CHECK(contrast(p.on_accent, p.danger) >= readable);
    CHECK(contrast(p.card, p.text) >= readable);  // tooltips
  }
}

TEST_CASE("small words in a tone can be read on their pill and on cards") {
  for (Shade const shade : shades) {
    Palette const& p = palette(shade);
    for (int tone = 0; tone < tone_count; ++tone) {
      CAPTURE(static_cast<int>(shade));
      CAPTURE(tone);
      ToneColours const& colours = p.tone(static_cast<Tone>(tone));
      CHECK(contrast(colours.ink, colours.soft) >= readable);
      CHECK(contrast(colours.ink, p.card) >= readable);
      CHECK(contrast(colours.ink, p.page) >= readable);
      CHECK(contrast(colours.ink, p.rail) >= readable);
      CHECK(contrast(colours.fill, p.card) >= visible);
    }
    CHECK(contrast(p.field_line, p.card) >= visible);
  }
}

TEST_CASE("initials can be read on their tile, whatever the name") {
  for (Shade const shade : shades) {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
      CAPTURE(static_cast<int>(shade));
      CAPTURE(seed);
      ToneColours const colours = hue(palette(shade), seed);
      CHECK(contrast(colours.ink, colours.soft) >= readable);
    }
  }
}

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == doctest::Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) == doctest::Approx(4.48).epsilon(0.01));
  CHECK(contrast(rgb(0x123456), rgb(0x123456)) == doctest::Approx(1));
}

}  // namespace claves::test
