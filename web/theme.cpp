#include "web/theme.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

std::uint8_t channel(float value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F)); }

constexpr Palette light{
    .page = rgb(0xFAFAF9),
    .rail = rgb(0xF4F4F2),
    .card = rgb(0xFFFFFF),
    .raised = rgb(0xFAFAF9),
    .hover = rgb(0xF3F3F1),
    .pressed = rgb(0xEAEAE7),
    .selected = rgb(0xF3F3FE),
    .line = rgb(0xE8E8E5),
    .faint_line = rgb(0xF0F0ED),
    .field_line = rgb(0x8C8E95),
    .track = rgb(0xECECE8),
    .text = rgb(0x1D1E20),
    .muted = rgb(0x5D5F66),
    .subtle = rgb(0x67696F),
    .accent = rgb(0x5B5BD6),
    .accent_hover = rgb(0x5050C4),
    .on_accent = rgb(0xFFFFFF),
    .danger = rgb(0xC13B34),
    .link = rgb(0x4C4CC7),
    .backdrop = {18, 18, 22, 92},
    .shadow = {20, 20, 30, 255},
    .tones = {{{rgb(0x8A8C93), rgb(0xEFEFEC), rgb(0x55575E)},
               {rgb(0x5B5BD6), rgb(0xEEEEFC), rgb(0x4747B8)},
               {rgb(0x2B8A5B), rgb(0xE4F3EA), rgb(0x1F6B45)},
               {rgb(0xB7791F), rgb(0xFBF0DC), rgb(0x7A4F0D)},
               {rgb(0xCE4A43), rgb(0xFBE7E5), rgb(0x9B2F29)}}},
};

constexpr Palette dark{
    .page = rgb(0x101113),
    .rail = rgb(0x0B0C0D),
    .card = rgb(0x17181B),
    .raised = rgb(0x1D1E22),
    .hover = rgb(0x1F2125),
    .pressed = rgb(0x27292E),
    .selected = rgb(0x20213A),
    .line = rgb(0x2A2C31),
    .faint_line = rgb(0x222428),
    .field_line = rgb(0x6C6F77),
    .track = rgb(0x2C2E33),
    .text = rgb(0xEDEDEF),
    .muted = rgb(0xA9ACB4),
    .subtle = rgb(0x979AA2),
    .accent = rgb(0x5B5BD6),
    .accent_hover = rgb(0x6566DC),
    .on_accent = rgb(0xFFFFFF),
    .danger = rgb(0xC23F38),
    .link = rgb(0xA5A7F6),
    .backdrop = {0, 0, 0, 150},
    .shadow = {0, 0, 0, 0},
    .tones = {{{rgb(0x868990), rgb(0x26282D), rgb(0xB4B7BE)},
               {rgb(0x7C7EF0), rgb(0x25264A), rgb(0xB7B8FA)},
               {rgb(0x4CC38A), rgb(0x142C20), rgb(0x7DD8AB)},
               {rgb(0xE2A94B), rgb(0x302613), rgb(0xF0C47C)},
               {rgb(0xF0716A), rgb(0x361B19), rgb(0xF7A09A)}}},
};

constexpr Palette high_contrast{
    .page = rgb(0x000000),
    .rail = rgb(0x000000),
    .card = rgb(0x000000),
    .raised = rgb(0x000000),
    .hover = rgb(0x1F1F1F),
    .pressed = rgb(0x333333),
    .selected = rgb(0x26264D),
    .line = rgb(0xFFFFFF),
    .faint_line = rgb(0x8A8A8A),
    .field_line = rgb(0xFFFFFF),
    .track = rgb(0x555555),
    .text = rgb(0xFFFFFF),
    .muted = rgb(0xF0F0F0),
    .subtle = rgb(0xE0E0E0),
    .accent = rgb(0xFFE14D),
    .accent_hover = rgb(0xFFEE99),
    .on_accent = rgb(0x000000),
    .danger = rgb(0xFF9A94),
    .link = rgb(0xFFE14D),
    .backdrop = {0, 0, 0, 200},
    .shadow = {0, 0, 0, 0},
    .tones = {{{rgb(0xE0E0E0), rgb(0x262626), rgb(0xFFFFFF)},
               {rgb(0xFFE14D), rgb(0x333000), rgb(0xFFE14D)},
               {rgb(0x5CFFB0), rgb(0x00331D), rgb(0x8CFFC7)},
               {rgb(0xFFC04D), rgb(0x332400), rgb(0xFFD280)},
               {rgb(0xFF8A80), rgb(0x3D0906), rgb(0xFFB3AD)}}},
};

float linear(std::uint8_t value) {
  float const share = static_cast<float>(value) / 255;
  return share <= 0.04045F ? share / 12.92F : std::pow((share + 0.055F) / 1.055F, 2.4F);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

constexpr std::array<std::uint32_t, 12> hues{0x2B8A5B, 0x7A3FA8, 0xA8327A, 0x4747B8, 0x9A4A1D, 0x6B5A14,
                                             0x1F6F8B, 0xB03A48, 0x3C6E2F, 0x5A4FCF, 0x8A5A00, 0x33567A};

}  // namespace

Colour mixed(Colour a, Colour b, float share) {
  auto const mix = [share](std::uint8_t from, std::uint8_t to) {
    return channel(static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share);
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

Colour faded(Colour colour, float alpha) {
  colour.a = channel(static_cast<float>(colour.a) * alpha);
  return colour;
}

double contrast(Colour text, Colour behind) {
  double const a = luminance(text) + 0.05;
  double const b = luminance(behind) + 0.05;
  return a > b ? a / b : b / a;
}

Palette const& palette(Shade shade) {
  switch (shade) {
    case Shade::Light:
      return light;
    case Shade::Dark:
      return dark;
    case Shade::HighContrast:
      return high_contrast;
  }
  return light;
}

ToneColours hue(Palette const& palette, std::uint32_t seed) {
  Colour const base = rgb(hues[seed % hues.size()]);
  bool const dark_card = luminance(palette.card) < 0.2;
  Colour const soft = mixed(palette.card, base, dark_card ? 0.38F : 0.14F);
  Colour const ink = dark_card ? mixed(base, rgb(0xFFFFFF), 0.62F) : mixed(base, rgb(0x000000), 0.18F);
  return {dark_card ? mixed(base, rgb(0xFFFFFF), 0.3F) : base, soft, ink};
}

TypeSpec spec(Type type) {
  switch (type) {
    case Type::Body:
      return {13, 400, 20, 0};
    case Type::Strong:
      return {13, 500, 20, 0};
    case Type::Small:
      return {12, 400, 16, 0};
    case Type::SmallStrong:
      return {12, 500, 16, 0};
    case Type::Tiny:
      return {11, 500, 16, 0.01F};
    case Type::CardTitle:
      return {14, 600, 20, -0.006F};
    case Type::Title:
      return {20, 600, 28, -0.018F};
    case Type::Display:
      return {28, 600, 36, -0.02F};
  }
  return {};
}

}  // namespace claves
