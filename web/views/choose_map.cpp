#include "web/views/choose_map.h"

#include <algorithm>
#include <unordered_set>

#include "web/charts/matrix.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t most_bubbles = 250;  // more hide each other

struct QuadrantWords {
  Quadrant quadrant;
  Word name;
  Word advice;
};
constexpr std::array<QuadrantWords, 4> quadrants = {
    {{Quadrant::Invest, Word::quadrant_invest, Word::quadrant_invest_advice},
     {Quadrant::Develop, Word::quadrant_develop, Word::quadrant_develop_advice},
     {Quadrant::Maintain, Word::quadrant_maintain, Word::quadrant_maintain_advice},
     {Quadrant::Serve, Word::quadrant_serve, Word::quadrant_serve_advice}}};

std::string count_in(Screen const& screen, Matrix const& points, Quadrant quadrant) {
  return screen.locale.number(points.by_quadrant[static_cast<std::size_t>(quadrant)]);
}

Bubble bubble_of(Screen const& screen, MatrixPoint const& point) {
  Bubble bubble;
  bubble.key = point.account.value;
  bubble.name = screen.name_of(point.account);
  bubble.spoken =
      screen.say(point.key ? Word::map_bubble_key : Word::map_bubble,
                 {bubble.name, screen.locale.number(point.attractiveness), screen.locale.number(point.position),
                  screen.locale.money(point.won_12_months, screen.currency())});
  bubble.x = point.position;
  bubble.y = point.attractiveness;
  bubble.weight = point.won_12_months;
  bubble.tone = point.key ? Tone::Accent : Tone::Neutral;
  bubble.key_account = point.key;
  return bubble;
}

std::vector<Bubble> bubbles_of(Screen const& screen, Matrix const& points, AccountRows const& rows) {
  std::unordered_set<std::uint64_t> shown;
  for (int row = 0; row < rows.size(); ++row) shown.insert(rows.at(row).value);
  std::vector<Bubble> bubbles;
  for (MatrixPoint const& point : points.points)
    if (shown.count(point.account.value) != 0) bubbles.push_back(bubble_of(screen, point));
  return bubbles;
}

void draw_advice(Ui& ui, Screen const& screen, Matrix const& points) {
  for (QuadrantWords const& each : quadrants) {
    stack(ui, 2, [&] {
      row(ui, {.gap = 6}, [&] {
        text(ui, screen.say(each.name), {.type = Type::Strong});
        badge(ui, count_in(screen, points, each.quadrant));
      });
      text(ui, screen.say(each.advice), {.type = Type::Small, .ink = Ink::Muted});
    });
  }
}

}  // namespace

std::optional<AccountId> choose_map(Ui& ui, Screen const& screen, Matrix const& points, AccountRows const& rows,
                                    AccountId chosen) {
  std::vector<Bubble> bubbles = bubbles_of(screen, points, rows);
  std::size_t const left_out = bubbles.size() > most_bubbles ? bubbles.size() - most_bubbles : 0;
  bubbles.resize(bubbles.size() - left_out);
  std::string const summary =
      screen.say(Word::map_summary,
                 {screen.words.count(Counted::accounts, static_cast<double>(points.points.size())),
                  count_in(screen, points, Quadrant::Invest), count_in(screen, points, Quadrant::Develop),
                  count_in(screen, points, Quadrant::Maintain), count_in(screen, points, Quadrant::Serve)});
  std::optional<std::uint64_t> picked;
  card(ui, "map", {.title = screen.say(Word::map_title)}, [&] {
    MatrixOptions options{.summary = summary,
                          .x_title = screen.say(Word::map_x),
                          .y_title = screen.say(Word::map_y),
                          .top_left = screen.say(Word::quadrant_develop),
                          .top_right = screen.say(Word::quadrant_invest),
                          .bottom_left = screen.say(Word::quadrant_serve),
                          .bottom_right = screen.say(Word::quadrant_maintain),
                          .low = 0,
                          .high = 100,
                          .middle_x = matrix_middle,
                          .middle_y = matrix_middle,
                          .bubbles = bubbles};
    if (chosen) options.chosen = chosen.value;
    picked = claves::matrix(ui, "matrix", options);
    text(ui, screen.say(Word::map_legend), {.type = Type::Small, .ink = Ink::Muted});
    if (left_out > 0)
      text(ui, screen.words.count(Counted::map_more, static_cast<double>(left_out)),
           {.type = Type::Small, .ink = Ink::Muted});
    if (!points.unplaced.empty())
      text(ui, screen.words.count(Counted::map_unplaced, static_cast<double>(points.unplaced.size())),
           {.type = Type::Small, .ink = Ink::Muted});
    divider(ui);
    draw_advice(ui, screen, points);
  });
  if (!picked) return {};
  return AccountId{*picked};
}

}  // namespace claves
