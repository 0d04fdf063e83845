// The typefaces of the interface as Dear ImGui fonts, rasterised at the screen's own resolution, so that canvas
// text lies on the browser's text to the hundredth of a pixel. Everything drawn is laid out in device pixels.
#pragma once

#include <imgui.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/theme.h"
#include "web/widgets/fonts.h"

namespace claves {

enum class Cut : std::uint8_t { Regular, Medium, SemiBold, Icons };
inline constexpr std::size_t cut_count = 4;

// TrueType files, as bytes that outlive the fonts. Where one is empty, ImGui's built-in typeface stands in:
// tests run without the build's typefaces.
struct TypefaceFiles {
  std::array<std::span<std::uint8_t const>, cut_count> by_cut;
};

// A letter that a typeface lacks and that somebody with more typefaces can paint: the browser.
struct MissingGlyph {
  Type type = Type::Body;
  char32_t code = 0;
};

class Typefaces {
 public:
  // Fills ImGui's atlas; `scale` is the device pixels in a CSS pixel, text zoom included. The texture is made
  // by the renderer.
  void build(TypefaceFiles const& files, float scale);
  Fonts const& fonts() const { return fonts_; }

  // Call with text before drawing it: letters that the typeface lacks are noted, once each.
  void prepare(Type type, std::string_view text);

  // For the renderer: what was noted since; then a place in the atlas for each, where it paints them.
  std::vector<MissingGlyph> take_missing();
  struct Place {
    int x = 0;  // in the atlas, device pixels
    int y = 0;
    int width = 0;
    int height = 0;
    bool found = false;  // no room is left: the letter stays a box
  };
  // `advance` in device pixels; the glyph is painted with its baseline at `baseline(face)` from the place's
  // top.
  Place add_glyph(MissingGlyph const& glyph, int width, float advance, bool coloured);
  int baseline(Type type) const;
  int line_height(Type type) const;

 private:
  ImFont* font(Type type) const { return fonts_.faces[static_cast<std::size_t>(type)]; }

  Fonts fonts_;
  std::vector<MissingGlyph> missing_;
  std::vector<std::uint64_t> noted_;  // type and code, sorted
  int strip_ = -1;                    // custom rect of the atlas that painted letters go to
  int strip_x_ = 0;
  int strip_y_ = 0;
  int strip_row_ = 0;
};

// The typefaces in use. There is one screen, so there is one set.
Typefaces& typefaces();

// The same digits, all equally wide: for columns of figures.
std::string tabular(std::string_view text);
// And back, for whatever has no such letters.
std::string not_tabular(std::string_view text);

}  // namespace claves
