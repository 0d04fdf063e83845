#include "web/charts/matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float least_radius = 5;
constexpr float label_height = 16;

struct Drawn {
  Bubble const* bubble = nullptr;
  Spot centre;
  float radius = 0;
};

struct Picture {
  Rect plot;
  MatrixOptions const* options = nullptr;
  std::vector<Drawn> drawn;  // the large ones first, so that small ones can be pressed

  float share(double value) const {
    double const span = options->high - options->low;
    return span > 0 ? static_cast<float>(std::clamp((value - options->low) / span, 0.0, 1.0)) : 0;
  }
  Spot at(double x, double y) const { return {plot.x + plot.w * share(x), plot.y + plot.h * (1 - share(y))}; }
};

Picture picture_of(MatrixOptions const& options, Rect const& plot) {
  Picture picture{plot, &options, {}};
  double heaviest = 0;
  for (Bubble const& bubble : options.bubbles) heaviest = std::max(heaviest, bubble.weight);
  float const largest = std::clamp(std::min(plot.w, plot.h) * 0.085F, 10.0F, 32.0F);
  for (Bubble const& bubble : options.bubbles) {
    float const share =
        heaviest > 0 ? static_cast<float>(std::sqrt(std::max(0.0, bubble.weight) / heaviest)) : 0;
    picture.drawn.push_back({&bubble, picture.at(bubble.x, bubble.y), std::max(least_radius, largest * share)});
  }
  std::stable_sort(picture.drawn.begin(), picture.drawn.end(),
                   [](Drawn const& a, Drawn const& b) { return a.radius > b.radius; });
  return picture;
}

void draw_ground(Ui& ui, Picture const& picture, Rect const& rect) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  MatrixOptions const& options = *picture.options;
  Rect const& plot = picture.plot;
  Spot const middle = picture.at(options.middle_x, options.middle_y);
  Colour const best = mixed(colours.card, colours.tone(Tone::Accent).soft, 0.55F);
  canvas.fill({middle.x, plot.y, plot.x + plot.w - middle.x, middle.y - plot.y}, best);
  for (int i = 0; i <= 4; ++i) {
    float const part = static_cast<float>(i) / 4;
    canvas.rule(plot.x, plot.y + plot.h * part, plot.w, colours.faint_line);
    canvas.rule_down(plot.x + plot.w * part, plot.y, plot.h, colours.faint_line);
    double const value = options.low + (options.high - options.low) * static_cast<double>(part);
    if (i % 2 == 1) continue;
    std::string const words = canvas.tabular(std::to_string(static_cast<int>(std::lround(value))));
    float const x = plot.x + plot.w * part;
    Side const side = i == 0 ? Side::Left : i == 4 ? Side::Right : Side::Centre;
    canvas.text_in(Type::Tiny,
                   {i == 0   ? x
                    : i == 4 ? x - 40
                             : x - 20,
                    plot.y + plot.h + 4, 40, 16},
                   side, words, colours.subtle);
    canvas.text_in(Type::Tiny, {rect.x, plot.y + plot.h * (1 - part) - 8, plot.x - rect.x - 8, 16}, Side::Right,
                   words, colours.subtle);
  }
  canvas.dashed({middle.x, plot.y}, {middle.x, plot.y + plot.h}, colours.field_line);
  canvas.dashed({plot.x, middle.y}, {plot.x + plot.w, middle.y}, colours.field_line);
  canvas.text_in(Type::Tiny, {rect.x, rect.y, rect.w, 16}, Side::Left, options.y_title, colours.subtle);
  canvas.text_in(Type::Tiny, {plot.x, rect.y + rect.h - 16, plot.w, 16}, Side::Right, options.x_title,
                 colours.subtle);
}

