#include "web/views/choose_map.h"

#include <algorithm>
#include <unordered_set>

#include "web/charts/matrix.h"
#include "web/charts/profiles.h"
#include "web/views/factor_words.h"
#include "web/views/picture_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t most_bubbles = 250;  // more hide each other
constexpr std::size_t most_lines = 100;

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

Bubble bubble_of(Screen const& screen, MatrixPoint const& point, std::vector<TrailPoint> const& trail) {
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
  for (TrailPoint const& each : trail) {
    bubble.trail.push_back({each.position, each.attractiveness});
    bubble.spoken += ". " + screen.say(Word::map_trail_point,
                                       {screen.locale.day(each.day), screen.locale.number(each.attractiveness),
                                        screen.locale.number(each.position)});
  }
  return bubble;
}

// `trails` is null while they are not shown.
std::vector<Bubble> bubbles_of(Screen const& screen, Matrix const& points, AccountRows const& rows,
                               TrailRun const* trails) {
  std::unordered_set<std::uint64_t> shown;
  for (int row = 0; row < rows.size(); ++row) shown.insert(rows.at(row).value);
  std::vector<Bubble> bubbles;
  for (MatrixPoint const& point : points.points) {
    if (shown.count(point.account.value) == 0) continue;
    bubbles.push_back(
        bubble_of(screen, point, trails == nullptr ? std::vector<TrailPoint>{} : trails->of(point.account)));
  }
  return bubbles;
}

std::vector<Profile> profiles_of(Screen const& screen, Scoring const& scoring, AccountRows const& rows,
                                 AccountId chosen) {
  std::vector<Profile> all;
  int const count = std::min(rows.size(), static_cast<int>(most_lines));
  for (int row = 0; row < count; ++row) {
    AccountId const account = rows.at(row);
    ScoreCard const* const scored = scoring.find(account);
    if (scored == nullptr) continue;
    Profile profile;
    profile.name = screen.name_of(account);
    profile.strong = screen.find<Account>(account)->key;
    profile.chosen = account == chosen;
    for (std::size_t const factor : factors_of(screen).used()) {
      FactorValue const& value = scored->factors[factor];
      profile.values.push_back(value.is_known() ? value.goodness / 10
                                                : std::numeric_limits<double>::quiet_NaN());
      profile.cells.push_back(value.is_known() ? screen.locale.number(value.value, 1)
                                               : std::string(screen.say(Word::rate_none)));
    }
    all.push_back(std::move(profile));
  }
  return all;
}

void draw_profiles(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                   AccountRows const& rows, AccountId chosen) {
  std::vector<std::string> names;
  for (std::size_t const factor : factors_of(screen).used())
    names.emplace_back(factor_words(screen, factor).name);
  std::vector<std::string_view> const axes(names.begin(), names.end());
  std::vector<Profile> const lines = profiles_of(screen, scoring, rows, chosen);
  std::string const summary = screen.say(
      Word::profiles_summary, {screen.words.count(Counted::accounts, static_cast<double>(lines.size())),
                               screen.locale.number(static_cast<double>(axes.size()))});
  std::string const low = screen.locale.number(0);
  std::string const high = screen.locale.number(10);
  auto const picture = [&] {
    text(ui, screen.say(Word::profiles_text), {.type = Type::Small, .ink = Ink::Muted});
    profiles(ui, "profiles",
             {.summary = summary,
              .name_head = screen.say(Word::table_name),
              .axes = axes,
              .low_shown = low,
              .high_shown = high,
              .profiles = lines});
  };
  picture_card(ui, screen, requests, "lines", {.title = screen.say(Word::profiles_title), .width = 720},
               picture);
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

void ChooseMap::draw_trails(Ui& ui, Screen const& screen) {
  if (auto const on = checkbox(ui, "trails",
                               {.label = screen.say(Word::map_trails),
                                .on = trails_shown_,
                                .help = screen.say(Word::map_trails_help)}))
    trails_shown_ = *on;
  if (!trails_shown_) return;
  if (trails_.is_empty())
    text(ui, screen.say(Word::map_trails_none), {.type = Type::Small, .ink = Ink::Muted});
  else if (!trails_.is_done())
    text(ui, screen.say(Word::map_trails_working), {.type = Type::Small, .ink = Ink::Muted});
}

std::optional<AccountId> ChooseMap::draw(Ui& ui, Screen const& screen, Requests& requests,
                                         Scoring const& scoring, Matrix const& points, AccountRows const& rows,
                                         AccountId chosen) {
  if (trails_shown_) trails_.work(ui, screen);
  std::vector<Bubble> bubbles = bubbles_of(screen, points, rows, trails_shown_ ? &trails_ : nullptr);
  std::size_t const left_out = bubbles.size() > most_bubbles ? bubbles.size() - most_bubbles : 0;
  bubbles.resize(bubbles.size() - left_out);
  std::string const summary =
      screen.say(Word::map_summary,
                 {screen.words.count(Counted::accounts, static_cast<double>(points.points.size())),
                  count_in(screen, points, Quadrant::Invest), count_in(screen, points, Quadrant::Develop),
                  count_in(screen, points, Quadrant::Maintain), count_in(screen, points, Quadrant::Serve)});
  std::optional<std::uint64_t> picked;
  auto const picture = [&] {
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
                          .bubbles = bubbles,
                          .height = std::clamp(ui.width() * 0.9F, 320.0F, 640.0F)};
    if (chosen) options.chosen = chosen.value;
    picked = claves::matrix(ui, "matrix", options);
    text(ui, screen.say(Word::map_legend), {.type = Type::Small, .ink = Ink::Muted});
  };
  auto const rest = [&] {
    if (left_out > 0)
      text(ui, screen.words.count(Counted::map_more, static_cast<double>(left_out)),
           {.type = Type::Small, .ink = Ink::Muted});
    if (!points.unplaced.empty())
      text(ui, screen.words.count(Counted::map_unplaced, static_cast<double>(points.unplaced.size())),
           {.type = Type::Small, .ink = Ink::Muted});
    draw_trails(ui, screen);
    divider(ui);
    draw_advice(ui, screen, points);
  };
  picture_card(ui, screen, requests, "map", {.title = screen.say(Word::map_title), .width = 800, .rest = rest},
               picture);
  draw_profiles(ui, screen, requests, scoring, rows, chosen);
  if (!picked) return {};
  return AccountId{*picked};
}

}  // namespace claves
