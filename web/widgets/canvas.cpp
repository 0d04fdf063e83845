#include "web/widgets/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "web/typefaces.h"

namespace claves {
namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

constexpr float turn = 6.28318531F;
constexpr float icon_px = 16;
constexpr float large_icon_px = 20;

}  // namespace

Rect overlap(Rect const& a, Rect const& b) {
  float const x = std::max(a.x, b.x);
  float const y = std::max(a.y, b.y);
  float const right = std::min(a.x + a.w, b.x + b.w);
  float const bottom = std::min(a.y + a.h, b.y + b.h);
  return {x, y, std::max(0.0F, right - x), std::max(0.0F, bottom - y)};
}

void Canvas::begin(ImDrawList& list, Fonts const& fonts, float scale, Rect const& page) {
  list_ = &list;
  fonts_ = fonts;
  scale_ = scale;
  page_ = page;
  clips_.assign(1, page);
  cut_.clear();
  splitter_.Split(list_, layer_count);
  splitter_.SetCurrentChannel(list_, 0);
}

void Canvas::end() {
  splitter_.Merge(list_);
  list_ = nullptr;
}

void Canvas::layer(Layer layer) { splitter_.SetCurrentChannel(list_, static_cast<int>(layer)); }

float Canvas::snapped(float css) const { return std::round(px(css)); }
float Canvas::hairline() const { return std::max(1.0F, std::floor(scale_)); }

void Canvas::push_clip(Rect const& rect) {
  clips_.push_back(overlap(rect, clips_.back()));
  if (sheet_ != nullptr) return;
  Rect const& now = clips_.back();
  list_->PushClipRect({snapped(now.x), snapped(now.y)}, {snapped(now.x + now.w), snapped(now.y + now.h)});
}

void Canvas::push_whole() {
  clips_.push_back(page_);
  if (sheet_ != nullptr) return;
  list_->PushClipRect({0, 0}, {px(page_.w), px(page_.h)});
}

void Canvas::pop_clip() {
  clips_.pop_back();
  if (sheet_ != nullptr) return;
  list_->PopClipRect();
}

bool Canvas::in_sight(Rect const& rect) const {
  if (sheet_ != nullptr) return true;
  Rect const& now = clips_.back();
  return rect.x < now.x + now.w && now.x < rect.x + rect.w && rect.y < now.y + now.h && now.y < rect.y + rect.h;
}

void Canvas::fill(Rect const& rect, Colour colour, float radius) {
  if (colour.a == 0 || !in_sight(rect)) return;
  if (sheet_ != nullptr) return sheet_->fill(rect, colour, radius);
  list_->AddRectFilled({snapped(rect.x), snapped(rect.y)}, {snapped(rect.x + rect.w), snapped(rect.y + rect.h)},
                       packed(colour), px(std::min(radius, std::min(rect.w, rect.h) / 2)));
}

void Canvas::fill_top(Rect const& rect, Colour colour, float radius) {
  if (!in_sight(rect)) return;
  if (sheet_ != nullptr) return sheet_->fill_top(rect, colour, radius);
  list_->AddRectFilled({snapped(rect.x), snapped(rect.y)}, {snapped(rect.x + rect.w), snapped(rect.y + rect.h)},
                       packed(colour), px(radius), ImDrawFlags_RoundCornersTop);
}

void Canvas::outline(Rect const& rect, Colour colour, float radius, float thickness) {
  if (colour.a == 0 || !in_sight(rect)) return;
  if (sheet_ != nullptr) return sheet_->outline(rect, colour, radius, thickness);
  float const width = thickness == 1 ? hairline() : px(thickness);
  // AddRect insets by half a pixel itself.
  float const in = width / 2 - 0.5F;
  list_->AddRect({snapped(rect.x) + in, snapped(rect.y) + in},
                 {snapped(rect.x + rect.w) - in, snapped(rect.y + rect.h) - in}, packed(colour),
                 std::max(0.0F, px(std::min(radius, std::min(rect.w, rect.h) / 2)) - width / 2), 0, width);
}

void Canvas::rule(float x, float y, float width, Colour colour) {
  if (sheet_ != nullptr) return sheet_->fill({x, y, width, 1}, colour);
  float const top = snapped(y);
  list_->AddRectFilled({snapped(x), top}, {snapped(x + width), top + hairline()}, packed(colour));
}

