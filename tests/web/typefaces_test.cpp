#include "web/typefaces.h"

#include <doctest/doctest.h>

using namespace claves;

namespace {

// ImGui's own typeface stands in for the build's.
struct Atlas {
  Atlas() : context(ImGui::CreateContext()) { faces.build({}, 1); }
  ~Atlas() { ImGui::DestroyContext(context); }
  ImGuiContext* context;
  Typefaces faces;
};

}  // namespace

TEST_CASE("there is one typeface for each style, and one for icons") {
  Atlas atlas;
  for (ImFont const* font : atlas.faces.fonts().faces) CHECK(font != nullptr);
  CHECK(atlas.faces.fonts().icons != nullptr);
}

TEST_CASE("a letter that is lacking is noted once for each style") {
  Atlas atlas;
  atlas.faces.prepare(Type::Body, "Muñoz Energía");
  CHECK(atlas.faces.take_missing().empty());
  atlas.faces.prepare(Type::Body, "你好你");
  atlas.faces.prepare(Type::Body, "你");
  atlas.faces.prepare(Type::Title, "你");
  std::vector<MissingGlyph> const missing = atlas.faces.take_missing();
  REQUIRE(missing.size() == 3);
  CHECK(missing[0].code == U'你');
  CHECK(missing[1].code == U'好');
  CHECK(missing[2].type == Type::Title);
  CHECK(atlas.faces.take_missing().empty());
}

TEST_CASE("a painted letter is found from then on") {
  Atlas atlas;
  ImFont const* font = atlas.faces.fonts().faces[static_cast<std::size_t>(Type::Body)];
  REQUIRE(font->FindGlyphNoFallback(U'你') == nullptr);
  auto const place = atlas.faces.add_glyph({Type::Body, U'你'}, 14, 13.5F, false);
  CHECK(place.found);
  CHECK(place.width == 14);
  REQUIRE(font->FindGlyphNoFallback(U'你') != nullptr);
  CHECK(font->FindGlyphNoFallback(U'你')->AdvanceX == doctest::Approx(13.5));
}

TEST_CASE("painted letters do not overlap, and end where there is no room") {
  Atlas atlas;
  std::vector<Typefaces::Place> places;
  for (char32_t code = 0x4E00; code < 0x4E00 + 3000; ++code) {
    auto const place = atlas.faces.add_glyph({Type::Body, code}, 40, 40, false);
    if (!place.found) break;
    for (auto const& other : places) {
      bool const apart = place.x >= other.x + other.width || other.x >= place.x + place.width ||
                         place.y >= other.y + other.height || other.y >= place.y + place.height;
      REQUIRE(apart);
    }
    places.push_back(place);
  }
  CHECK(places.size() > 100);
  CHECK(places.size() < 3000);
}

TEST_CASE("digits of equal width stand at code points of their own") {
  CHECK(tabular("1.234,5 €") == "\xEF\x9C\xB1.\xEF\x9C\xB2\xEF\x9C\xB3\xEF\x9C\xB4,\xEF\x9C\xB5 €");
  CHECK(tabular("") == "");
}
