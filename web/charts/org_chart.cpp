#include "web/charts/org_chart.h"

#include <algorithm>

#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float card_height = 104;
constexpr float least_card = 148;
constexpr float most_card = 208;
constexpr float gap = 12;
constexpr float level_gap = 36;
constexpr float indent = 22;

struct Placed {
  Rect rect;
  std::optional<std::size_t> parent;
};

// The parent of each: the nearest before it that stands one level above.
std::vector<Placed> with_parents(std::span<OrgCard const> cards) {
  std::vector<Placed> placed(cards.size());
  std::vector<std::size_t> line;  // the last of each depth
  for (std::size_t i = 0; i < cards.size(); ++i) {
    auto const depth = static_cast<std::size_t>(std::max(0, cards[i].depth));
    line.resize(std::min(line.size(), depth));
    if (!line.empty()) placed[i].parent = line.back();
    line.push_back(i);
  }
  return placed;
}

std::size_t leaves(std::vector<Placed> const& placed) {
  std::vector<bool> has_child(placed.size(), false);
  for (Placed const& each : placed)
    if (each.parent) has_child[*each.parent] = true;
  return static_cast<std::size_t>(std::count(has_child.begin(), has_child.end(), false));
}

// A tidy tree: leaves side by side, each parent over the middle of its own. Answers its height.
float place_tree(std::vector<Placed>& placed, std::span<OrgCard const> cards, float width) {
  float const slot = std::min(most_card + gap, width / static_cast<float>(leaves(placed)));
  std::vector<float> first(cards.size(), -1);
  std::vector<float> last(cards.size(), -1);
  std::vector<bool> has_child(cards.size(), false);
  for (Placed const& each : placed)
    if (each.parent) has_child[*each.parent] = true;
  float next = 0;
  float height = 0;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    float const y = static_cast<float>(cards[i].depth) * (card_height + level_gap);
    placed[i].rect = {0, y, slot - gap, card_height};
    height = std::max(height, y + card_height);
    if (has_child[i]) continue;
    first[i] = last[i] = next;
    next += slot;
  }
  for (std::size_t i = cards.size(); i-- > 0;) {  // those who report come after whom they report to
    placed[i].rect.x = (first[i] + last[i]) / 2;
    if (!placed[i].parent) continue;
    std::size_t const above = *placed[i].parent;
    last[above] = std::max(last[above], placed[i].rect.x);
    first[above] = first[above] < 0 ? placed[i].rect.x : std::min(first[above], placed[i].rect.x);
  }
  return height;
}

float place_list(std::vector<Placed>& placed, std::span<OrgCard const> cards, float width) {
  float y = 0;
  for (std::size_t i = 0; i < cards.size(); ++i, y += card_height + gap) {
    float const x = indent * static_cast<float>(std::min(cards[i].depth, 4));
    placed[i].rect = {x, y, width - x, card_height};
  }
  return y - gap;
}

void draw_line(Canvas& canvas, Palette const& colours, Rect const& above, Rect const& below, bool tree) {
  if (tree) {
    float const from = above.x + above.w / 2;
    float const to = below.x + below.w / 2;
    float const middle = (above.y + above.h + below.y) / 2;
    canvas.line({from, above.y + above.h}, {from, middle}, colours.field_line);
    canvas.line({from, middle}, {to, middle}, colours.field_line);
    canvas.line({to, middle}, {to, below.y}, colours.field_line);
    return;
  }
  float const x = above.x + 8;
  float const y = below.y + below.h / 2;
  canvas.line({x, above.y + above.h}, {x, y}, colours.field_line);
  canvas.line({x, y}, {below.x, y}, colours.field_line);
}

bool draw_card(Ui& ui, std::size_t place, OrgCard const& card, Rect const& rect) {
  NodeId const id = ui.id("card" + std::to_string(place));
  Feel const feel = claves::feel(ui, id, rect);
  Canvas& canvas = ui.canvas();
  Palette const& colours = ui.colours();
  canvas.fill(rect, colours.card, radius_field);
  if (feel.heat > 0) canvas.fill(rect, faded(colours.hover, feel.heat), radius_field);
  canvas.outline(rect, card.warns ? colours.tone(Tone::Warn).fill : colours.line, radius_field,
                 card.warns ? 2.0F : 1.0F);
  float const room = rect.w - 24;
  float const x = rect.x + 12;
  canvas.disc({x + room - 4, rect.y + 18}, 5, colours.tone(card.tone).fill);
  canvas.text_in(Type::Strong, {x, rect.y + 8, room - 16, 20}, Side::Left, card.name, colours.text);
  canvas.text_in(Type::Small, {x, rect.y + 28, room, 18}, Side::Left, card.job, colours.muted);
  canvas.text_in(Type::Small, {x, rect.y + 46, room, 18}, Side::Left, card.standing, colours.text);
  canvas.text_in(Type::Tiny, {x, rect.y + 65, room, 16}, Side::Left, card.known_by, colours.muted);
  Rect const track{x, rect.y + 87, room, 6};
  canvas.fill(track, colours.track, 3);
  canvas.fill({track.x, track.y, track.w * static_cast<float>(std::clamp(card.strength, 0.0, 1.0)), track.h},
              colours.tone(card.warns ? Tone::Warn : Tone::Accent).fill, 3);
  Node node;
  node.id = id;
  node.role = Role::Button;
  node.name = card.spoken;
  ui.announce(std::move(node), rect);
  return ui.clicked(id);
}

}  // namespace

float org_chart_width(std::span<OrgCard const> cards) {
  float const leaf = (least_card + most_card) / 2 + gap;
  return std::max(720.0F, leaf * static_cast<float>(leaves(with_parents(cards))));
}

std::optional<std::size_t> org_chart(Ui& ui, std::string_view key, OrgChartOptions const& options) {
  if (options.cards.empty()) return {};
  auto const scope = ui.scope(key);
  std::vector<Placed> placed = with_parents(options.cards);
  float const width = ui.width();
  bool const tree = width / static_cast<float>(leaves(placed)) >= least_card + gap;
  float const height =
      tree ? place_tree(placed, options.cards, width) : place_list(placed, options.cards, width);
  Rect const area = ui.flow().place(0, height);
  Node group;
  group.id = ui.id("chart");
  group.name = options.summary;
  ui.open_node(std::move(group), area);
  for (Placed& each : placed) {
    each.rect.x += area.x;
    each.rect.y += area.y;
  }
  for (Placed const& each : placed)
    if (each.parent) draw_line(ui.canvas(), ui.colours(), placed[*each.parent].rect, each.rect, tree);
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < placed.size(); ++i)
    if (draw_card(ui, i, options.cards[i], placed[i].rect)) pressed = i;
  ui.close_node();
  return pressed;
}

}  // namespace claves
