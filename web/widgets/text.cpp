#include "web/widgets/text.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "web/typefaces.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

Colour ink(Palette const& colours, Ink ink) {
  switch (ink) {
    case Ink::Normal:
      return colours.text;
    case Ink::Muted:
      return colours.muted;
    case Ink::Subtle:
      return colours.subtle;
    case Ink::Accent:
      return colours.tone(Tone::Accent).ink;
    case Ink::Good:
      return colours.tone(Tone::Good).ink;
    case Ink::Warn:
      return colours.tone(Tone::Warn).ink;
    case Ink::Bad:
      return colours.tone(Tone::Bad).ink;
  }
  return colours.text;
}

// Draws and places words, and answers where they stand.
Rect words_block(Ui& ui, std::string_view words, TextOptions const& options) {
  Canvas& canvas = ui.canvas();
  Flow& flow = ui.flow();
  TypeSpec const style = spec(options.type);
  std::string const even = options.tabular ? canvas.tabular(words) : std::string();
  std::string_view const drawn = options.tabular ? std::string_view(even) : words;
  int const most = options.max_lines > 0 ? options.max_lines : ui.state().max_lines;

  float const natural = std::ceil(canvas.widest_line(options.type, drawn));
  bool const in_row = flow.in_row();
  float const width = in_row ? flow.text_width(natural) : flow.width();
  auto lines = canvas.lines(options.type, drawn, width + 0.5F);
  bool const cut = most > 0 && static_cast<int>(lines.size()) > most;
  if (cut) lines.resize(static_cast<std::size_t>(most));
  Rect const rect = flow.place(in_row ? width : 0, static_cast<float>(lines.size()) * style.line);
  if (!canvas.in_sight(rect)) return rect;
  Colour const colour = ink(ui.colours(), options.ink);
  Side const side = options.right ? Side::Right : options.centred ? Side::Centre : Side::Left;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const last = cut && i + 1 == lines.size();
    std::string_view const line =
        last ? drawn.substr(lines[i].begin) : drawn.substr(lines[i].begin, lines[i].end - lines[i].begin);
    Rect const box{rect.x, rect.y + static_cast<float>(i) * style.line, rect.w, style.line};
    canvas.text_in(options.type, box, side, line, colour);
  }
  return rect;
}

std::string initials(std::string_view name) {
  std::string first;
  std::size_t at = 0;
  if (!name.empty()) append_utf8(first, next_code(name, at));
  // Upper case of the Latin letters that names begin with; others stay as they are.
  if (first.size() == 1 && first[0] >= 'a' && first[0] <= 'z')
    first[0] = static_cast<char>(first[0] - 'a' + 'A');
  return first;
}

void tag(Ui& ui, std::string_view words, Tone tone, bool dot) {
  Canvas& canvas = ui.canvas();
  ToneColours const& colours = ui.colours().tone(tone);
  float const side = dot ? 9 : 8;
  float const lead = dot ? 10 : 0;
  float const natural = std::ceil(canvas.text_width(Type::SmallStrong, words)) + 2 * side + lead;
  float const width = ui.flow().text_width(natural);
  Rect const rect = ui.flow().place(std::min(width, natural), 22);
  canvas.fill(rect, colours.soft, 11);
  if (dot) canvas.disc({rect.x + side + 2.5F, rect.y + rect.h / 2}, 2.75F, colours.fill);
  Rect const inside{rect.x + side + lead, rect.y, rect.w - 2 * side - lead, rect.h};
  canvas.text_in(Type::SmallStrong, inside, Side::Left, words, colours.ink);
  Node node;
  node.id = implicit_id(ui);
  node.role = Role::Text;
  node.name = words;
  ui.announce(std::move(node), rect);
}

}  // namespace

void heading(Ui& ui, int level, std::string_view words) {
  Type const type = level == 1 ? Type::Title : level == 2 ? Type::CardTitle : Type::Strong;
  Node node;
  node.id = implicit_id(ui);
  node.role = Role::Heading;
  node.level = static_cast<std::uint8_t>(level);
  node.name = words;
  Rect const rect = words_block(ui, words, {.type = type});
  ui.announce(std::move(node), rect);
}

void text(Ui& ui, std::string_view words, TextOptions const& options) {
  if (words.empty()) return;
  Node node;
  node.id = implicit_id(ui);
  node.role = Role::Text;
  node.name = words;
  Rect const rect = words_block(ui, words, options);
  ui.announce(std::move(node), rect);
}

void label(Ui& ui, std::string_view words) { words_block(ui, words, {.type = Type::Small, .ink = Ink::Muted}); }

void pill(Ui& ui, std::string_view words, Tone tone) { tag(ui, words, tone, true); }
void badge(Ui& ui, std::string_view words, Tone tone) { tag(ui, words, tone, false); }

void icon(Ui& ui, Icon icon, Tone tone, float size) {
  Rect const rect = ui.flow().place(size, size);
  Palette const& colours = ui.colours();
  ui.canvas().icon(icon, rect, tone == Tone::Neutral ? colours.muted : colours.tone(tone).fill, size);
}

void avatar(Ui& ui, std::string_view name, float size) {
  Rect const rect = ui.flow().place(size, size);
  ToneColours const colours = hue(ui.colours(), hashed(0, name));
  ui.canvas().fill(rect, colours.soft, size >= 36 ? radius_field : radius_control);
  Type const type = size >= 44 ? Type::Title : size >= 36 ? Type::CardTitle : Type::Strong;
  ui.canvas().text_in(type, rect, Side::Centre, initials(name), colours.ink);
}

void key_values(Ui& ui, std::span<KeyValue const> pairs) {
  float const left = std::min(160.0F, ui.width() * 0.4F);
  for (KeyValue const& pair : pairs) {
    row(ui, {.gap = 12, .stand = Stand::Top, .wrap = false}, [&] {
      cell(ui, left, [&] { text(ui, pair.key, {.ink = Ink::Muted}); });
      cell(ui, 0, [&] { text(ui, pair.value); });
    });
  }
}

void metric(Ui& ui, MetricOptions const& options) {
  stack(ui, 4, [&] {
    text(ui, options.label, {.type = Type::Small, .ink = Ink::Muted});
    row(ui, {.gap = 6, .stand = Stand::Bottom}, [&] {
      Ink const ink = options.tone == Tone::Good   ? Ink::Good
                      : options.tone == Tone::Warn ? Ink::Warn
                      : options.tone == Tone::Bad  ? Ink::Bad
                                                   : Ink::Normal;
      text(ui, options.value, {.type = Type::Title, .ink = ink, .tabular = true});
      text(ui, options.unit, {.ink = Ink::Muted});
    });
    text(ui, options.note, {.type = Type::Small, .ink = Ink::Muted});
  });
}

}  // namespace claves
