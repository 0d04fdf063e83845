#include "web/widgets/svg_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/base/markup.h"
#include "web/typefaces.h"

namespace claves {
namespace {

constexpr Colour none{0, 0, 0, 0};

// Hundredths of a pixel, without a locale's comma.
std::string number(float value) {
  long const hundredths = std::lround(value * 100);
  std::string text = hundredths < 0 ? "-" : "";
  long const whole = std::abs(hundredths);
  text += std::to_string(whole / 100);
  if (whole % 100 == 0) return text;
  text += whole % 100 < 10 ? ".0" : ".";
  text += std::to_string(whole % 10 == 0 ? whole % 100 / 10 : whole % 100);
  return text;
}

std::string spot(Spot at) { return number(at.x) + " " + number(at.y); }

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

std::string hex(Colour colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (std::uint8_t const part : {colour.r, colour.g, colour.b}) {
    text += digits[part >> 4];
    text += digits[part & 15];
  }
  return text;
}

std::string paint(std::string_view name, Colour colour) {
  if (colour.a == 0) return attribute(name, "none");
  std::string text = attribute(name, hex(colour));
  if (colour.a < 255)
    text += attribute(std::string(name) + "-opacity", number(static_cast<float>(colour.a) / 255));
  return text;
}

std::string stroke(Colour colour, float thickness) {
  return colour.a == 0 ? std::string() : paint("stroke", colour) + attribute("stroke-width", number(thickness));
}

std::string joined(std::span<Spot const> spots) {
  std::string data;
  for (Spot const& each : spots) data += (data.empty() ? "M" : " L") + spot(each);
  return data;
}

float round_by(Rect const& rect, float radius) {
  return std::max(0.0F, std::min(radius, std::min(rect.w, rect.h) / 2));
}

std::string rect_of(Rect const& rect, float radius) {
  std::string text = "<rect" + attribute("x", number(rect.x)) + attribute("y", number(rect.y)) +
                     attribute("width", number(rect.w)) + attribute("height", number(rect.h));
  if (radius > 0) text += attribute("rx", number(radius));
  return text;
}

}  // namespace

void SvgSheet::fill(Rect const& rect, Colour colour, float radius) {
  if (colour.a == 0 || rect.w <= 0 || rect.h <= 0) return;
  shapes_ += rect_of(rect, round_by(rect, radius)) + paint("fill", colour) + "/>\n";
}

void SvgSheet::fill_top(Rect const& rect, Colour colour, float radius) {
  float const r = round_by(rect, radius);
  float const right = rect.x + rect.w;
  float const bottom = rect.y + rect.h;
  std::string const curve = "A" + number(r) + " " + number(r) + " 0 0 1 ";
  path("M" + spot({rect.x, bottom}) + " L" + spot({rect.x, rect.y + r}) + " " + curve +
           spot({rect.x + r, rect.y}) + " L" + spot({right - r, rect.y}) + " " + curve +
           spot({right, rect.y + r}) + " L" + spot({right, bottom}) + " Z",
       colour, none, 0);
}

void SvgSheet::outline(Rect const& rect, Colour colour, float radius, float thickness) {
  if (colour.a == 0) return;
  float const in = thickness / 2;
  Rect const inner{rect.x + in, rect.y + in, rect.w - thickness, rect.h - thickness};
  shapes_ +=
      rect_of(inner, round_by(inner, radius - in)) + paint("fill", none) + stroke(colour, thickness) + "/>\n";
}

void SvgSheet::path(std::string_view data, Colour fill, Colour ink, float thickness, std::string_view more) {
  shapes_ += "<path" + attribute("d", data) + paint("fill", fill) + stroke(ink, thickness) + std::string(more) +
             "/>\n";
}

void SvgSheet::line(Spot from, Spot to, Colour colour, float thickness) {
  path("M" + spot(from) + " L" + spot(to), none, colour, thickness);
}

void SvgSheet::dashed(Spot from, Spot to, Colour colour, float dash) {
  path("M" + spot(from) + " L" + spot(to), none, colour, 1, attribute("stroke-dasharray", number(dash)));
}

void SvgSheet::polyline(std::span<Spot const> spots, Colour colour, float thickness) {
  path(joined(spots), none, colour, thickness);
}

void SvgSheet::polygon(std::span<Spot const> spots, Colour colour) {
  path(joined(spots) + " Z", colour, none, 0);
}

void SvgSheet::disc(Spot centre, float radius, Colour colour) {
  shapes_ += "<circle" + attribute("cx", number(centre.x)) + attribute("cy", number(centre.y)) +
             attribute("r", number(radius)) + paint("fill", colour) + "/>\n";
}

void SvgSheet::circle(Spot centre, float radius, Colour colour, float thickness) {
  shapes_ += "<circle" + attribute("cx", number(centre.x)) + attribute("cy", number(centre.y)) +
             attribute("r", number(radius)) + paint("fill", none) + stroke(colour, thickness) + "/>\n";
}

void SvgSheet::arc(Spot centre, float radius, float from, float to, Colour colour, float thickness) {
  constexpr float turn = 6.28318531F;
  constexpr float most = 0.999F;  // a whole turn would end where it began, and be nothing
  float const end = std::min(to, from + most);
  auto const at = [&](float turns) {
    float const angle = (turns - 0.25F) * turn;
    return Spot{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
  };
  path("M" + spot(at(from)) + " A" + number(radius) + " " + number(radius) + " 0 " +
           (end - from > 0.5F ? "1" : "0") + " 1 " + spot(at(end)),
       none, colour, thickness);
}

void SvgSheet::text(Type type, Spot at, Side side, std::string_view words, Colour colour) {
  if (words.empty()) return;
  TypeSpec const style = spec(type);
  constexpr std::string_view anchors[] = {"start", "middle", "end"};
  shapes_ += "<text" + attribute("x", number(at.x)) + attribute("y", number(at.y)) +
             attribute("font-size", number(style.px)) + attribute("font-weight", std::to_string(style.weight)) +
             attribute("text-anchor", anchors[static_cast<std::size_t>(side)]) + paint("fill", colour) + ">" +
             markup_escaped(not_tabular(words)) + "</text>\n";
}

std::string SvgSheet::file(float width, float height, Colour ground, std::string_view title) const {
  std::string const name = markup_escaped(title);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + attribute("width", number(width)) +
         attribute("height", number(height)) +
         attribute("viewBox", "0 0 " + number(width) + " " + number(height)) + attribute("role", "img") +
         attribute("aria-label", name) +
         attribute("font-family", "Inter, system-ui, 'Segoe UI', Roboto, sans-serif") + ">\n<title>" + name +
         "</title>\n" + rect_of({0, 0, width, height}, 0) + paint("fill", ground) + "/>\n" + shapes_ +
         "</svg>\n";
}

}  // namespace claves
