#include "web/typefaces.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr int strip_side = 512;
constexpr char32_t first_tabular = 0xF730;  // where the build's subset keeps digits of equal width
constexpr int gap = 1;                      // between letters in the strip, so that filtering does not mix them

// Latin-1, Latin Extended-A, and what the build's subset holds besides.
constexpr ImWchar latin[] = {0x0020, 0x017F, 0x02C6, 0x02DC, 0x2010, 0x2026, 0x2030, 0x203A,
                             0x20AC, 0x20AC, 0x2116, 0x2122, 0x2190, 0x2199, 0x2200, 0x22FF,
                             0x25A0, 0x25CF, 0x2713, 0x2713, 0xF730, 0xF739, 0};
constexpr ImWchar icons[] = {
#define ICON(name, code) code, code,
#include "web/widgets/icons.def"
#undef ICON
    0};

std::uint32_t big_endian(std::span<std::uint8_t const> bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count && at + i < bytes.size(); ++i) value = value << 8 | bytes[at + i];
  return value;
}

std::size_t table(std::span<std::uint8_t const> file, std::uint32_t tag) {
  std::uint32_t const count = big_endian(file, 4, 2);
  for (std::size_t i = 0; i < count; ++i) {
    if (big_endian(file, 12 + i * 16, 4) == tag) return big_endian(file, 12 + i * 16 + 8, 4);
  }
  return 0;
}

// ImGui sizes a font by the height from ascent to descent, CSS by the em.
float height_of_em(std::span<std::uint8_t const> file) {
  std::size_t const head = table(file, 0x68656164);  // "head"
  std::size_t const hhea = table(file, 0x68686561);  // "hhea"
  if (head == 0 || hhea == 0) return 1;
  auto const metric = [&](std::size_t at) { return static_cast<std::int16_t>(big_endian(file, at, 2)); };
  auto const units = static_cast<float>(big_endian(file, head + 18, 2));
  return static_cast<float>(metric(hhea + 4) - metric(hhea + 6)) / units;
}

struct Setting {
  Cut cut = Cut::Regular;
  float px = 13;
  float tracking = 0;  // em
};

Setting setting(Type type) {
  TypeSpec const told = spec(type);
  Cut const cut = told.weight >= 600 ? Cut::SemiBold : told.weight >= 500 ? Cut::Medium : Cut::Regular;
  return {cut, told.px, told.tracking};
}

ImFont* add_font(ImFontAtlas& atlas, TypefaceFiles const& files, Setting const& setting, float scale) {
  auto const file = files.by_cut[static_cast<std::size_t>(setting.cut)];
  ImFontConfig config;
  config.SizePixels = setting.px * scale;
  if (file.empty()) return atlas.AddFontDefault(&config);
  config.FontDataOwnedByAtlas = false;
  config.OversampleH = scale < 1.5F ? 3 : scale < 3 ? 2 : 1;
  config.OversampleV = 1;
  config.PixelSnapH = false;
  config.GlyphExtraSpacing.x = setting.tracking * config.SizePixels;
  config.SizePixels *= height_of_em(file);
  auto* bytes = const_cast<std::uint8_t*>(file.data());  // not owned, so not written to
  return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), config.SizePixels, &config,
                                    setting.cut == Cut::Icons ? icons : latin);
}

constexpr float icon_px = 16;
constexpr float large_icon_px = 20;

}  // namespace

void Typefaces::build(TypefaceFiles const& files, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Clear();
  for (std::size_t i = 0; i < fonts_.faces.size(); ++i) {
    fonts_.faces[i] = add_font(atlas, files, setting(static_cast<Type>(i)), scale);
  }
  fonts_.icons = add_font(atlas, files, {Cut::Icons, icon_px, 0}, scale);
  fonts_.large_icons = add_font(atlas, files, {Cut::Icons, large_icon_px, 0}, scale);
  auto const regular = files.by_cut[static_cast<std::size_t>(Cut::Regular)];
  fonts_.size_per_px = regular.empty() ? 1 : height_of_em(regular);
  strip_ = atlas.AddCustomRectRegular(strip_side, strip_side);
  atlas.TexDesiredWidth = scale < 2.5F ? 2048 : 4096;  // wider than the strip, or that is never packed
  atlas.Build();
  IM_ASSERT(atlas.GetCustomRectByIndex(strip_)->IsPacked());
  ImGui::GetIO().FontDefault = font(Type::Body);
  missing_.clear();
  noted_.clear();
  strip_x_ = strip_y_ = strip_row_ = 0;
}

void Typefaces::prepare(Type type, std::string_view text) {
  // Everything below U+0180 is in the subset and begins with a byte below 0xC6.
  bool const plain = std::all_of(text.begin(), text.end(), [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0xC6;
  });
  if (plain) return;
  ImFont const* face = font(type);
  for (std::size_t at = 0; at < text.size();) {
    char32_t const code = next_code(text, at);
    if (code < 0x180 || face->FindGlyphNoFallback(code) != nullptr) continue;
    std::uint64_t const key = std::uint64_t{code} << 8 | static_cast<std::uint64_t>(type);
    auto const place = std::lower_bound(noted_.begin(), noted_.end(), key);
    if (place != noted_.end() && *place == key) continue;
    noted_.insert(place, key);
    missing_.push_back({type, code});
  }
}

std::vector<MissingGlyph> Typefaces::take_missing() {
  std::vector<MissingGlyph> taken;
  taken.swap(missing_);
  return taken;
}

int Typefaces::baseline(Type type) const { return static_cast<int>(std::lround(font(type)->Ascent)); }

int Typefaces::line_height(Type type) const { return static_cast<int>(std::ceil(font(type)->FontSize)); }

Typefaces::Place Typefaces::add_glyph(MissingGlyph const& glyph, int width, float advance, bool coloured) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontAtlasCustomRect const& strip = *atlas.GetCustomRectByIndex(strip_);
  int const height = line_height(glyph.type);
  if (strip_x_ + width > strip_side) {
    strip_x_ = 0;
    strip_y_ += strip_row_ + gap;
    strip_row_ = 0;
  }
  if (strip_y_ + height > strip_side || width > strip_side) return {};
  Place const place{strip.X + strip_x_, strip.Y + strip_y_, width, height, true};
  strip_x_ += width + gap;
  strip_row_ = std::max(strip_row_, height);

  ImFont* face = font(glyph.type);
  auto const u = [&](int x) { return static_cast<float>(x) / static_cast<float>(atlas.TexWidth); };
  auto const v = [&](int y) { return static_cast<float>(y) / static_cast<float>(atlas.TexHeight); };
  float const x1 = static_cast<float>(width);
  float const y1 = static_cast<float>(height);
  face->AddGlyph(nullptr, static_cast<ImWchar>(glyph.code), 0, 0, x1, y1, u(place.x), v(place.y),
                 u(place.x + width), v(place.y + height), advance);
  face->Glyphs.back().Colored = coloured;
  face->BuildLookupTable();
  return place;
}

Typefaces& typefaces() {
  static Typefaces faces;
  return faces;
}

std::string tabular(std::string_view text) {
  std::string out;
  for (char const letter : text) {
    if (letter >= '0' && letter <= '9') {
      append_utf8(out, first_tabular + static_cast<char32_t>(letter - '0'));
    } else {
      out += letter;
    }
  }
  return out;
}

std::string not_tabular(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    char32_t const code = next_code(text, at);
    append_utf8(out, code >= first_tabular && code <= first_tabular + 9 ? U'0' + (code - first_tabular) : code);
  }
  return out;
}

}  // namespace claves