void Canvas::rule_down(float x, float y, float height, Colour colour) {
  if (sheet_ != nullptr) return sheet_->fill({x, y, 1, height}, colour);
  float const left = snapped(x);
  list_->AddRectFilled({left, snapped(y)}, {left + hairline(), snapped(y + height)}, packed(colour));
}

void Canvas::line(Spot from, Spot to, Colour colour, float thickness) {
  if (sheet_ != nullptr) return sheet_->line(from, to, colour, thickness);
  list_->AddLine({px(from.x), px(from.y)}, {px(to.x), px(to.y)}, packed(colour), px(thickness));
}

void Canvas::dashed(Spot from, Spot to, Colour colour) {
  constexpr float dash = 3;
  if (sheet_ != nullptr) return sheet_->dashed(from, to, colour, dash);
  float const length = std::hypot(to.x - from.x, to.y - from.y);
  if (length <= 0) return;
  float const dx = (to.x - from.x) / length;
  float const dy = (to.y - from.y) / length;
  for (float at = 0; at < length; at += 2 * dash) {
    float const end = std::min(at + dash, length);
    if (dy == 0) {
      rule(from.x + at, from.y, end - at, colour);
    } else {
      rule_down(from.x + dx * at, from.y + dy * at, (end - at) * dy, colour);
    }
  }
}

void Canvas::polyline(std::span<Spot const> spots, Colour colour, float thickness) {
  if (spots.size() < 2) return;
  if (sheet_ != nullptr) return sheet_->polyline(spots, colour, thickness);
  list_->PathClear();
  for (Spot const& spot : spots) list_->PathLineTo({px(spot.x), px(spot.y)});
  list_->PathStroke(packed(colour), 0, px(thickness));
}

void Canvas::area_below(std::span<Spot const> spots, float floor, Colour colour) {
  for (std::size_t i = 1; i < spots.size(); ++i) {
    Spot const& a = spots[i - 1];
    Spot const& b = spots[i];
    if (sheet_ != nullptr) {
      std::array<Spot, 4> const corners{{a, b, {b.x, floor}, {a.x, floor}}};
      sheet_->polygon(corners, colour);
      continue;
    }
    list_->AddQuadFilled({px(a.x), px(a.y)}, {px(b.x), px(b.y)}, {px(b.x), px(floor)}, {px(a.x), px(floor)},
                         packed(colour));
  }
}

void Canvas::disc(Spot centre, float radius, Colour colour) {
  if (sheet_ != nullptr) return sheet_->disc(centre, radius, colour);
  list_->AddCircleFilled({px(centre.x), px(centre.y)}, px(radius), packed(colour));
}

void Canvas::circle(Spot centre, float radius, Colour colour, float thickness) {
  if (sheet_ != nullptr) return sheet_->circle(centre, radius, colour, thickness);
  list_->AddCircle({px(centre.x), px(centre.y)}, px(radius), packed(colour), 0, px(thickness));
}

void Canvas::arc(Spot centre, float radius, float from, float to, Colour colour, float thickness) {
  if (to <= from) return;
  if (sheet_ != nullptr) return sheet_->arc(centre, radius, from, to, colour, thickness);
  list_->PathClear();
  list_->PathArcTo({px(centre.x), px(centre.y)}, px(radius), (from - 0.25F) * turn, (to - 0.25F) * turn, 48);
  list_->PathStroke(packed(colour), 0, px(thickness));
}

void Canvas::shadow(Rect const& rect, float radius, Colour colour, float strength) {
  if (colour.a == 0 || sheet_ != nullptr) return;  // a picture on paper throws none
  constexpr int rings = 8;
  for (int i = rings; i > 0; --i) {
    float const spread = strength * static_cast<float>(i) / rings;
    Rect const ring{rect.x - spread, rect.y - spread + strength * 0.4F, rect.w + 2 * spread,
                    rect.h + 2 * spread};
    fill(ring, faded(colour, 0.005F), radius + spread);
  }
}

void Canvas::text(Type type, Spot top_left, std::string_view words, Colour colour) {
  if (words.empty()) return;
  if (sheet_ != nullptr)
    return sheet_->text(type, {top_left.x, top_left.y + baseline(type)}, Side::Left, words, colour);
  typefaces().prepare(type, words);
  TypeSpec const style = spec(type);
  float const size = px(style.px) * fonts_.size_per_px;
  float const x = px(top_left.x);
  float const y = px(top_left.y) + (px(style.line) - size) / 2;
  int const first = list_->VtxBuffer.Size;
  list_->AddText(fonts_.faces[static_cast<std::size_t>(type)], size, {x, std::round(y)}, packed(colour),
                 words.data(), words.data() + words.size());
  // ImGui begins text on whole pixels; the browser does not.
  for (int i = first; i < list_->VtxBuffer.Size; ++i) list_->VtxBuffer[i].pos.x += x - std::floor(x);
}