std::vector<Rect> draw_quadrant_names(Ui& ui, Picture const& picture) {
  std::vector<Rect> taken;
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  MatrixOptions const& options = *picture.options;
  Rect const in = inset(picture.plot, 8);
  Spot const middle = picture.at(options.middle_x, options.middle_y);
  float const left = std::max(20.0F, middle.x - in.x - 8);
  float const right = std::max(20.0F, in.x + in.w - middle.x - 8);
  auto const name = [&](std::string_view words, bool at_right, bool at_top, Colour ink) {
    if (words.empty()) return;
    float const room = at_right ? right : left;
    float const width = std::min(room, canvas.text_width(Type::Tiny, words));
    Rect const box{at_right ? in.x + in.w - width : in.x, at_top ? in.y : in.y + in.h - 16, width + 0.5F, 16};
    canvas.text_in(Type::Tiny, box, Side::Left, words, ink);
    taken.push_back(box);
  };
  name(options.top_left, false, true, colours.subtle);
  name(options.top_right, true, true, colours.tone(Tone::Accent).ink);
  name(options.bottom_left, false, false, colours.subtle);
  name(options.bottom_right, true, false, colours.subtle);
  return taken;
}

// From where it was to where it is: the dots grow towards today.
void draw_trail(Ui& ui, Picture const& picture, Drawn const& drawn, bool chosen) {
  std::vector<Spot> spots;
  for (TrailSpot const& each : drawn.bubble->trail) spots.push_back(picture.at(each.x, each.y));
  if (spots.empty()) return;
  Colour const ink = faded(ui.colours().tone(drawn.bubble->tone).fill, chosen ? 1 : 0.55F);
  float radius = 1.5F;
  for (Spot const& spot : spots) ui.canvas().disc(spot, std::exchange(radius, radius + 0.5F), ink);
  spots.push_back(drawn.centre);
  ui.canvas().polyline(spots, ink, chosen ? 2.0F : 1.25F);
}

void draw_bubble(Ui& ui, Drawn const& drawn, bool chosen, float heat) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  Colour const fill = colours.tone(drawn.bubble->tone).fill;
  if (chosen) canvas.disc(drawn.centre, drawn.radius + 4, faded(colours.accent, 0.28F));
  canvas.disc(drawn.centre, drawn.radius, faded(fill, 0.2F + 0.16F * heat + (chosen ? 0.16F : 0)));
  canvas.circle(drawn.centre, drawn.radius - 0.5F, chosen ? colours.accent : fill,
                chosen ? 2 : 1.25F + 0.5F * heat);
  if (drawn.bubble->key_account && drawn.radius > 6) {
    canvas.circle(drawn.centre, drawn.radius - 3.5F, faded(fill, 0.7F), 1);
  }
}

