#include "web/views/weigh_pairs.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr int most_steps = 8;  // nine times as much

double ratio_of_step(int step) { return step >= 0 ? step + 1 : 1.0 / (1 - step); }

int step_of_ratio(double ratio) {
  double const size = ratio >= 1 ? ratio : 1 / ratio;
  int const step = static_cast<int>(std::lround(std::min(size, most_steps + 1.0))) - 1;
  return ratio >= 1 ? step : -step;
}

// "3 times more", "2.5 times less", "the same".
std::string ratio_words(Screen const& screen, double ratio) {
  if (std::abs(ratio - 1) < 0.05) return std::string(screen.say(Word::pairs_ratio_equal));
  return ratio > 1 ? screen.say(Word::pairs_ratio_more, {screen.locale.number(ratio, 1)})
                   : screen.say(Word::pairs_ratio_less, {screen.locale.number(1 / ratio, 1)});
}

}  // namespace

void WeighByPairs::begin(std::span<double const> now, std::span<PairSaid const> said) {
  count_ = now.size();
  shown_ = 0;
  pairs_.clear();
  for (std::size_t i = 0; i < count_; ++i)
    for (std::size_t j = i + 1; j < count_; ++j) {
      bool const none = now[i] <= 0 && now[j] <= 0;
      double const ratio = none ? 1 : now[j] <= 0 ? 9 : now[i] / now[j];
      pairs_.push_back({i, j, step_of_ratio(std::max(ratio, 1.0 / 9)), false});
    }
  for (PairSaid const& each : said) {
    if (each.first >= each.second || each.second >= count_) continue;
    Pair& pair = pairs_[place_of_pair(each.first, each.second)];
    pair.step = step_of_ratio(each.ratio);
    pair.compared = true;
  }
  judge();
}

std::vector<PairSaid> WeighByPairs::said() const {
  std::vector<PairSaid> all;
  for (Pair const& pair : pairs_)
    if (pair.compared) all.push_back({pair.first, pair.second, ratio_of_step(pair.step)});
  return all;
}

std::size_t WeighByPairs::place_of_pair(std::size_t first, std::size_t second) const {
  auto const found = std::find_if(pairs_.begin(), pairs_.end(), [&](Pair const& pair) {
    return pair.first == first && pair.second == second;
  });
  return static_cast<std::size_t>(found - pairs_.begin());
}

double WeighByPairs::ratio(std::size_t first, std::size_t second) const {
  if (first == second) return 1;
  if (first > second) return 1 / ratio(second, first);
  return ratio_of_step(pairs_[place_of_pair(first, second)].step);
}

void WeighByPairs::judge() {
  Grid ratios(count_, count_, 1);
  for (Pair const& pair : pairs_) {
    double const ratio = ratio_of_step(pair.step);
    ratios.at(pair.first, pair.second) = ratio;
    ratios.at(pair.second, pair.first) = 1 / ratio;
  }
  judged_ = pairwise(ratios);
}

std::string WeighByPairs::said(Screen const& screen, WeighItems items, Pair const& pair) const {
  std::string_view const first = items[pair.first].name;
  std::string_view const second = items[pair.second].name;
  if (pair.step == 0) return screen.say(Word::pairs_equal, {first, second});
  std::string const times = screen.locale.number(std::abs(pair.step) + 1);
  return pair.step > 0 ? screen.say(Word::pairs_more, {first, second, times})
                       : screen.say(Word::pairs_more, {second, first, times});
}

void WeighByPairs::draw(Ui& ui, Screen const& screen, WeighItems items) {
  text(ui, screen.say(Word::pairs_text), {.type = Type::Small, .ink = Ink::Muted});
  if (pairs_.empty()) return;
  draw_pair(ui, screen, items);
  draw_consistency(ui, screen, items);
}

void WeighByPairs::draw_pair(Ui& ui, Screen const& screen, WeighItems items) {
  Pair& pair = pairs_[shown_];
  std::string const all = screen.locale.number(static_cast<double>(pairs_.size()));
  std::string const place =
      screen.say(Word::pairs_of, {screen.locale.number(static_cast<double>(shown_ + 1)), all});
  card(ui, "pair", {.padding = 16, .raised = true}, [&] {
    row(ui, {.gap = 8, .wrap = false}, [&] {
      text(ui, items[pair.first].name, {.type = Type::Strong, .max_lines = 2});
      spring(ui);
      text(ui, items[pair.second].name, {.type = Type::Strong, .max_lines = 2, .right = true});
    });
    std::string const shown = said(screen, items, pair);
    auto const scope = ui.scope("of", shown_);
    auto const moved = slider(ui, "step",
                              {.label = screen.say(Word::pairs_question),
                               .value = static_cast<double>(-pair.step),  // the first one stands at the left
                               .low = -most_steps,
                               .high = most_steps,
                               .shown = shown,
                               .hide_label = true});
    if (moved) {
      pair.step = -static_cast<int>(std::lround(moved->value));
      pair.compared = true;
      judge();
    }
    text(ui, shown, {.centred = true});
    row(ui, {.gap = 8, .wrap = false}, [&] {
      if (icon_button(ui, "before", Icon::ChevronLeft, screen.say(Word::pairs_before)))
        shown_ = (shown_ + pairs_.size() - 1) % pairs_.size();
      spring(ui);
      text(ui, place, {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
      spring(ui);
      if (icon_button(ui, "next", Icon::ChevronRight, screen.say(Word::pairs_next))) {
        pair.compared = true;
        shown_ = (shown_ + 1) % pairs_.size();
      }
    });
  });
  auto const done = std::count_if(pairs_.begin(), pairs_.end(), [](Pair const& each) { return each.compared; });
  text(ui, screen.words.count(Counted::pairs_done, static_cast<double>(done), {all}),
       {.type = Type::Small, .ink = Ink::Muted});
}

void WeighByPairs::draw_consistency(Ui& ui, Screen const& screen, WeighItems items) {
  if (!judged_.consistency_ratio) {
    text(ui, screen.say(Word::pairs_no_ratio), {.type = Type::Small, .ink = Ink::Muted});
    return;
  }
  std::string const ratio = screen.locale.fixed(*judged_.consistency_ratio, 2);
  std::string const limit = screen.locale.fixed(acceptable_ratio, 2);
  bool const good = *judged_.consistency_ratio <= acceptable_ratio;
  std::string worst;
  if (judged_.most_inconsistent && !good) {
    Triple const& triple = *judged_.most_inconsistent;
    worst = screen.say(Word::pairs_worst,
                       {items[triple.first].name, items[triple.third].name, ratio_words(screen, triple.said),
                        items[triple.second].name, ratio_words(screen, triple.consistent)});
  }
  Reply const reply =
      notice(ui, "consistency",
             {.tone = good ? Tone::Good : Tone::Warn,
              .title = screen.say(good ? Word::pairs_consistent : Word::pairs_inconsistent, {ratio, limit}),
              .text = worst,
              .action = worst.empty() ? std::string_view{} : screen.say(Word::pairs_look)});
  if (reply == Reply::Acted)
    shown_ = place_of_pair(judged_.most_inconsistent->first, judged_.most_inconsistent->third);
}

}  // namespace claves