void Canvas::text_in(Type type, Rect const& box, Side side, std::string_view words, Colour colour) {
  if (!in_sight(box)) return;
  std::string cut;
  float width = text_width(type, words);
  if (width > box.w + 0.5F) {
    cut_.emplace_back(words);
    cut = fitted(type, words, box.w);
    words = cut;
    width = text_width(type, words);
  }
  if (sheet_ != nullptr) {
    float const at = side == Side::Left ? 0 : side == Side::Right ? box.w : box.w / 2;
    float const top = box.y + (box.h - spec(type).line) / 2;
    return sheet_->text(type, {box.x + at, top + baseline(type)}, side, words, colour);
  }
  float const left = side == Side::Left ? 0 : side == Side::Right ? box.w - width : (box.w - width) / 2;
  text(type, {box.x + left, box.y + (box.h - spec(type).line) / 2}, words, colour);
}

void Canvas::icon(Icon icon, Rect const& box, Colour colour, float size) {
  if (icon == Icon::None || !in_sight(box)) return;
  // A sheet has no icons' typeface: a ring stands for the sign, whose meaning is in words beside it.
  if (sheet_ != nullptr)
    return sheet_->circle({box.x + box.w / 2, box.y + box.h / 2}, size * 0.28F, colour, size * 0.12F);
  std::string glyph;
  append_utf8(glyph, static_cast<char32_t>(icon));
  bool const large = size >= large_icon_px && fonts_.large_icons != nullptr;
  ImFont* face = large ? fonts_.large_icons : fonts_.icons;
  // A face's FontSize is ascent to descent; its em is what `size` means.
  float const em = face->FontSize * size / (large ? large_icon_px : icon_px);
  float const x = std::round(px(box.x + (box.w - size) / 2));
  float const y = std::round(px(box.y + box.h / 2) - em / 2);
  list_->AddText(face, em, {x, y}, packed(colour), glyph.data(), glyph.data() + glyph.size());
}

float Canvas::advance(Type type, char32_t code) const {
  ImFont const* face = fonts_.faces[static_cast<std::size_t>(type)];
  float const scale = spec(type).px * fonts_.size_per_px / face->FontSize;
  return face->GetCharAdvance(static_cast<ImWchar>(code)) * scale;
}

float Canvas::text_width(Type type, std::string_view words) const {
  float width = 0;
  for (std::size_t at = 0; at < words.size();) width += advance(type, next_code(words, at));
  return width;
}

float Canvas::baseline(Type type) const {
  TypeSpec const style = spec(type);
  ImFont const* face = fonts_.faces[static_cast<std::size_t>(type)];
  float const size = style.px * fonts_.size_per_px;
  return (style.line - size) / 2 + face->Ascent * size / face->FontSize;
}

float Canvas::widest_line(Type type, std::string_view words) const {
  float widest = 0;
  while (true) {
    std::size_t const end = words.find('\n');
    widest = std::max(widest, text_width(type, words.substr(0, end)));
    if (end == std::string_view::npos) return widest;
    words.remove_prefix(end + 1);
  }
}

std::string Canvas::tabular(std::string_view words) const {
  constexpr ImWchar even_zero = 0xF730;
  bool const even = fonts_.faces[0]->FindGlyphNoFallback(even_zero) != nullptr;
  return even ? claves::tabular(words) : std::string(words);
}

std::vector<TextLine> Canvas::lines(Type type, std::string_view words, float width) const {
  return wrapped(words, width, [&](char32_t code) { return advance(type, code); });
}

std::string Canvas::fitted(Type type, std::string_view words, float width) const {
  if (text_width(type, words) <= width + 0.5F) return std::string(words);
  constexpr std::string_view ellipsis = "\xE2\x80\xA6";
  float used = text_width(type, ellipsis);
  std::size_t end = 0;
  for (std::size_t at = 0; at < words.size();) {
    used += advance(type, next_code(words, at));
    if (used > width) break;
    end = at;
  }
  while (end > 0 && words[end - 1] == ' ') --end;
  return std::string(words.substr(0, end)) + std::string(ellipsis);
}

}  // namespace claves
