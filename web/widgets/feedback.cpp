#include "web/widgets/feedback.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/layout.h"
#include "web/widgets/state.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
      return Icon::Info;
    case Tone::Good:
      return Icon::CircleCheck;
    case Tone::Warn:
      return Icon::TriangleAlert;
    case Tone::Bad:
      return Icon::CircleAlert;
  }
  return Icon::Info;
}

struct Words {
  float title = 0;
  float text = 0;
  float height() const { return title + text; }
};

Words measure(Ui& ui, NoticeOptions const& options, float width) {
  auto const tall = [&](Type type, std::string_view words) {
    return words.empty() ? 0 : static_cast<float>(ui.canvas().lines(type, words, width).size()) * 20;
  };
  return {tall(Type::Strong, options.title), tall(Type::Body, options.text)};
}

void draw_words(Ui& ui, Type type, std::string_view words, Spot at, float width, Colour colour) {
  if (words.empty()) return;
  for (TextLine const& line : ui.canvas().lines(type, words, width)) {
    ui.canvas().text(type, at, words.substr(line.begin, line.end - line.begin), colour);
    at.y += 20;
  }
}

void announce_live(Ui& ui, NodeId id, NoticeOptions const& options, Rect const& rect) {
  Node node;
  node.id = hashed(id, "live");
  node.role = options.urgent ? Role::Alert : Role::Status;
  node.name = options.title;
  if (!options.title.empty() && !options.text.empty()) node.name += ". ";
  node.name += options.text;
  ui.announce(std::move(node), rect);
}

constexpr float pad = 12;
constexpr float mark = 28;  // the icon and the gap after it

struct NoticeShape {
  float words_width = 0;
  Words words;
  float height = 0;
  bool below = false;  // the button stands below the words
};

NoticeShape shape(Ui& ui, NoticeOptions const& options, float width) {
  NoticeShape out;
  float const close = options.close.empty() ? 0 : 36;
  float const action =
      options.action.empty() ? 0 : ui.canvas().text_width(Type::Strong, options.action) + 28 + pad;
  out.words_width = width - 2 * pad - mark - close - action;
  if (action > 0 && out.words_width < 200) {
    out.below = true;
    out.words_width += action;
  }
  out.words = measure(ui, options, out.words_width);
  float const control = ui.surroundings().coarse_pointer ? touch_height : control_height;
  float const least = !options.close.empty() || (action > 0 && !out.below) ? control : 20;
  out.height = std::max(out.words.height(), least) + 2 * pad + (out.below ? control + 8 : 0);
  return out;
}

// What stands on the surface of a notice or toast.
Reply notice_content(Ui& ui, NodeId id, NoticeOptions const& options, NoticeShape const& shape,
                     Rect const& rect, Colour title_ink, Colour text_ink) {
  Reply reply = Reply::None;
  ToneColours const& tone = ui.colours().tone(options.tone);
  float const control = ui.surroundings().coarse_pointer ? touch_height : control_height;
  float const inner = rect.h - 2 * pad - (shape.below ? control + 8 : 0);
  float const top = rect.y + pad + (inner - shape.words.height()) / 2;
  ui.canvas().icon(icon_of(options.tone), {rect.x + pad, top, 16, 20}, tone.fill);
  float const x = rect.x + pad + mark;
  draw_words(ui, Type::Strong, options.title, {x, top}, shape.words_width, title_ink);
  draw_words(ui, Type::Body, options.text, {x, top + shape.words.title}, shape.words_width, text_ink);
  announce_live(ui, id, options, {x, top, shape.words_width, shape.words.height()});

  Flow& flow = ui.flow();
  float right = rect.x + rect.w - pad + 4;
  if (!options.close.empty()) {
    right -= control;
    flow.push_column({right, rect.y + pad + (inner - control) / 2, control, 0}, 0);
    if (icon_button(ui, "close", Icon::X, options.close)) reply = Reply::Closed;
    flow.pop();
  }
  if (!options.action.empty()) {
    float const width = ui.canvas().text_width(Type::Strong, options.action) + 28;
    Spot const at = shape.below ? Spot{x, rect.y + rect.h - pad - control}
                                : Spot{right - width - 4, rect.y + pad + (inner - control) / 2};
    flow.push_column({at.x, at.y, width + 1, 0}, 0);
    if (button(ui, "action", options.action)) reply = Reply::Acted;
    flow.pop();
  }
  return reply;
}

}  // namespace

Reply notice(Ui& ui, std::string_view key, NoticeOptions const& options) {
  NodeId const id = ui.id(key);
  Palette const& colours = ui.colours();
  ToneColours const& tone = colours.tone(options.tone);
  Flow& flow = ui.flow();
  NoticeShape const formed = shape(ui, options, flow.width());
  Rect const rect = flow.place(0, formed.height);
  ui.canvas().fill(rect, tone.soft, radius_field);
  ui.canvas().outline(rect, mixed(tone.soft, tone.fill, 0.3F), radius_field);
  Node node;
  node.id = id;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  Colour const ink = options.tone == Tone::Neutral ? colours.text : tone.ink;
  Reply const reply = notice_content(ui, id, options, formed, rect, ink, ink);
  ui.close_node();
  return reply;
}

