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

namespace claves {

enum class Face : std::uint8_t {
  Axis,         // 11/500: axis labels, small caps of a list
  Small,        // 12/400: secondary text
  SmallMedium,  // 12/500: heads of tables, pills
  Body,         // 13/400
  Medium,       // 13/500: controls and names
  Strong,       // 13/600
  Reading,      // 15/400: longer text
  Card,         // 14/600: titles of cards
  Heading,      // 16/600: titles of dialogs
  Title,        // 20/600: titles of pages, metrics
  Display,      // 28/600
  Icon14,
  Icon16,
  Icon20,
  Icon24,
};
constexpr std::size_t face_count = 15;

enum class Cut : std::uint8_t { Regular, Medium, SemiBold, Icons };

struct FaceStyle {
  Cut cut = Cut::Regular;
  float size = 13;     // CSS pixels in an em
  float tracking = 0;  // added between letters, in em
};
FaceStyle style(Face face);

// TrueType files, as bytes that outlive the fonts. Where one is empty, ImGui's built-in typeface stands in:
// tests run without the build's typefaces.
struct TypefaceFiles {
  std::array<std::span<std::uint8_t const>, 4> by_cut;
};

// A letter that a typeface lacks and that somebody with more typefaces can paint: the browser.
struct MissingGlyph {
  Face face = Face::Body;
  char32_t code = 0;
};

class Typefaces {
 public:
  // Fills ImGui's atlas. Once per pixel ratio; the texture is made by the renderer.
  void build(TypefaceFiles const& files, float pixel_ratio);
  ImFont* operator[](Face face) const { return fonts_[static_cast<std::size_t>(face)]; }

  // Call with text before drawing it: letters that the face lacks are noted, once each.
  void prepare(Face face, std::string_view text);

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
  int baseline(Face face) const;
  int line_height(Face face) const;

 private:
  std::array<ImFont*, face_count> fonts_{};
  std::vector<MissingGlyph> missing_;
  std::vector<std::uint64_t> noted_;  // face and code, sorted
  int strip_ = -1;                    // custom rect of the atlas that painted letters go to
  int strip_x_ = 0;
  int strip_y_ = 0;
  int strip_row_ = 0;
};

// The faces in use. There is one screen, so there is one set.
Typefaces& typefaces();

// The same digits, all equally wide: for columns of figures.
std::string tabular(std::string_view text);

}  // namespace claves
