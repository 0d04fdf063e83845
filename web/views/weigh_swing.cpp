#include "web/views/weigh_swing.h"

#include <algorithm>
#include <cmath>

#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

// Within quotation marks a sentence has no full stop.
std::string_view unstopped(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return sentence;
}

std::string range_of(Screen const& screen, WeighItem const& item) {
  if (item.worst.empty() || item.best.empty()) return {};
  return screen.say(Word::swing_range, {unstopped(item.worst), unstopped(item.best)});
}

}  // namespace

void WeighBySwing::begin(std::span<double const> now) {
  now_.assign(now.begin(), now.end());
  points_.assign(now.size(), 0);
  most_wanted_.reset();
  compares_ = false;
}

void WeighBySwing::choose(std::size_t item) {
  most_wanted_ = item;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    double const against = now_[item] > 0 ? std::min(1.0, now_[i] / now_[item]) : 0.5;
    points_[i] = i == item ? most_wanted_swing : std::round(20 * against) * 5;
  }
}

std::optional<WeightList> WeighBySwing::weights() const {
  if (!most_wanted_ || !compares_) return {};
  auto weights = swing_weights(points_);
  if (!weights) return {};
  return *weights;
}

void WeighBySwing::draw(Ui& ui, Screen const& screen, WeighItems items) {
  if (compares_ && most_wanted_)
    draw_others(ui, screen, items);
  else
    draw_first(ui, screen, items);
  text(ui, screen.say(Word::swing_source), {.type = Type::Small, .ink = Ink::Subtle});
}

void WeighBySwing::draw_first(Ui& ui, Screen const& screen, WeighItems items) {
  text(ui, screen.say(Word::swing_first));
  std::vector<std::string_view> names;
  std::vector<std::string> ranges;
  for (WeighItem const& item : items) {
    names.push_back(item.name);
    ranges.push_back(range_of(screen, item));
  }
  std::vector<std::string_view> const explanations(ranges.begin(), ranges.end());
  auto const picked = radio_group(ui, "first",
                                  {.label = screen.say(Word::swing_choose),
                                   .choices = names,
                                   .explanations = explanations,
                                   .chosen = most_wanted_ ? static_cast<int>(*most_wanted_) : -1,
                                   .hide_label = true});
  if (picked) choose(static_cast<std::size_t>(*picked));
  row(ui, {.align = Align::End}, [&] {
    std::string_view const off = most_wanted_ ? std::string_view{} : screen.say(Word::swing_pick_first);
    if (button(ui, "next", screen.say(Word::swing_next), {.trailing = Icon::ArrowRight, .off_because = off}))
      compares_ = true;
  });
}

void WeighBySwing::draw_others(Ui& ui, Screen const& screen, WeighItems items) {
  text(ui, screen.say(Word::swing_rest, {items[*most_wanted_].name}));
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i == *most_wanted_) continue;
    auto const scope = ui.scope("item", items[i].key);
    std::string const shown = screen.say(Word::swing_points, {screen.locale.number(points_[i])});
    auto const moved = slider(ui, "points",
                              {.label = items[i].name,
                               .value = points_[i],
                               .high = most_wanted_swing,
                               .step = 5,
                               .shown = shown,
                               .help = range_of(screen, items[i])});
    if (moved) points_[i] = moved->value;
  }
  row(ui, {}, [&] {
    if (button(ui, "back", screen.say(Word::swing_back), {.icon = Icon::ArrowLeft})) compares_ = false;
  });
}

}  // namespace claves
