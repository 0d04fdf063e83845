#include "web/views/weigh_order.h"

#include <algorithm>
#include <numeric>

#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {

void WeighByOrder::begin(std::span<double const> now) {
  std::vector<std::size_t> order(now.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return now[b] < now[a]; });
  rows_.clear();
  for (std::size_t const item : order) {
    bool const level = !rows_.empty() && now[item] >= now[rows_.back().item];
    rows_.push_back({item, level});
  }
}

std::vector<int> WeighByOrder::ranks() const {
  std::vector<int> ranks(rows_.size(), 1);
  for (std::size_t place = 0; place < rows_.size(); ++place) {
    bool const level = place > 0 && rows_[place].level;
    ranks[rows_[place].item] = level ? ranks[rows_[place - 1].item] : static_cast<int>(place) + 1;
  }
  return ranks;
}

std::optional<WeightList> WeighByOrder::weights() const {
  auto weights = rank_order_centroid(ranks());
  if (!weights) return {};
  return *weights;
}

void WeighByOrder::move(std::size_t place, int by) {
  std::size_t const other = by < 0 ? place - 1 : place + 1;
  std::swap(rows_[place].item, rows_[other].item);
  rows_[place].level = rows_[other].level = false;  // whoever moves one means a difference
}

void WeighByOrder::draw_row(Ui& ui, Screen const& screen, WeighItems items, std::size_t place, int rank,
                            double weight) {
  WeighItem const& item = items[rows_[place].item];
  auto const scope = ui.scope("item", item.key);
  bool const first = place == 0;
  bool const last = place + 1 == rows_.size();
  int moved = 0;
  row(ui, {.gap = 8, .wrap = false}, [&] {
    badge(ui, screen.locale.number(rank), Tone::Accent);
    text(ui, item.name, {.type = Type::Strong, .max_lines = 1});
    spring(ui);
    text(ui, screen.locale.percent(weight), {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
    if (!first) {
      bool const level = rows_[place].level;
      if (icon_button(ui, "level", Icon::Link, screen.say(Word::order_level, {item.name}),
                      {.kind = ButtonKind::Quiet, .pressed = level ? Tri::Yes : Tri::No}))
        rows_[place].level = !level;
    }
    if (icon_button(ui, "up", Icon::ArrowUp, screen.say(Word::order_up, {item.name}),
                    {.kind = ButtonKind::Quiet,
                     .off_because = first ? screen.say(Word::order_is_first) : std::string_view{}}))
      moved = -1;
    if (icon_button(ui, "down", Icon::ArrowDown, screen.say(Word::order_down, {item.name}),
                    {.kind = ButtonKind::Quiet,
                     .off_because = last ? screen.say(Word::order_is_last) : std::string_view{}}))
      moved = 1;
  });
  if (moved != 0) move(place, moved);
}

void WeighByOrder::draw(Ui& ui, Screen const& screen, WeighItems items) {
  text(ui, screen.say(Word::order_text), {.type = Type::Small, .ink = Ink::Muted});
  std::vector<int> const held = ranks();
  WeightList const weights = this->weights().value_or(WeightList(items.size(), 0));
  list(ui, "order", screen.say(Word::order_list), static_cast<int>(rows_.size()), [&](int place) {
    auto const at = static_cast<std::size_t>(place);
    std::size_t const item = rows_[at].item;
    draw_row(ui, screen, items, at, held[item], weights[item]);
  });
}

}  // namespace claves