Reply toast(Ui& ui, std::string_view key, NoticeOptions const& options) {
  NodeId const id = ui.id(key);
  Ui::State& state = ui.state();
  Palette const& colours = ui.colours();
  bool const narrow = ui.is_phone();
  float const margin = narrow ? 12 : 24;
  float const width = std::min(400.0F, state.page.w - 2 * margin);
  NoticeShape const formed = shape(ui, options, width);
  float const x = narrow ? margin : state.page.w - margin - width;
  Rect const rect{x, state.toast_bottom - formed.height, width, formed.height};
  // What was done before a dialog was opened does not lie over its buttons; what went wrong since does.
  bool const in_the_way = state.last_top_dialog != 0 && overlap(rect, state.top_dialog_rect).h > 0;
  if (in_the_way && !options.urgent) return Reply::None;
  state.toast_bottom = rect.y - 8;
  Above above(ui, Layer::Top, rect, 0);
  state.covers.push_back({rect, Layer::Top});
  ui.canvas().shadow(rect, radius_card, rgb(0x000000), 16);
  ui.canvas().fill(rect, colours.card, radius_card);
  ui.canvas().outline(rect, colours.line, radius_card);
  Node node;
  node.id = id;
  ui.open_node(std::move(node), rect);
  auto scope = ui.scope(key);
  Reply const reply = notice_content(ui, id, options, formed, rect, colours.text, colours.text);
  ui.close_node();
  return reply;
}

void state_line(Ui& ui, std::string_view key, std::string_view words, Tone tone) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  bool const bad = tone == Tone::Bad || tone == Tone::Warn;
  float const lead = bad ? 20 : 14;
  float const natural = std::ceil(canvas.text_width(Type::Small, words)) + lead;
  float const width = std::min(natural, ui.flow().text_width(natural));
  auto const lines = canvas.lines(Type::Small, words, width - lead + 0.5F);
  Rect const rect = ui.flow().place(width, static_cast<float>(lines.size()) * 16);
  if (bad) {
    canvas.icon(icon_of(tone), {rect.x, rect.y, 16, 16}, colours.tone(tone).fill, 14);
  } else {
    canvas.disc({rect.x + 4, rect.y + 8}, 3, colours.tone(tone).fill);
  }
  float y = rect.y;
  for (TextLine const& line : lines) {
    canvas.text(Type::Small, {rect.x + lead, y}, words.substr(line.begin, line.end - line.begin),
                bad ? colours.tone(tone).ink : colours.muted);
    y += 16;
  }
  Node node;
  node.id = ui.id(key);
  node.role = Role::Status;
  node.name = words;
  ui.announce(std::move(node), rect);
}

void progress(Ui& ui, std::string_view key, ProgressOptions const& options) {
  Palette const& colours = ui.colours();
  Canvas& canvas = ui.canvas();
  Rect const rect = ui.flow().place(0, 6);
  bool const known = options.share >= 0;
  float const share = static_cast<float>(std::clamp(options.share, 0.0, 1.0));
  canvas.fill(rect, colours.track, 3);
  if (known) {
    canvas.fill({rect.x, rect.y, rect.w * share, rect.h}, colours.tone(Tone::Accent).fill, 3);
  } else if (ui.surroundings().reduced_motion) {
    canvas.fill({rect.x + rect.w * 0.35F, rect.y, rect.w * 0.3F, rect.h}, colours.tone(Tone::Accent).fill, 3);
  } else {
    float const at = static_cast<float>(std::fmod(ui.surroundings().seconds, 1.4) / 1.4);
    Rect const moving{rect.x + rect.w * (at * 1.3F - 0.3F), rect.y, rect.w * 0.3F, rect.h};
    canvas.fill(overlap(moving, rect), colours.tone(Tone::Accent).fill, 3);
    ui.want_frame();
  }
  Node node;
  node.id = ui.id(key);
  node.role = Role::Meter;
  node.name = options.name;
  node.number = known ? options.share : 0;
  node.high = 1;
  node.spoken = options.spoken;
  ui.announce(std::move(node), rect);
}

void empty_state(Ui& ui, std::string_view key, EmptyOptions const& options) {
  region(ui, key, {}, [&] {
    space(ui, 24);
    if (options.icon != Icon::None) {
      Rect const rect = ui.flow().place(0, 48);
      Rect const tile{rect.x + rect.w / 2 - 24, rect.y, 48, 48};
      ui.canvas().fill(tile, ui.colours().tone(Tone::Neutral).soft, radius_dialog);
      ui.canvas().icon(options.icon, tile, ui.colours().muted, 20);
    }
    Rect const rect = ui.flow().open(0, 0);
    float const side = std::max(0.0F, (rect.w - 420) / 2);
    ui.flow().push_column({rect.x + side, rect.y, rect.w - 2 * side, 0}, 4);
    row(ui, {.align = Align::Centre}, [&] { heading(ui, 2, options.title); });
    text(ui, options.text, {.ink = Ink::Muted, .centred = true});
    ui.flow().close(ui.flow().pop());
    if (options.buttons) row(ui, {.align = Align::Centre}, options.buttons);
    space(ui, 24);
  });
}

}  // namespace claves