bool meets(Rect const& a, Rect const& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

bool meets(Rect const& box, Drawn const& drawn) {
  float const x = std::clamp(drawn.centre.x, box.x, box.x + box.w);
  float const y = std::clamp(drawn.centre.y, box.y, box.y + box.h);
  return std::hypot(x - drawn.centre.x, y - drawn.centre.y) < drawn.radius;
}

// The first place around the bubble where the label meets nothing; none: it is left out.
std::optional<Rect> free_place(Picture const& picture, Drawn const& drawn, float width,
                               std::vector<Rect> const& taken, bool over_others) {
  float const r = drawn.radius + 4;
  Spot const c = drawn.centre;
  Rect const places[] = {{c.x - width / 2, c.y + r - 1, width, label_height},
                         {c.x - width / 2, c.y - r - label_height + 1, width, label_height},
                         {c.x + r, c.y - label_height / 2, width, label_height},
                         {c.x - r - width, c.y - label_height / 2, width, label_height}};
  for (Rect const& place : places) {
    Rect const in = overlap(place, picture.plot);
    if (in.w < place.w - 0.5F || in.h < place.h - 0.5F) continue;
    auto const hit = [&](Rect const& other) { return meets(place, other); };
    if (!over_others && std::any_of(taken.begin(), taken.end(), hit)) continue;
    auto const covers = [&](Drawn const& other) { return &other != &drawn && meets(place, other); };
    if (!over_others && std::any_of(picture.drawn.begin(), picture.drawn.end(), covers)) continue;
    return place;
  }
  return std::nullopt;
}

void draw_labels(Ui& ui, Picture const& picture, std::vector<Rect> taken, std::uint64_t lifted,
                 bool any_lifted) {
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  std::vector<Drawn const*> order;
  for (Drawn const& drawn : picture.drawn) order.push_back(&drawn);
  auto const is_lifted = [&](Drawn const* drawn) { return any_lifted && drawn->bubble->key == lifted; };
  std::stable_sort(order.begin(), order.end(), [&](Drawn const* a, Drawn const* b) {
    if (is_lifted(a) != is_lifted(b)) return is_lifted(a);
    return a->bubble->key_account && !b->bubble->key_account;
  });
  for (Drawn const* drawn : order) {
    bool const chip = is_lifted(drawn);
    Type const type = chip ? Type::SmallStrong : Type::Tiny;
    float const widest = std::max(40.0F, std::min(160.0F, picture.plot.w * 0.5F));
    float const width = std::min(widest, canvas.text_width(type, drawn->bubble->name)) + (chip ? 14 : 2);
    auto place = free_place(picture, *drawn, width, taken, chip);
    if (!place) continue;
    if (chip) {
      Rect const box{place->x, place->y - 3, place->w, 22};
      canvas.shadow(box, radius_control, colours.shadow, 8);
      canvas.fill(box, colours.raised, radius_control);
      canvas.outline(box, colours.line, radius_control);
      canvas.text_in(type, inset(box, 3), Side::Centre, drawn->bubble->name, colours.text);
      taken.push_back(box);
    } else {
      canvas.text_in(type, *place, Side::Centre, drawn->bubble->name, colours.muted);
      taken.push_back(*place);
    }
  }
}

}  // namespace

std::optional<std::uint64_t> matrix(Ui& ui, std::string_view key, MatrixOptions const& options) {
  std::optional<std::uint64_t> picked;
  NodeId const id = ui.id(key);
  Rect const rect = ui.flow().place(0, options.height);
  Rect const plot{rect.x + 32, rect.y + 22, rect.w - 34, rect.h - 22 - 36};
  Picture const picture = picture_of(options, plot);
  draw_ground(ui, picture, rect);
  auto const taken = draw_quadrant_names(ui, picture);

  open_picture(ui, id, rect, options.summary);
  std::optional<std::uint64_t> hovered;
  float const least = ui.surroundings().coarse_pointer ? 18 : 12;
  for (Drawn const& drawn : picture.drawn) draw_trail(ui, picture, drawn, options.chosen == drawn.bubble->key);
  for (Drawn const& drawn : picture.drawn) {
    Bubble const& bubble = *drawn.bubble;
    NodeId const button = hashed(id, "bubble", bubble.key);
    float const reach = std::max(least, drawn.radius);
    Rect const box = overlap({drawn.centre.x - reach, drawn.centre.y - reach, 2 * reach, 2 * reach}, rect);
    Feel const feel = claves::feel(ui, button, box);
    if (feel.hovered) hovered = bubble.key;
    bool const chosen = options.chosen == bubble.key;
    draw_bubble(ui, drawn, chosen, feel.heat);
    Node node;
    node.id = button;
    node.role = Role::Button;
    node.name = bubble.spoken.empty() ? std::string(bubble.name) : bubble.spoken;
    node.pressed = chosen ? Tri::Yes : Tri::No;
    ui.announce(std::move(node), box);
    if (ui.clicked(button)) picked = bubble.key;
  }
  ui.close_node();
  auto const lifted = hovered ? hovered : options.chosen;
  draw_labels(ui, picture, taken, lifted.value_or(0), lifted.has_value());
  return picked;
}

}  // namespace claves
